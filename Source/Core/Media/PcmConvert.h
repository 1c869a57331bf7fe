#pragma once
#include "Core/Media/PcmInfo.h"
#include "Core/Realtime/Annotations.h"

#include <cstddef>

namespace amp::pcm
{
/** Converts `count` stored samples to floats: integers of n bits by exactly 1 / 2^(n-1), so that full scale is [-1, 1).
    Reads no byte beyond the last sample. Every path gives the same bits. */
using ToFloat = void (*) (const uint8_t* stored, float* floats, size_t count) noexcept;

/** The fastest conversion that this processor has. Thread: any. */
ToFloat converterFor (PcmEncoding, bool isBigEndian);

/** Splits interleaved frames into channels. A channel whose pointer is null is left out. Realtime-safe.

    @param at  the first frame of each destination to write. */
void deinterleave (const float* interleaved, int channels, size_t frames, float* const* to, size_t at) noexcept
    AMP_REALTIME;
}  // namespace amp::pcm
