#pragma once
#include "Engine/Schedule/Schedule.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace amp::engine
{
/** Brings media into memory before the transport reaches it, on a thread of its own: two seconds ahead of the playhead,
   and the start of the loop. */
class ReadAhead
{
public:
    /** position: where the playhead is, in samples; asked on the thread of the read-ahead. */
    explicit ReadAhead (std::function<int64_t()> position);
    ~ReadAhead();

    ReadAhead (const ReadAhead&) = delete;
    ReadAhead& operator= (const ReadAhead&) = delete;

    /** Reads for this schedule from now on. Thread: message. */
    void follow (std::shared_ptr<const Schedule>);

    /** Looks at once, and not when its next turn comes. Thread: any but the audio thread. */
    void hurry();

    /** True once all that the playhead needs next has been read. Thread: any but the audio thread. */
    bool isCaughtUp() const;

private:
    void work();
    static void read (const Schedule&, int64_t from, int64_t frames);

    const std::function<int64_t()> playhead;
    mutable std::mutex mutex;  // of what follows
    std::condition_variable change;
    std::shared_ptr<const Schedule> schedule;  // shared with the desk
    bool isLeaving = false, isHurried = false, isReading = false;
    std::thread thread;
};
}  // namespace amp::engine
