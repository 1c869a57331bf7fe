#include "Dsp/Voices/Sample.h"

#include <algorithm>

namespace amp::dsp
{
Sample Sample::of (const std::vector<float>& left, const std::vector<float>& right)
{
    Sample sample;
    sample.frames = static_cast<int64_t> (left.size());
    sample.isWide = ! right.empty();

    const auto pad = [] (const std::vector<float>& sound, std::vector<float>& into) {
        into.assign (sound.size() + 2 * margin, 0.0f);
        std::copy (sound.begin(), sound.end(), into.begin() + margin);
    };
    pad (left, sample.padded[0]);
    if (sample.isWide)
        pad (right, sample.padded[1]);
    return sample;
}

void Sample::repeat (int64_t start, int64_t length)
{
    loopStart = start;
    loopLength = length;
    frames = start + length;
    for (auto& channel : padded)
        if (! channel.empty())
        {
            channel.resize (static_cast<size_t> (frames + 2 * margin));
            for (int64_t i = 0; i < margin; ++i)
                channel[static_cast<size_t> (margin + frames + i)] =
                    channel[static_cast<size_t> (margin + start + i % length)];
        }
}
}  // namespace amp::dsp
