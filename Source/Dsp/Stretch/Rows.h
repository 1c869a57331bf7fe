#pragma once
#include <vector>

namespace amp::dsp
{
/** Rows of samples, one a channel, and pointers to them as libraries want them. */
class Rows
{
public:
    Rows (int channels, int frames)
        : samples (static_cast<size_t> (channels), std::vector<float> (static_cast<size_t> (frames)))
    {
        for (auto& row : samples)
            pointers.push_back (row.data());
    }

    float* const* data() noexcept { return pointers.data(); }
    size_t size() const noexcept { return samples.size(); }
    const std::vector<float>& operator[] (size_t channel) const noexcept { return samples[channel]; }

private:
    std::vector<std::vector<float>> samples;
    std::vector<float*> pointers;
};
}  // namespace amp::dsp
