#include "Engine/Media/LiveStretchMedia.h"

#include <algorithm>

namespace amp::engine
{
LiveStretchMedia::LiveStretchMedia (std::shared_ptr<const Media> from,
                                    double sampleRate,
                                    const dsp::StretchSettings& settings)
    : original (std::move (from)),
      length (settings.framesOf (original->frames())),
      stretcher (sampleRate,
                 original->channels(),
                 settings,
                 [what = original.get()] (int64_t first, int count, float* const* into) {
                     what->read (first, count, into, what->channels());
                 }),
      pages (static_cast<size_t> ((length + pageFrames - 1) / pageFrames))
{}

LiveStretchMedia::~LiveStretchMedia()
{
    for (auto& page : pages)
        delete[] page.load();
}

void LiveStretchMedia::read (int64_t first, int count, float* const* into, int width) const noexcept
{
    for (int done = 0; done < count;)
    {
        const auto frame = first + done;
        const auto inPage = (frame % pageFrames + pageFrames) % pageFrames;
        const auto part = static_cast<int> (std::min<int64_t> (count - done, pageFrames - inPage));
        const auto index = (frame - inPage) / pageFrames;
        const auto* page = index >= 0 && index < static_cast<int64_t> (pages.size())
                               ? pages[static_cast<size_t> (index)].load (std::memory_order_acquire)
                               : nullptr;

        for (int channel = 0; channel < width; ++channel)
            if (page == nullptr)
                std::fill_n (into[channel] + done, part, 0.0f);
            else
                std::copy_n (page + channel * pageFrames + inPage, part, into[channel] + done);
        done += part;
    }
}

bool LiveStretchMedia::isReady (int64_t first, int count) const noexcept
{
    const auto from = std::max<int64_t> (0, first), to = std::min (length, first + count);
    for (auto page = from / pageFrames; page * pageFrames < to; ++page)
        if (pages[static_cast<size_t> (page)].load (std::memory_order_acquire) == nullptr)
            return false;
    return true;
}

void LiveStretchMedia::prefetch (int64_t first, int64_t count) const
{
    const auto from = std::max<int64_t> (0, first), to = std::min (length, first + count);
    const std::lock_guard lock (making);
    for (auto page = from / pageFrames; page * pageFrames < to; ++page)
        if (pages[static_cast<size_t> (page)].load (std::memory_order_relaxed) == nullptr)
            makePage (static_cast<size_t> (page));
}

void LiveStretchMedia::makePage (size_t index) const
{
    const auto start = static_cast<int64_t> (index) * pageFrames;
    const auto valid = static_cast<int> (std::min (pageFrames, length - start));
    auto page = std::make_unique<float[]> (static_cast<size_t> (pageFrames * channels()));  // zeros
    std::vector<float*> rows;
    for (int channel = 0; channel < channels(); ++channel)
        rows.push_back (page.get() + channel * pageFrames);

    if (stretcher.position() != start)
        stretcher.seek (start);
    stretcher.read (rows.data(), valid);
    pages[index].store (page.release(), std::memory_order_release);
}
}  // namespace amp::engine
