#pragma once
#include "App/Crashes.h"
#include "Persistence/Journal/Generations.h"

namespace amp
{
/** A state of a session that can be restored, with its steps where they are known. */
struct RestorableState
{
    NodePtr root;
    History history;
    juce::String words;                     // what it is: "12 changes after the last save, …"
    std::vector<juce::String> remarks {};   // what could not be read or done again
};

/** What a journal, or a file such as a checkpoint or a backup, has. Reads only. Thread: any. */
Result<RestorableState> readRestorable (const SessionFiles&, const std::string& path);

/** Puts a state in the place of the session's file. The old file stays as a backup that is never removed, however damaged it is, and the
    journal beside it. @returns an Error if somebody has the session open, or the disk fails; the file is the old one then. Thread: any. */
Result<> restoreInPlace (const SessionFiles&, const RestorableState&);
} // namespace amp
