#pragma once
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/SessionFile.h"

#include <optional>

namespace amp
{
/** One state of a session that is on the disk. */
struct Generation
{
    enum class Kind { saved, checkpoint, backup } kind;
    std::string path;
    juce::Time time;
    int64_t bytes = 0;
    juce::String damage; // why it cannot be opened whole; empty if it can
};

/** Every state of a session that there is, the latest first within its kind. Opens each, to tell whether it is good. Thread: any. */
std::vector<Generation> generationsOf (Vfs&, const SessionFiles&);

/** A whole state that can take the place of a session's file that is damaged. */
struct WholeState : Generation
{
    std::optional<int> edits {};   // steps that it has and the last save had not, as its own undo log says: of a checkpoint
    std::optional<int> missing {}; // steps that were made later, as the session's undo log and journal say
};

/** The latest checkpoint or backup that opens whole; nothing if there is none. Reads only. Thread: any. */
std::optional<WholeState> latestWhole (Vfs&, const SessionFiles&);
} // namespace amp
