#include "Engine/MemoryMedia.h"

#include <algorithm>

namespace amp::engine
{
void MemoryMedia::read (int64_t first, int count, float* const* into, int width) const noexcept
{
    const auto begin = static_cast<int> (std::clamp<int64_t> (-first, 0, count));
    const auto end = static_cast<int> (std::clamp<int64_t> (frames() - first, begin, count));

    for (int channel = 0; channel < width; ++channel)
    {
        std::fill_n (into[channel], begin, 0.0f);
        if (begin < end)
            std::copy_n (
                sound[static_cast<size_t> (channel)].data() + first + begin, end - begin, into[channel] + begin);
        std::fill (into[channel] + end, into[channel] + count, 0.0f);
    }
}
}  // namespace amp::engine
