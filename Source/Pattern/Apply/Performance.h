#pragma once
#include "Model/Session.h"
#include "Pattern/Apply/PendingQueue.h"

#include <optional>

namespace amp::pattern
{
/** The pattern layer of one session while it is played: which scene is active, and which changes wait.

    The engine plays plan() and switches on the sample; then commitDue() makes each change one undo step of the session.
   A change that is made while nothing plays takes effect at once, and what waited is forgotten.

    Thread: message.
*/
class Performance
{
public:
    /** Where playing is: whether it runs, and the first absolute step that has not begun. */
    struct Position
    {
        bool isPlaying = false;
        int64_t next = 0;
    };

    Performance (Session& s, std::function<Position()> w) : session (s), where (std::move (w)) {}

    /** Lets a change take effect at its time.
        @returns its id in pending(), or 0 if it has taken effect; an Error if it names what does not exist. */
    Result<uint64_t> apply (Change);

    /** @returns false if no change of that id waits. */
    bool cancel (uint64_t id);

    /** Commits what the position has passed. @returns the first Error; what failed waits no longer. */
    Result<> commitDue();

    /** Says that playing goes on elsewhere: after stop, locate, or a jump. */
    void reschedule();

    std::vector<PendingQueue::Switch> plan() const;
    const PendingQueue& pending() const { return queue; }

    /** The active scene; empty for none. */
    const juce::String& scene() const { return activeScene; }

    /** The session's pattern layer now. */
    PatternState state() const;

    /** Called when the queue or the scene has changed. */
    std::function<void()> onChange;

private:
    Result<> commit (const Change&);
    void changed() const;

    Session& session;
    std::function<Position()> where;
    PendingQueue queue;
    juce::String activeScene;
};
}  // namespace amp::pattern
