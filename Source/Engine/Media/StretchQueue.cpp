#include "Engine/Media/StretchQueue.h"

#include "Engine/Media/ConvertRate.h"
#include "Engine/Media/FileMedia.h"
#include "Engine/Media/StretchMedia.h"

namespace amp::engine
{
StretchQueue::StretchQueue (MediaSource& source, double sampleRate, std::function<void()> onArrival)
    : maker (
          [this, &source, sampleRate] (const MediaWish& wish, const auto& isWanted) {
              auto made = make (source, wish, sampleRate, [&] (double fraction) {
                  done.store (fraction, std::memory_order_relaxed);
                  return isWanted();
              });
              done.store (0.0, std::memory_order_relaxed);
              return made;
          },
          std::move (onArrival))
{}

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

void StretchQueue::keepOnly (const std::set<MediaWish>& kept)
{
    maker.keepOnly ([&] (const MediaWish& wish) { return kept.contains (wish); });
}
}  // namespace amp::engine
