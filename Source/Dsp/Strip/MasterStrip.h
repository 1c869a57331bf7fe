#pragma once
#include "Dsp/Filter/FilterCascade.h"
#include "Dsp/Strip/StripKeys.h"
#include "Dsp/Strip/StripSettings.h"

#include <span>

namespace amp::dsp
{
/** The master in front of its inserts: an EQ of any number of bands -> compressor. No latency.
    What is off is not run; with all off the samples are not touched. What is not a number, or infinite, is taken as 0.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class MasterStrip
{
public:
    /** Allocates. Everything is off.  @param bands  the most that setEq will ever get. */
    void prepare (double sampleRate, int bands);

    /** Forgets the past. */
    void reset() noexcept AMP_REALTIME;

    /** Bands beyond those prepared are ignored. Changes glide; until the first process (or after reset) they are there
        at once. A band that changes costs 2 to 4 us. */
    void setEq (bool enabled, std::span<const EqBandSettings> bands) noexcept AMP_REALTIME;

    void setCompressor (const CompressorSettings& settings) noexcept AMP_REALTIME { compressor.set (settings); }

    /** @param channels  in place; 1 or 2 arrays of `frames` samples.
        @param key  what the compressor hears instead. */
    void process (float* const* channels,
                  int channelCount,
                  int frames,
                  const StripKeys::Key& key = {}) noexcept AMP_REALTIME;

    bool isActive() const noexcept AMP_REALTIME { return eq.isActive() || compressor.isActive(); }

    /** dB, 0 or more: what the compressor takes away now. */
    float gainReduction() const noexcept AMP_REALTIME { return compressor.reduction(); }

private:
    FilterCascade eq;
    Compressor compressor;
    simd::Quantum quantum, keyQuantum;
    const simd::Kernels* kernels = nullptr;
    int bandCount = 0;
};
}  // namespace amp::dsp
