#include "Analysis/Peaks/Peaks.h"

#include <algorithm>
#include <cmath>

namespace amp
{
namespace
{
/** The coarsest level with at least one entry for a column. */
size_t levelFor (double framesPerPixel) noexcept
{
    size_t level = 0;
    while (level + 1 < PeakLayout::levels.size() && PeakLayout::levels[level + 1] <= framesPerPixel)
        ++level;
    return level;
}
}  // namespace

Peaks::Peaks (const PeakLayout& where,
              double sampleRate,
              std::span<const PeakEntry> all,
              std::shared_ptr<const void> owner)
    : layout (where),
      rate (sampleRate),
      entries (all),
      memory (std::move (owner))
{}

int Peaks::columns (int channel, double firstFrame, double framesPerPixel, int count, PeakColumn* into) const noexcept
{
    const auto level = levelFor (framesPerPixel);
    const auto* const channelEntries = entries.data() + layout.start (level, channel);
    const auto built = framesReady();
    const auto edge = [&] (int i) {
        const auto frame = std::floor (firstFrame + i * framesPerPixel);
        return static_cast<int64_t> (std::clamp (frame, -1.0, static_cast<double> (frames())));
    };

    for (int i = 0; i < count; ++i)
    {
        const auto start = edge (i), begin = std::max<int64_t> (start, 0);
        const auto end = std::min (std::max (edge (i + 1), start + 1), frames());
        if (begin >= end)
        {
            into[i] = {};
            continue;
        }

        if (end > built)
            return i;

        into[i] = column (level, channelEntries, begin, end);
    }

    return count;
}

PeakColumn Peaks::column (size_t level, const PeakEntry* channelEntries, int64_t begin, int64_t end) const noexcept
{
    const auto first = begin / PeakLayout::levels[level], last = (end - 1) / PeakLayout::levels[level];
    auto lowest = channelEntries[first].min, highest = channelEntries[first].max;
    double squares = 0.0, frameCount = 0.0;

    for (auto i = first; i <= last; ++i)
    {
        const auto& entry = channelEntries[i];
        const auto length = static_cast<double> (layout.framesOf (level, i));
        lowest = std::min (lowest, entry.min);
        highest = std::max (highest, entry.max);
        squares += length * entry.rms * entry.rms;
        frameCount += length;
    }

    return { static_cast<float> (lowest / 32767.0),
             static_cast<float> (highest / 32767.0),
             static_cast<float> (std::sqrt (squares / frameCount) / 65535.0) };
}
}  // namespace amp
