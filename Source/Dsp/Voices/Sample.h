#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace amp::dsp
{
/** A sound in memory that voices play, at the rate of the engine. Immutable once made. */
struct Sample
{
    /** Frames of silence on both sides of the sound, so that an interpolator may read beyond its ends. */
    static constexpr int64_t margin = 8;

    int64_t frames = 0;
    double pitch = 60;       ///< the key that it sounds, MIDI; a voice of another key plays it faster or slower
    double release = 0.02;   ///< seconds that it takes to fade after a note has ended, if nothing else is said
    int64_t loopStart = 0;   ///< what is repeated for as long as a note is held, frames
    int64_t loopLength = 0;  ///< 0: it ends with its last frame
    bool isWide = false;     ///< two channels
    double stretch = 1;      ///< frames of the original that one of its frames stands for
    std::shared_ptr<const Sample> original {};  ///< what a level of a sound was made of; null: it is no level
    std::array<std::vector<float>, 2> padded;   ///< with margins; the second is empty if there is one channel

    const float* channel (size_t index) const noexcept { return padded[index].data() + margin; }

    /** A sample of one or two channels. right: empty for one; else as long as left. */
    static Sample of (const std::vector<float>& left, const std::vector<float>& right = {});

    /** Makes the end of the loop go over into its beginning for an interpolator too. */
    void repeat (int64_t start, int64_t length);
};
}  // namespace amp::dsp
