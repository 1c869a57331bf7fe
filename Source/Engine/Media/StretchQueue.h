#pragma once
#include "Core/MediaSource.h"
#include "Engine/Media/MediaWish.h"
#include "Engine/Schedule/Media.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace amp::engine
{
/** Stretches files at their best on a thread of its own, one after the other, for the engine's sample rate.

    Thread: message, all of it; make() any.
*/
class StretchQueue
{
public:
    using Made = Result<std::shared_ptr<const Media>>;

    /** onArrival: called on the queue's thread when there is something to collect(). */
    StretchQueue (MediaSource&, double sampleRate, std::function<void()> onArrival);
    ~StretchQueue();

    StretchQueue (const StretchQueue&) = delete;
    StretchQueue& operator= (const StretchQueue&) = delete;

    /** Makes one now. progress: 0..1; @returns false from it to cancel. */
    static Made make (MediaSource&, const MediaWish&, double sampleRate, const std::function<bool (double)>& progress);

    /** Asks for one, once. */
    void want (const MediaWish&);

    /** Gives up, also half-way, what is not in the set. */
    void keepOnly (const std::set<MediaWish>&);

    /** What has been made, or why not, since the last time. */
    std::map<MediaWish, Made> collect();

    /** How many are still to be made, and how far the one that is being made is, 0..1. */
    int remaining() const { return static_cast<int> (underway.size()); }
    double fraction() const { return done.load (std::memory_order_relaxed); }

private:
    void work();

    MediaSource& source;
    const double sampleRate;
    const std::function<void()> onArrival;
    std::set<MediaWish> underway;
    std::atomic<double> done { 0.0 };

    std::mutex mutex;  // of what follows
    std::condition_variable moreToDo;
    std::deque<MediaWish> wanted;
    std::set<MediaWish> dropped;
    std::map<MediaWish, Made> arrived;
    bool isLeaving = false;
    std::thread worker;
};
}  // namespace amp::engine
