#pragma once
#include "Dsp/Filter/FilterCascade.h"
#include "Dsp/Strip/InputGain.h"
#include "Dsp/Strip/StripKeys.h"
#include "Dsp/Strip/StripSettings.h"

namespace amp::dsp
{
/** The channel strip in front of the inserts, as one processor:
    input gain and polarity -> high-pass -> low-pass -> gate -> EQ of four bands -> compressor.

    A section that is off is not run; with all off the samples are not touched. Works in quanta of 64 frames; a block of
    another size is cut into them, with the last one short. The result has no latency.
    What is not a number, or infinite, is taken as 0, so that it ends with the frame it came with.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class Strip
{
public:
    /** Allocates. Everything is off. */
    void prepare (double sampleRate);

    /** Forgets the past: a seek, or the start of playback. */
    void reset() noexcept AMP_REALTIME;

    /** Takes effect from the next quantum, without a click; until the first process (or after reset) at once.
        A filter that changes costs 2 to 4 us. */
    void set (const StripSettings&) noexcept AMP_REALTIME;

    /** @param channels  in place; 1 or 2 arrays of `frames` samples. */
    void process (float* const* channels, int channelCount, int frames, const StripKeys& = {}) noexcept AMP_REALTIME;

    /** False if process would change nothing. */
    bool isActive() const noexcept AMP_REALTIME;

    /** dB, 0 or more: what the compressor takes away now. */
    float gainReduction() const noexcept AMP_REALTIME { return compressor.reduction(); }

    /** dB, 0..120: what the gate takes away now. */
    float gateReduction() const noexcept AMP_REALTIME { return gate.reduction(); }

    /** 0..1: the gain of the gate now. */
    float gateOpenness() const noexcept AMP_REALTIME { return gate.openness(); }

private:
    void processQuantum (int first, int frames, const StripKeys&) noexcept;
    const simd::Quantum& loaded (const StripKeys::Key&, int first, int frames) noexcept;

    StripSettings settings;
    InputGain input;
    FilterCascade passes, eq;
    Gate gate;
    Compressor compressor;
    simd::Quantum quantum, key;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
