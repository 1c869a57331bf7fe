#include "Dsp/Level/PeakRms.h"

#include <utility>

namespace amp::dsp
{
void PeakRms::prepare (double sampleRate, int channelCount)
{
    hops.prepare (sampleRate);
    channels.assign (static_cast<size_t> (channelCount), {});
    for (auto& channel : channels)
        channel.window.prepare (static_cast<int> (rmsSeconds * Hops::perSecond));
}

void PeakRms::reset() noexcept
{
    hops.reset();
    for (auto& channel : channels)
    {
        channel.peak = 0.0f;
        channel.hop = {};
        channel.window.reset();
    }
}

void PeakRms::process (const float* const* input, int frames) noexcept
{
    for (int done = 0; done < frames;)
    {
        const auto count = std::min (frames - done, hops.framesLeft());
        for (size_t c = 0; c < channels.size(); ++c)
        {
            auto& channel = channels[c];
            for (int i = done; i < done + count; ++i)
            {
                const auto sample = input[c][i];
                channel.peak = std::max (channel.peak, std::abs (sample));
                channel.hop.energy += static_cast<double> (sample) * sample;
            }
            channel.hop.frames += count;
        }

        if (hops.advance (count))
            for (auto& channel : channels)
                channel.window.push (std::exchange (channel.hop, {}));

        done += count;
    }
}

float PeakRms::takePeak (int channel) noexcept
{
    return std::exchange (channels[static_cast<size_t> (channel)].peak, 0.0f);
}

float PeakRms::rms (int channel) const noexcept
{
    const auto& window = channels[static_cast<size_t> (channel)].window;
    return static_cast<float> (std::sqrt (window.sumOfNewest (window.size()).mean()));
}
}  // namespace amp::dsp
