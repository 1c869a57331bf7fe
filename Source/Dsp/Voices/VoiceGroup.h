#pragma once
#include "Core/Realtime/Annotations.h"
#include "Dsp/Voices/VoiceRecipe.h"

namespace amp::dsp
{
/** Voices are computed eight at a time, one in each lane of a vector. */
inline constexpr size_t voiceLanes = 8;
inline constexpr int voiceQuantum = 64;

/** One number for each voice of a group. Plain floats, so that the type means the same to every instruction set. */
struct alignas (32) VoiceNumbers
{
    std::array<float, voiceLanes> of {};
};

/** One frame of a quantum for each voice of a group. */
using VoiceBlock = std::array<VoiceNumbers, voiceQuantum>;

/** Where a voice reads its sample. Positions count 1 / 2^32 of a frame. */
struct VoiceSource
{
    static constexpr int fraction = 32;

    const float* sound = nullptr;  ///< null: silent
    int64_t position = 0, step = 0;
    int64_t first = 0, end = 0;  ///< the frames that it may read from
    int64_t loopLength = 0;      ///< frames; 0: it ends at `end`
    int wait = 0;                ///< frames until it begins
};

struct VoiceFilterGroup
{
    VoiceNumbers a1, a2, a3, m0, m1, m2, s1, s2;

    void set (size_t lane, const VoiceFilter&) noexcept AMP_REALTIME;
};

/** Eight voices in the form that the kernels compute. */
struct VoiceGroup
{
    std::array<VoiceSource, voiceLanes> sources {};

    VoiceFilterGroup low, high, band, krushLow;
    std::array<VoiceFilterGroup, VoiceRecipe::vowelBands> vowel;
    VoiceNumbers vowelMix;  ///< 1: the vowel, 0: past it
    VoiceNumbers shape, crush, coarse, coarseAge, coarseHeld, krush, triode, steadyIn, steadyOut;
    VoiceNumbers ring, ringPhase, ringStep, ringBend;

    VoiceNumbers time;  ///< frames since the voice began
    VoiceNumbers attackRate, attackStart, decayAt, decayRate, decayDepth, endAt, releaseRate, cutAt, cutRate;
    VoiceNumbers left, right;
    uint32_t stages = 0;  ///< of all its voices
};
}  // namespace amp::dsp
