#pragma once
#include "Commands/Registry.h"
#include "Pattern/Apply/Performance.h"

namespace amp::pattern
{
/** What the commands of the pattern layer need from elsewhere. */
struct PatternServices
{
    /** Reads the JSON of a session or of a CompiledSession. */
    std::function<Result<NodePtr> (const juce::String& json)> read;

    /** The performance of a session that can play; null where nothing plays: changes then take effect at once. */
    std::function<Performance*(Session&)> performance {};
};

/** The verbs of the pattern layer, all of the category Pattern. Thread: message. */
void addPatternCommands (Registry&, PatternServices);

// Their parts, one a file.
void addPatternTrackCommands (Registry&);
void addTrackPlaceCommands (Registry&);
void addSequenceCommands (Registry&);
void addNoteCommands (Registry&);
void addMixerLineCommands (Registry&);
void addModulationCommands (Registry&);
void addSceneCommands (Registry&, const PatternServices&);
}  // namespace amp::pattern
