#pragma once
#include "Pattern/Apply/Change.h"
#include "Pattern/Loop/Compile.h"

#include <functional>

namespace amp::pattern
{
/** The changes of the pattern layer that wait for their step. A pure state machine: the live engine, the remote API and
   the window share it, and each asks it for what it needs.

    Steps are absolute. `next` is the first step that has not begun to play. Thread: message.
*/
class PendingQueue
{
public:
    struct Entry
    {
        uint64_t id = 0;  ///< from 1, never used again
        Change change;
        int64_t due = 0;        ///< the step from which on it sounds
        bool hasMoved = false;  ///< a step other than the loop's first has played since it was queued
    };

    /** Puts a change behind those of the same step. @returns its id. */
    uint64_t add (Change, int64_t next);

    /** @returns false if no change of that id waits. */
    bool cancel (uint64_t id);
    void clear() { waiting.clear(); }

    /** In the order in which they take effect. */
    const std::vector<Entry>& entries() const { return waiting; }

    /** The changes that have become due before a step, in order; they wait no longer. */
    std::vector<Entry> takeUntil (int64_t next);

    /** Says that playing goes on at another step: after stop, locate, or a loop. What waits keeps its kind of boundary.
     */
    void reschedule (int64_t next);

    /** A loop from a step on, compiled ahead. */
    struct Switch
    {
        int64_t step = 0;
        std::vector<uint64_t> ids;  ///< of the changes that it is made of
        PatternState state;
        LoopPtr loop;
    };

    /** What will play, from what plays now: one switch for each step at which something is due. A change that can no
       longer be made, because what it names has gone, is left out, and `failed` (id, error) is told. */
    std::vector<Switch> plan (const PatternState& now,
                              const std::function<void (uint64_t, const Error&)>& failed = {}) const;

    /** The step from which on a change of that timing, queued now, sounds. The start of the loop is never the very next
     * step. */
    static int64_t dueStep (Timing, int64_t next, bool hasMoved = false);

private:
    void sort();

    std::vector<Entry> waiting;
    uint64_t nextId = 1;
};
}  // namespace amp::pattern
