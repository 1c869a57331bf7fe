#pragma once
#include "Model/Session.h"
#include "Persistence/Journal/Backups.h"
#include "Persistence/Journal/Journal.h"

namespace amp
{
/** Keeps an open session safe: every edit in the journal, a checkpoint every 30 s while there are edits that the last one lacks, a
    numbered backup every project.backupInterval minutes while the session is dirty, and saving that overwrites nothing foreign.

    Nothing is written before the first edit. What an earlier, crashed session left at the same place is set aside, never removed.
    Thread: message, but for what says otherwise.
*/
class Autosave
{
public:
    static constexpr int64_t checkpointInterval = 30'000; // milliseconds

    /** Begins to watch. A session that is dirty already (recovered, or moved to another file) is on the disk before this returns, or
        state() says why not.
        @param savedState  OpenedSession::state of the file there; empty if the session was never saved there. */
    Autosave (Vfs&, Session&, SessionFiles, std::string savedState, const Clock& = Session::systemClock());

    /** Leaves everything as it is on the disk, all edits in the journal: as before a crash. */
    ~Autosave();

    /** To be called about once a second: begins checkpoints and backups when they are due. */
    void tick();

    /** Begins a checkpoint now; does nothing if one is being written. */
    void checkpoint();

    /** Waits for a checkpoint or backup that is being written. */
    void finishWriting();

    JournalState state() const { return journal.state(); }
    const SessionFiles& place() const { return files; }

    /** Begins to save. All edits up to now will be in the file. */
    struct Save
    {
        Session::Saving what;
        int mark = 0;
    };
    Save beginSave();

    /** Where a session was saved. */
    struct Saved
    {
        std::string path, state;
        bool isConflictCopy = false; // the file had been changed by somebody else, and was left alone
    };

    /** Writes the session's file, and its undo log. The old file stays as a numbered backup. Thread: any but the message thread. */
    Result<Saved> write (const Save&);

    /** The session was closed in an orderly way, saved or given up: takes the journal and the checkpoints away. */
    void close();

    /** Waits until every edit is on the disk. @returns why it is not. Thread: any. */
    Result<> flush() { return journal.flush(); }

private:
    /** One state of the session with all that a journal must know to start from it. */
    struct Moment
    {
        NodePtr root;
        History history;
        int edits = 0;          // since the last save
        std::string savedState; // as it was then; of the first moment only
    };

    Moment now() const;
    Result<journal::Start> begin();
    Result<std::string> writeBase (const Moment&, journal::Start&);
    void startWriting (std::function<void()>);
    void removeOldCheckpoints();
    void setAside();

    Vfs& vfs;
    Session& session;
    const SessionFiles files;
    const Clock& clock;

    std::mutex writing;                // a checkpoint, a backup or a save is being written; guards what follows
    std::string savedState;
    Moment first;                      // the state before the first edit; let go when the journal has begun
    std::vector<std::string> ownBases; // checkpoints of ours, the oldest first
    bool isUndoLogOld = false;         // the last save could not write it: its steps are in the journal

    std::atomic<bool> isWriting { false };
    std::thread writer;
    uint64_t madeAtCheckpoint = 0, madeAtBackup = 0;
    juce::Time lastCheckpoint, lastBackup;
    std::atomic<bool> hasBegun { false };

    Journal journal;
    std::unique_ptr<Session::Observation> observation;
};
} // namespace amp
