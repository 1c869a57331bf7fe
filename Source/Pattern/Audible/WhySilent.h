#pragma once
#include "Commands/Command.h"

namespace amp::pattern
{
/** One thing that keeps a strip from being heard, and what would help. */
struct SilenceReason
{
    struct Step
    {
        juce::String command;
        Arguments arguments;
    };

    juce::String text;              ///< "Drums is muted": a sentence without its full stop
    juce::String help {};           ///< what a button would say: "Unmute Drums"; empty: nothing here helps
    std::vector<Step> remedy {};    ///< commands that help, as one step
    std::optional<double> goTo {};  ///< instead of a remedy: where it is heard, in seconds
};

struct SilenceQuestion
{
    juce::String strip;  ///< id of a track, a bus, an effect return or a mixer line, or "master"
    double time = 0;     ///< where the playhead stands, in seconds
    std::function<bool (const juce::String& file)> isMissing {};  ///< whether a media file cannot be read
};

/** Why a strip is not heard: walks from what it plays through its gain, fader, automation, mute, the solos of others
   and every strip on its way to the outputs, and lists what silences it, in that order. Empty where nothing does.

    Silent is what falls below -60 dB. A pure function. Thread: any. Cost: proportional to the number of strips. */
std::vector<SilenceReason> whySilent (const NodePtr& root, const SilenceQuestion&);
}  // namespace amp::pattern
