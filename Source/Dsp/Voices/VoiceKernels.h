#pragma once
#include "Dsp/Voices/VoiceGroup.h"

/** The inner loops of voices, compiled for each instruction set; both give the same bits. */
namespace amp::dsp
{
/** Weights of eight neighbouring frames for a place between the fourth and the fifth: a Kaiser-windowed sinc, tabled at
    256 places and straight in between. Errors are below -90 dB up to a third of the rate. */
struct SincTable
{
    static constexpr int taps = 8, placeBits = 8, places = 1 << placeBits;

    SincTable();

    struct alignas (32) Weights
    {
        std::array<float, taps> at, step;  ///< at the place, and from it to the next one
    };
    std::array<Weights, places> weights;
};

struct VoiceKernels
{
    /** Renders one quantum of a group and adds it to two sums, voice by voice. */
    void (*render) (VoiceGroup&, const SincTable&, VoiceBlock& left, VoiceBlock& right) noexcept;

    /** Adds up the voices of each frame. */
    void (*mix) (const VoiceBlock&, float* into) noexcept;
};

extern const VoiceKernels baselineVoiceKernels;
extern const VoiceKernels avx2VoiceKernels;

/** Those of the selected path. */
const VoiceKernels& voiceKernels() noexcept AMP_REALTIME;
}  // namespace amp::dsp
