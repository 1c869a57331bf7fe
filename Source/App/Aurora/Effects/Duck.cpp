#include "App/Aurora/Effects/Duck.h"

#include <algorithm>
#include <cmath>

namespace amp::aurora
{
void duck (Buffer& buffer, const Part& hits, float depth)
{
    const auto recovery = std::exp (-1.0f / (0.13f * static_cast<float> (sampleRate)));
    const auto attack = 1.0f - std::exp (-1.0f / (0.004f * static_cast<float> (sampleRate)));
    float target = 0, dip = 0;
    size_t next = 0;

    for (size_t frame = 0; frame < buffer.size(); ++frame)
    {
        for (; next < hits.size() && frameAtBeat (hits[next].start) <= frame; ++next)
            target = std::max (target, depth * static_cast<float> (hits[next].velocity));

        dip += attack * (target - dip);
        target *= recovery;
        buffer.left[frame] *= 1.0f - dip;
        buffer.right[frame] *= 1.0f - dip;
    }
}
}  // namespace amp::aurora
