#pragma once
#include "Core/Realtime/Latest.h"
#include "Engine/Strip/StereoBuffer.h"

#include <algorithm>
#include <array>
#include <vector>

namespace amp::engine
{
/** Where the dragged playhead is. */
struct ScrubWish
{
    bool isOn = false;
    int64_t position = 0;  ///< samples on the timeline
};

/** What is heard while the playhead is dragged: grains of 40 ms that follow each other without a seam, each as fast and
   in the direction that brings the sound to where the playhead is by its end, up to twice the speed and backwards too.
   A playhead that stands is silent. Beyond half a second the sound does not go after the playhead but jumps to it.

    While one grain sounds the next one is rendered, bit by bit: a block costs at most 2.5 times what playing costs.

    ask()           [message thread]
    everything else [rendering thread]
*/
class Scrub
{
public:
    /** Allocates. Thread: message. */
    explicit Scrub (double sampleRate);

    void ask (const ScrubWish& now) { wish.store (now); }

    /** True while grains sound or are asked for. */
    bool isOn() noexcept AMP_REALTIME;

    /** Fills `frames` samples of both channels.
        source (position, frames): renders up to maxChunk samples of the timeline, whole quanta, and gives them. */
    template <typename Source>
    void render (float* const* into, int frames, Source&& source) noexcept
    {
        for (int done = 0; done < frames;)
        {
            const auto part = std::min (frames - done, length - at);
            for (auto& next = grains[2]; next.rendered < next.total * (at + part) / length;)
            {
                const auto count = std::min (next.total - next.rendered, maxChunk);
                next.take (source (next.start + next.rendered, count), count);
            }
            mix (into, done, part);
            done += part;
            if ((at += part) == length)
                turn();
        }
    }

private:
    struct Grain
    {
        std::array<std::vector<float>, 2> sound;
        int64_t start = 0;            // on the timeline, of the first sample
        int rendered = 0, total = 0;  // samples; total 0: silent
        double place = 0, speed = 0;  // of its first moment in `sound`; samples for each sample

        void take (const StereoBuffer&, int frames) noexcept;
        float at (size_t channel, int moment) const noexcept;
    };

    void mix (float* const* into, int offset, int frames) const noexcept;
    void turn() noexcept;
    void plan (Grain&) noexcept;

    const int length, overlap;  // samples
    Latest<ScrubWish> wish;
    ScrubWish wanted;
    std::array<Grain, 3> grains;  // the one before, this one, the next one
    double head = 0;              // where the next grain that is planned begins
    int at = 0;                   // in this grain
    bool isRunning = false;
};
}  // namespace amp::engine
