#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace amp
{
/** What one column of a waveform shows of some frames of one channel.

    Full scale is 32767 for min and max, 65535 for rms. min is rounded down and max up, so that they always enclose the
    samples; what lies beyond full scale is cut. */
struct PeakEntry
{
    int16_t min = 0, max = 0;
    uint16_t rms = 0;

    bool operator== (const PeakEntry&) const = default;
};

static_assert (sizeof (PeakEntry) == 6, "the entries of a peak file stand side by side");

/** Where the entries of every resolution stand: level by level, in each level channel by channel, in each channel in
    the order of time. The last entry of a level may stand for fewer frames. */
class PeakLayout
{
public:
    /** The frames that an entry of each level stands for. */
    static constexpr std::array<int, 6> levels { 128, 512, 2048, 8192, 32768, 131072 };

    PeakLayout (int channels, int64_t frames) : channelCount (channels), frameCount (frames) {}

    /** False for no channels, a negative length, and what would need more than 1 GB of entries (two days of stereo). */
    bool isPossible() const
    {
        constexpr int64_t most = (int64_t { 1 } << 30) / static_cast<int64_t> (sizeof (PeakEntry));
        return channelCount > 0 && frameCount >= 0 && frameCount / levels[0] < most / channelCount && size() <= most;
    }

    int channels() const { return channelCount; }
    int64_t frames() const { return frameCount; }

    /** Entries of one channel in a level. */
    int64_t length (size_t level) const { return (frameCount + levels[level] - 1) / levels[level]; }

    /** Where the entries of one channel in a level begin. */
    int64_t start (size_t level, int channel) const
    {
        int64_t entries = channel * length (level);
        for (size_t finer = 0; finer < level; ++finer)
            entries += channelCount * length (finer);
        return entries;
    }

    /** All entries of all levels. */
    int64_t size() const { return start (levels.size() - 1, channelCount); }

    /** The frames that an entry really stands for, 1..levels[level]. */
    int framesOf (size_t level, int64_t entry) const
    {
        const auto left = frameCount - entry * levels[level];
        return left < levels[level] ? static_cast<int> (left) : levels[level];
    }

private:
    int channelCount;
    int64_t frameCount;
};
}  // namespace amp
