#include "Engine/Media/FileMedia.h"

#include <algorithm>
#include <array>

namespace amp::engine
{
FileMedia::FileMedia (std::shared_ptr<const PcmFile> open)
    : file (std::move (open)),
      isPageReady (static_cast<size_t> ((file->info().frames + pageFrames - 1) / pageFrames))
{}

void FileMedia::read (int64_t first, int count, float* const* into, int width) const noexcept
{
    std::array<float*, 32> all {};  // as many as a file may have
    std::copy_n (into, width, all.begin());
    file->read (first, count, all.data());
}

bool FileMedia::isReady (int64_t first, int count) const noexcept
{
    const auto begin = std::clamp<int64_t> (first, 0, frames());
    const auto end = std::clamp<int64_t> (first + count, begin, frames());

    for (auto page = begin / pageFrames; page * pageFrames < end; ++page)
        if (! isPageReady[static_cast<size_t> (page)].load (std::memory_order_acquire))
            return false;
    return true;
}

void FileMedia::prefetch (int64_t first, int64_t count) const
{
    const auto begin = std::clamp<int64_t> (first, 0, frames());
    const auto end = std::clamp<int64_t> (first + count, begin, frames());

    for (auto page = begin / pageFrames; page * pageFrames < end; ++page)
        if (auto& isReadyNow = isPageReady[static_cast<size_t> (page)]; ! isReadyNow.load (std::memory_order_relaxed))
        {
            file->prefetch (page * pageFrames, pageFrames);
            isReadyNow.store (true, std::memory_order_release);
        }
}
}  // namespace amp::engine
