#include "Dsp/Loudness/LoudnessMeter.h"

#include <limits>
#include <utility>

namespace amp::dsp
{
namespace
{
constexpr int momentaryHops = 40, shortTermHops = 300, blockHops = 10;  // of 10 ms
constexpr double nothing = -std::numeric_limits<double>::infinity();

double channelWeight (int channel, int channels) noexcept
{
    constexpr double surround = 1.41;
    switch (channels)
    {
    case 4:
        return channel >= 2 ? surround : 1.0;
    case 5:
        return channel >= 3 ? surround : 1.0;
    case 6:
        return channel >= 4 ? surround : (channel == 3 ? 0.0 : 1.0);
    default:
        return 1.0;
    }
}
}  // namespace

void LoudnessMeter::prepare (double sampleRate, int channelCount)
{
    channels.assign (static_cast<size_t> (channelCount), {});
    for (int c = 0; c < channelCount; ++c)
    {
        auto& channel = channels[static_cast<size_t> (c)];
        channel.filter.prepare (sampleRate);
        channel.weight = channelWeight (c, channelCount);
    }

    hops.prepare (sampleRate);
    window.prepare (shortTermHops);
    momentaryBlocks.prepare();
    shortTermBlocks.prepare();
    isIntegrating = true;
    reset();
}

void LoudnessMeter::reset() noexcept
{
    for (auto& channel : channels)
        channel.filter.reset();

    hops.reset();
    hop = {};
    window.reset();
    momentaryNow = shortTermNow = nothing;
    resetIntegration();
}

void LoudnessMeter::resetIntegration() noexcept
{
    momentaryBlocks.reset();
    shortTermBlocks.reset();
    hopsIntegrated = 0;
    loudestMomentary = loudestShortTerm = nothing;
}

void LoudnessMeter::setIntegrating (bool shouldIntegrate) noexcept
{
    isIntegrating = shouldIntegrate;
}

void LoudnessMeter::process (const float* const* input, int frames) noexcept
{
    for (int done = 0; done < frames;)
    {
        const auto count = std::min (frames - done, hops.framesLeft());
        for (size_t c = 0; c < channels.size(); ++c)
            hop.energy += channels[c].weight * channels[c].filter.energy (input[c] + done, count);

        hop.frames += count;
        if (hops.advance (count))
            finishHop();

        done += count;
    }
}

void LoudnessMeter::finishHop() noexcept
{
    window.push (std::exchange (hop, {}));
    const auto momentaryPower = window.sumOfNewest (momentaryHops).mean();
    const auto shortTermPower = window.sumOfNewest (shortTermHops).mean();
    const auto hasMomentary = window.size() >= momentaryHops, hasShortTerm = window.isFull();
    momentaryNow = hasMomentary ? loudnessOf (momentaryPower) : nothing;
    shortTermNow = hasShortTerm ? loudnessOf (shortTermPower) : nothing;
    if (! isIntegrating)
        return;

    ++hopsIntegrated;
    loudestMomentary = std::max (loudestMomentary, momentaryNow);
    loudestShortTerm = std::max (loudestShortTerm, shortTermNow);
    if (hops.hopsCompleted() % blockHops != 0)
        return;

    if (hasMomentary)
        momentaryBlocks.add (momentaryPower);
    if (hasShortTerm)
        shortTermBlocks.add (shortTermPower);
}

double LoudnessMeter::integrated() const noexcept
{
    return momentaryBlocks.gatedLoudness (10.0);
}

std::optional<double> LoudnessMeter::range() const noexcept
{
    return shortTermBlocks.spread (20.0, 10.0, 95.0);
}

bool LoudnessMeter::isRangeStable() const noexcept
{
    return hopsIntegrated >= 60 * Hops::perSecond;
}
}  // namespace amp::dsp
