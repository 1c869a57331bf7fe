#pragma once
#include "Core/BackgroundMaker.h"
#include "Core/MediaSource.h"
#include "Engine/Media/MediaWish.h"
#include "Engine/Schedule/Media.h"

#include <atomic>
#include <functional>
#include <set>

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

    /** Makes one now. progress: 0..1; @returns false from it to cancel. */
    static Made make (MediaSource&, const MediaWish&, double sampleRate, const std::function<bool (double)>& progress);

    /** Asks for one, once. */
    void want (const MediaWish& wish) { maker.want (wish); }

    /** Gives up, also half-way, what is not in the set. */
    void keepOnly (const std::set<MediaWish>&);

    /** What has been made, or why not, since the last time. */
    std::vector<std::pair<MediaWish, Made>> collect() { return maker.collect(); }

    /** How many are still to be made, and how far the one that is being made is, 0..1. */
    int remaining() const { return static_cast<int> (maker.remaining()); }
    double fraction() const { return done.load (std::memory_order_relaxed); }

private:
    std::atomic<double> done { 0.0 };
    BackgroundMaker<MediaWish, Made> maker;
};
}  // namespace amp::engine
