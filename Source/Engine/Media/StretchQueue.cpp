#include "Engine/Media/StretchQueue.h"

#include "Engine/Media/ConvertRate.h"
#include "Engine/Media/FileMedia.h"
#include "Engine/Media/StretchMedia.h"

namespace amp::engine
{
StretchQueue::StretchQueue (MediaSource& from, double rate, std::function<void()> tell)
    : source (from),
      sampleRate (rate),
      onArrival (std::move (tell))
{}

StretchQueue::~StretchQueue()
{
    if (! worker.joinable())
        return;
    {
        const std::lock_guard lock (mutex);
        isLeaving = true;
    }
    moreToDo.notify_all();
    worker.join();
}

StretchQueue::Made StretchQueue::make (MediaSource& source,
                                       const MediaWish& wish,
                                       double sampleRate,
                                       const std::function<bool (double)>& progress)
{
    auto file = stretchMedia (source, wish.path, wish.stretch, progress);
    if (file && (*file)->info().sampleRate != sampleRate)
        file = convertRate (*file, sampleRate);
    if (! file)
        return file.error();
    return std::shared_ptr<const Media> (std::make_shared<FileMedia> (std::move (*file)));
}

void StretchQueue::want (const MediaWish& wish)
{
    if (! underway.insert (wish).second)
        return;
    {
        const std::lock_guard lock (mutex);
        wanted.push_back (wish);
        dropped.erase (wish);
    }
    if (! worker.joinable())
        worker = std::thread ([this] { work(); });
    moreToDo.notify_one();
}

void StretchQueue::keepOnly (const std::set<MediaWish>& kept)
{
    if (underway.empty())
        return;

    const std::lock_guard lock (mutex);
    std::erase_if (underway, [&] (const MediaWish& wish) {
        if (kept.contains (wish))
            return false;
        std::erase (wanted, wish);
        dropped.insert (wish);
        return true;
    });
}

std::map<MediaWish, StretchQueue::Made> StretchQueue::collect()
{
    std::map<MediaWish, Made> news;
    {
        const std::lock_guard lock (mutex);
        news.swap (arrived);
    }
    for (const auto& [wish, made] : news)
        underway.erase (wish);
    return news;
}

void StretchQueue::work()
{
    for (;;)
    {
        MediaWish wish;
        {
            std::unique_lock lock (mutex);
            moreToDo.wait (lock, [this] { return isLeaving || ! wanted.empty(); });
            if (isLeaving)
                return;
            wish = wanted.front();
            wanted.pop_front();
        }

        auto made = make (source, wish, sampleRate, [&] (double fraction) {
            done.store (fraction, std::memory_order_relaxed);
            const std::lock_guard lock (mutex);
            return ! isLeaving && ! dropped.contains (wish);
        });
        done.store (0.0, std::memory_order_relaxed);
        {
            const std::lock_guard lock (mutex);
            if (dropped.erase (wish) > 0)
                continue;
            arrived.emplace (wish, std::move (made));
        }
        onArrival();
    }
}
}  // namespace amp::engine
