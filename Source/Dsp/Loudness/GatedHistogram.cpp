#include "Dsp/Loudness/GatedHistogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace amp::dsp
{
namespace
{
constexpr size_t binCount = 10000;

size_t binOf (double loudness) noexcept
{
    const auto position = (loudness - GatedHistogram::absoluteGate) / GatedHistogram::binWidth;
    return static_cast<size_t> (std::clamp (position, 0.0, static_cast<double> (binCount - 1)));
}
}  // namespace

double loudnessOf (double power) noexcept
{
    return power > 0.0 ? -0.691 + 10.0 * std::log10 (power) : -std::numeric_limits<double>::infinity();
}

void GatedHistogram::prepare()
{
    bins.resize (binCount);
    reset();
}

void GatedHistogram::reset() noexcept
{
    std::fill (bins.begin(), bins.end(), Bin {});
    all = {};
}

void GatedHistogram::add (double power) noexcept
{
    const auto loudness = loudnessOf (power);
    if (! (loudness > absoluteGate))
        return;

    for (auto* bin : { &bins[binOf (loudness)], &all })
    {
        bin->power += power;
        ++bin->count;
    }
}

size_t GatedHistogram::firstAboveGate (double relativeGate) const noexcept
{
    const auto gate = loudnessOf (all.power / static_cast<double> (all.count)) - relativeGate;
    if (gate < absoluteGate)
        return 0;

    const auto boundary = binOf (gate);
    const auto& bin = bins[boundary];
    const auto isAbove = bin.count > 0 && loudnessOf (bin.power / static_cast<double> (bin.count)) > gate;
    return isAbove ? boundary : boundary + 1;
}

double GatedHistogram::gatedLoudness (double relativeGate) const noexcept
{
    if (all.count == 0)
        return loudnessOf (0.0);

    Bin passed;
    for (auto i = firstAboveGate (relativeGate); i < binCount; ++i)
    {
        passed.power += bins[i].power;
        passed.count += bins[i].count;
    }

    return passed.count > 0 ? loudnessOf (passed.power / static_cast<double> (passed.count)) : loudnessOf (0.0);
}

double GatedHistogram::percentile (size_t firstBin, int64_t blocks, double percent) const noexcept
{
    auto rank = std::llround (static_cast<double> (blocks - 1) * percent / 100.0);  // how many blocks lie below
    auto bin = firstBin;
    while (rank >= bins[bin].count)
        rank -= bins[bin++].count;

    return loudnessOf (bins[bin].power / static_cast<double> (bins[bin].count));
}

std::optional<double>
GatedHistogram::spread (double relativeGate, double lowPercentile, double highPercentile) const noexcept
{
    if (all.count == 0)
        return {};

    const auto first = firstAboveGate (relativeGate);
    int64_t blocks = 0;
    for (auto i = first; i < binCount; ++i)
        blocks += bins[i].count;

    if (blocks == 0)
        return {};

    return percentile (first, blocks, highPercentile) - percentile (first, blocks, lowPercentile);
}
}  // namespace amp::dsp
