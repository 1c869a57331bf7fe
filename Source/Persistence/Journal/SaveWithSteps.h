#pragma once
#include "Model/History.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/SessionFile.h"

namespace amp
{
/** What becomes of a file that is replaced. */
enum class Old { staysAsBackup, // pinned: it is never removed, whatever it is
                 mustBeWhole }; // a damaged or foreign one is not replaced; one that is whole becomes a numbered backup

/** Writes a session's file with its undo log, for a session that nobody has open there. @param history  as it is once saved.
    @returns the file's state, its SHA-256. Thread: any; takes as long as the disk. */
Result<std::string> saveWithSteps (Vfs&, const SessionFiles&, const NodePtr& root, const History&, juce::Time now, Old);
} // namespace amp
