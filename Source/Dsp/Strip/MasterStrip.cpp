#include "Dsp/Strip/MasterStrip.h"

#include <algorithm>

namespace amp::dsp
{
void MasterStrip::prepare (double sampleRate, int bands)
{
    kernels = &simd::kernels();
    bandCount = bands;
    eq.prepare (sampleRate, bands);
    compressor.set ({});
    compressor.prepare (sampleRate);
}

void MasterStrip::reset() noexcept
{
    eq.reset();
    compressor.reset();
}

void MasterStrip::setEq (bool enabled, std::span<const EqBandSettings> bands) noexcept
{
    for (int i = 0; i < bandCount; ++i)
    {
        const auto* const band = static_cast<size_t> (i) < bands.size() ? &bands[static_cast<size_t> (i)] : nullptr;
        const auto isHeard = enabled && band != nullptr && band->enabled;
        eq.set (i, isHeard ? std::optional<FilterSettings> (*band) : std::nullopt);
    }
}

void MasterStrip::process (float* const* channels, int channelCount, int frames, const StripKeys::Key& key) noexcept
{
    auto* const left = channels[0];
    auto* const right = channels[channelCount - 1];  // of a mono signal, once more the same
    for (int done = 0; done < frames && isActive(); done += simd::quantumFrames)
    {
        const auto count = std::min (simd::quantumFrames, frames - done);
        kernels->load (left + done, right + done, count, quantum);
        if (eq.isActive())
            eq.process (quantum, count);
        if (compressor.isActive() && key.left != nullptr)
        {
            kernels->load (key.left + done, key.right + done, count, keyQuantum);
            compressor.process (quantum, keyQuantum, count);
        }
        else if (compressor.isActive())
            compressor.process (quantum, quantum, count);
        kernels->store (quantum, count, left + done, right + done);
    }
}
}  // namespace amp::dsp
