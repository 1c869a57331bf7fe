#pragma once
#include "Engine/Schedule/Media.h"

#include <vector>

namespace amp::engine
{
/** Sound that is in memory as floats. */
class MemoryMedia : public Media
{
public:
    /** samples: one list a channel, 1 or more, all of one length. */
    explicit MemoryMedia (std::vector<std::vector<float>> samples) : sound (std::move (samples)) {}

    int channels() const noexcept override { return static_cast<int> (sound.size()); }
    int64_t frames() const noexcept override { return static_cast<int64_t> (sound[0].size()); }
    void read (int64_t first, int count, float* const* into, int width) const noexcept override AMP_REALTIME;
    bool isReady (int64_t, int) const noexcept override AMP_REALTIME { return true; }
    void prefetch (int64_t, int64_t) const override {}

private:
    const std::vector<std::vector<float>> sound;
};
}  // namespace amp::engine
