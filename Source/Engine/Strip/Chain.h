#pragma once
#include "Engine/Strip/Insert.h"
#include "Engine/Strip/StereoBuffer.h"

#include <limits>
#include <vector>

namespace amp::engine
{
/** Inserts in their order. Skips quanta in which nothing comes in and nothing goes on sounding.

    Where a chain takes the place of another while sound passes, what comes out of it starts from the last sample of the
    other, and goes over to its own in 10 ms: so chains can be re-ordered, and grow and shrink, without a click.
*/
class Chain
{
public:
    /** What a chain leaves to the one that takes its place. The rendering thread's. */
    struct Memory
    {
        int64_t restingFor = std::numeric_limits<int64_t>::max() / 2;  // samples without input
        std::array<float, 2> last {};                                  // sample of each channel
        bool wasHeard = false;                                         // in the last quantum
    };

    /** memory: must outlive the chain. Thread: message. */
    Chain (std::vector<std::shared_ptr<Insert>>, Memory& memory, double sampleRate);

    bool isEmpty() const noexcept { return inserts.empty(); }

    /** Works in place, on part of the chunk.
        channels: 1 or 2.  sounding: the quanta that hold sound, counted from the part's first; the others are zero, or
        undefined if none does.
        @returns likewise, of what comes out. Thread: the rendering one. */
    Quanta process (const Chunk&, StereoBuffer&, int channels, Span, Quanta sounding) noexcept AMP_REALTIME;

    void report (Meter&) const noexcept AMP_REALTIME;

private:
    bool update (const Chunk&) noexcept;
    Quanta run (const Chunk&, StereoBuffer&, int channels, Span, Quanta) noexcept;
    Quanta join (StereoBuffer&, int channels, Span, Quanta) noexcept;
    void remember (const StereoBuffer&, int channels, Span, Quanta) noexcept;

    const std::vector<std::shared_ptr<Insert>> inserts;  // shared with the desk and with other chains
    Memory& memory;
    const int joinLength;          // samples, whole quanta
    int joining;                   // samples left
    bool isFirst = true;           // nothing was processed yet
    std::array<float, 2> step {};  // from the chain before to this one
};
}  // namespace amp::engine
