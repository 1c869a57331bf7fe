#pragma once
#include "Persistence/Journal/JournalFile.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace amp
{
/** How far a session's edits are safe. Edits are counted from 1 since the journal began. */
struct JournalState
{
    uint64_t made = 0;      // edits handed over
    uint64_t written = 0;   // survive the end of the program, also by kill -9
    uint64_t durable = 0;   // survive a power cut: acknowledged
    std::optional<Error> trouble {}; // why edits are not becoming durable; they are kept and tried again
    bool isBroken = false;           // the file is lost: a new base must be written at once
    bool usedBallast = false;        // the disk was full, and the reserve was given up for the journal
    std::string base {};             // what the file starts from now; see journal::Start::base
    int64_t bytes = 0;               // in the file

    bool isSafe() const { return durable == made; }
};

/** A journal on a thread of its own, so that an edit costs the message thread no more than handing it over.

    Edits that arrive close together go to the disk together (group commit): an edit is written at once and durable within a fifth
    of a second. Thread: message, but for what says otherwise.
*/
class Journal
{
public:
    /** Makes the base if there is none yet, and says what the journal starts from. On the journal's thread, with the first edit. */
    using Begin = std::function<Result<journal::Start>()>;

    /** @param ballast  a file that keeps room on the disk for the journal, and is removed when the disk is full. */
    Journal (Vfs&, std::string path, std::string ballast, Begin);

    /** Waits until what was handed over is on the disk, or cannot get there. */
    ~Journal();

    /** Makes the file now, before any edit. */
    void start();

    /** Takes an edit. */
    void append (ChangeSet);

    /** A state is about to be written that has all edits up to now. @returns its number, for rebase(). */
    int mark();

    /** The state of that mark is safely on the disk, as `start` says: what it has is left out from now on. Thread: any. */
    void rebase (int mark, journal::Start start);

    /** The session's file is about to become the state of that mark. Waits until this is on the disk. Thread: any but the message thread. */
    Result<> announceSave (int mark, const std::string& state);

    /** Waits until everything handed over is on the disk. @returns why it is not. Thread: any. */
    Result<> flush();

    /** Thread: any. */
    JournalState state() const;

private:
    struct Item
    {
        enum class Kind { start, edit, mark, rebase, save } kind;
        ChangeSet change {};
        int mark = 0;
        journal::Start start {};
        std::string saved {};
    };

    void run();
    Result<> process (Item&);
    Result<> makeFile();
    Result<> rebase (const Item&);
    std::vector<std::pair<int, int64_t>>::iterator findMark (int);
    void startsFrom (const std::string& base);
    Result<> write (const ChangeSet&);
    void failed (const Error&);
    void push (Item);
    void makeBallast();
    bool giveUpBallast();

    Vfs& vfs;
    const std::string path, ballast;
    const Begin begin;

    std::optional<journal::JournalFile> file; // of the thread, as are the next four
    std::vector<std::pair<int, int64_t>> marks;
    std::vector<ChangeSet> held;              // edits behind the mark that will mend a broken file
    bool isMending = false;
    uint64_t processed = 0;

    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<Item> queue;
    JournalState current;
    int nextMark = 1, waiting = 0;
    bool isEnding = false, isIdle = true;
    std::thread thread;
};
} // namespace amp
