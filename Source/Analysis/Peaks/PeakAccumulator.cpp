#include "Analysis/Peaks/PeakAccumulator.h"

#include <algorithm>
#include <cmath>

namespace amp
{
namespace
{
constexpr auto finest = PeakLayout::levels.front(), coarsest = PeakLayout::levels.back();

int16_t toInt16 (double value)
{
    return static_cast<int16_t> (std::clamp (value, -32768.0, 32767.0));
}
}  // namespace

PeakAccumulator::PeakAccumulator (const PeakLayout& where, double sampleRate)
    : layout (where),
      entries (std::make_shared<std::vector<PeakEntry>> (static_cast<size_t> (where.size()))),
      growing (std::make_shared<Peaks> (where, sampleRate, *entries, entries)),
      channels (static_cast<size_t> (where.channels()))
{
    for (auto& channel : channels)
    {
        channel.waiting.reserve (static_cast<size_t> (finest));
        channel.open.fill (nothing);
    }
}

void PeakAccumulator::add (const float* const* input, int frames)
{
    for (int done = 0; done < frames;)
    {
        const auto inEntry = static_cast<int> (framesAdded % finest);
        const auto count = std::min (frames - done, finest - inEntry);
        for (size_t c = 0; c < channels.size(); ++c)
            channels[c].waiting.insert (channels[c].waiting.end(), input[c] + done, input[c] + done + count);

        done += count;
        framesAdded += count;
        if (framesAdded % finest == 0 || framesAdded == layout.frames())
            closeFinest ((framesAdded - 1) / finest);

        if (framesAdded % coarsest == 0 || framesAdded == layout.frames())
            growing->publish (framesAdded);
    }
}

void PeakAccumulator::closeFinest (int64_t entry)
{
    for (int c = 0; c < layout.channels(); ++c)
    {
        auto& waiting = channels[static_cast<size_t> (c)].waiting;
        close (c, entry, measured (waiting.data(), waiting.size()));
        waiting.clear();
    }
}

/** Writes a finished entry of the finest level, and those of coarser levels that end with it. */
void PeakAccumulator::close (int channel, int64_t entry, const Extent& extent)
{
    auto& open = channels[static_cast<size_t> (channel)].open;
    open[0] = extent;

    for (size_t level = 0; level < open.size(); ++level)
    {
        const auto at = entry / (PeakLayout::levels[level] / finest);
        const auto isLast = framesAdded == layout.frames();
        if (framesAdded % PeakLayout::levels[level] != 0 && ! isLast)
            return;

        const auto index = layout.start (level, channel) + at;
        (*entries)[static_cast<size_t> (index)] = quantised (open[level], layout.framesOf (level, at));

        if (level + 1 < open.size())
        {
            auto& coarser = open[level + 1];
            coarser.min = std::min (coarser.min, open[level].min);
            coarser.max = std::max (coarser.max, open[level].max);
            coarser.squares += open[level].squares;
        }

        open[level] = nothing;
    }
}

PeakAccumulator::Extent PeakAccumulator::measured (const float* samples, size_t count) noexcept
{
    constexpr size_t lanes = 8;  // side by side, so that the compiler may use vectors without reordering a sum
    std::array<float, lanes> lowest, highest;
    std::array<double, lanes> squares {};
    lowest.fill (nothing.min);
    highest.fill (nothing.max);

    const auto take = [&] (size_t lane, float sample) {
        lowest[lane] = sample < lowest[lane] ? sample : lowest[lane];  // false for NaN
        highest[lane] = sample > highest[lane] ? sample : highest[lane];
        squares[lane] += static_cast<double> (sample) * static_cast<double> (sample);
    };

    size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (size_t lane = 0; lane < lanes; ++lane)
            take (lane, samples[i + lane]);
    for (; i < count; ++i)
        take (0, samples[i]);

    Extent result = nothing;
    for (size_t lane = 0; lane < lanes; ++lane)
    {
        result.min = std::min (result.min, lowest[lane]);
        result.max = std::max (result.max, highest[lane]);
        result.squares += squares[lane];
    }

    if (std::isfinite (result.squares))
        return result;

    std::vector<float> good (samples, samples + count);  // rare: a file with NaN or infinity in it
    std::erase_if (good, [] (float sample) { return ! std::isfinite (sample); });
    return measured (good.data(), good.size());
}

PeakEntry PeakAccumulator::quantised (const Extent& extent, int frames) noexcept
{
    if (extent.min > extent.max)
        return {};

    return { toInt16 (std::floor (static_cast<double> (extent.min) * 32767.0)),
             toInt16 (std::ceil (static_cast<double> (extent.max) * 32767.0)),
             static_cast<uint16_t> (std::min (65535.0, std::round (std::sqrt (extent.squares / frames) * 65535.0))) };
}
}  // namespace amp
