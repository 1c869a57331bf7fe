#pragma once
#include "Engine/Render/Chunk.h"

#include <algorithm>
#include <array>

namespace amp::engine
{
/** Room for one chunk of two channels. */
struct StereoBuffer
{
    alignas (64) std::array<std::array<float, maxChunk>, 2> samples {};

    float* operator[] (size_t channel) noexcept { return samples[channel].data(); }
    const float* operator[] (size_t channel) const noexcept { return samples[channel].data(); }

    void clear (int frames, int offset = 0) noexcept AMP_REALTIME
    {
        for (auto& channel : samples)
            std::fill_n (channel.begin() + offset, frames, 0.0f);
    }
};

/** Two channels of somebody's buffer. */
using StereoView = std::array<const float*, 2>;
}  // namespace amp::engine
