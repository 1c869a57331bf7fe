#include "Engine/Media/ReadAhead.h"

#include <algorithm>
#include <chrono>

namespace amp::engine
{
namespace
{
constexpr auto secondsAhead = 2.0;
constexpr auto pause = std::chrono::milliseconds (100);
}  // namespace

ReadAhead::ReadAhead (std::function<int64_t()> position) : playhead (std::move (position)), thread ([this] { work(); })
{}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock (mutex);
        isLeaving = true;
    }
    change.notify_all();
    thread.join();
}

void ReadAhead::follow (std::shared_ptr<const Schedule> next)
{
    {
        const std::lock_guard lock (mutex);
        schedule = std::move (next);
        isHurried = true;
    }
    change.notify_all();
}

void ReadAhead::hurry()
{
    {
        const std::lock_guard lock (mutex);
        isHurried = true;
    }
    change.notify_all();
}

bool ReadAhead::isCaughtUp() const
{
    const std::lock_guard lock (mutex);
    return ! isHurried && ! isReading;
}

void ReadAhead::work()
{
    std::unique_lock lock (mutex);
    while (! isLeaving)
    {
        const auto current = schedule;
        isHurried = false;
        isReading = true;
        lock.unlock();

        if (current != nullptr)
        {
            const auto frames = static_cast<int64_t> (secondsAhead * current->sampleRate);
            read (*current, playhead(), frames);
            if (current->loop.end > current->loop.start)
                read (*current, current->loop.start, frames);
        }

        lock.lock();
        isReading = false;
        change.wait_for (lock, pause, [this] { return isLeaving || isHurried; });
    }
}

void ReadAhead::read (const Schedule& what, int64_t from, int64_t frames)
{
    for (const auto& lane : what.lanes)
    {
        if (lane == nullptr)
            continue;

        for (auto i = lane->firstAt (from); i < lane->all().size() && lane->all()[i].start < from + frames; ++i)
        {
            const auto& clip = lane->all()[i];
            const auto begin = std::max (from, clip.start), end = std::min (from + frames, clip.end());
            clip.media->prefetch (clip.mediaFrame (begin, end - begin), end - begin);
        }
    }
}
}  // namespace amp::engine
