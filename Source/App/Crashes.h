#pragma once
#include "Persistence/Journal/Recovery.h"

namespace amp
{
/** A session that was not closed, with what its journal has beyond the last save. */
struct LeftBehind
{
    SessionFiles files;
    std::string journal; // its path
    JournalSummary summary;
    bool isUntitled = false; // it was never saved and lives in the state folder
};

/** What crashes left: of every session of this user that was open and is not any more. Reads only. Thread: any. */
std::vector<LeftBehind> leftBehind();

/** The same of one session's file, also what was set aside earlier; the latest first. */
std::vector<LeftBehind> leftBehind (const std::string& sessionPath);

/** Where the marks of open sessions are. */
std::string marksFolder();

/** "12 changes after the last save, the latest at 14:02: Set volume, Add track, …" */
juce::String inWords (const JournalSummary&);
} // namespace amp
