#pragma once
#include "Model/History.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/SessionFile.h"

namespace amp
{
/** What a journal tells without doing it again; for lists and cards. */
struct JournalSummary
{
    juce::String project;           // its name
    juce::Time lastEdit;            // or of the base, if there was none
    int edits = 0;                  // undo steps since the session was saved last
    std::vector<juce::String> what; // what they did, the latest first: "Set volume"; those of one name in a row once
    bool isEverSaved = false;
    size_t tornBytes = 0;           // at its end, of an edit that was not complete

    bool hasWork() const { return edits > 0; }
};

/** @returns an Error if there is no journal, or nothing of it can be read. Reads only. Thread: any. */
Result<JournalSummary> summarise (Vfs&, const SessionFiles&, const std::string& journalPath);

/** A session as a crash left it. */
struct RecoveredSession
{
    OpenedSession session;
    History history;
    JournalSummary summary;
    std::string savedState;               // SHA-256 of the session's file as this journal knows it; empty if it was never saved
    std::vector<juce::String> remarks {}; // what could not be done again, and why
};

/** Does again what a journal says, on the base that it names; with the longest part of it that is whole. Reads only.
    @returns an Error if the journal or its base cannot be read. Thread: any. */
Result<RecoveredSession> recover (Vfs&, const SessionFiles&, const std::string& journalPath);

/** The undo steps of the session's file as it is: those of its undo log or, if a crash came between the two, of the journal.
    @param state  SHA-256 of the file. @returns nothing if there are none of this state. Reads only. Thread: any. */
std::optional<History> stepsOf (Vfs&, const SessionFiles&, const std::string& state);
} // namespace amp
