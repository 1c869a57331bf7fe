#pragma once
#include "Engine/Strip/StereoBuffer.h"

#include <memory>
#include <vector>

namespace amp::engine
{
/** Delays two channels by a number of samples, in whole quanta of 64.

    A delay that takes the place of another goes on with what that one holds. It reads as far back as the other did
   until it holds enough, and then cross-fades over 10 ms: a path whose compensation changes has no gap and no click.

    process(), output()  [rendering thread]
*/
class Delay
{
public:
    /** What a delay leaves to the one that takes its place. The rendering thread's. */
    struct Memory
    {
        std::array<std::vector<float>, 2> ring;  // whole quanta
        size_t writeAt = 0;
        int64_t silentFor = 0;       // samples of silence that came in last
        int64_t known = 0;           // samples that the ring holds of what came
        int length = 0, target = 0;  // how far back it is read, and after the fade
        int fading = 0;              // samples left of the fade
    };

    /** samples: 0 or more.
        before: of the delay whose place it takes; null if what comes begins now. direct(): the path had none so far.
        Thread: message. */
    Delay (int samples, double sampleRate, std::shared_ptr<const Memory> before = nullptr);

    /** What a path without a delay leaves. */
    static std::shared_ptr<const Memory> direct();

    int length() const noexcept { return wanted; }

    /** For the delay that will take this one's place. Thread: message. */
    std::shared_ptr<const Memory> memory() const { return held; }

    /** Takes a chunk's sound, and gives what came `length()` samples before.
        in: ignored if nothing sounds.
        @returns the quanta of the output that hold sound; the others are zero, or undefined if none does. */
    Quanta process (const StereoView& in, int frames, Quanta sounding) noexcept AMP_REALTIME;

    StereoView output() const noexcept AMP_REALTIME { return shown; }

private:
    void takeOver() noexcept;
    void processQuantum (const StereoView& in, int offset, bool isSounding) noexcept;
    static void read (const std::vector<float>& ring, size_t at, int length, float* into) noexcept;

    const int wanted;
    const int fadeLength;                  // samples, whole quanta
    std::shared_ptr<const Memory> before;  // shared with the delay before; read once
    const std::shared_ptr<Memory> held;    // shared with the delay that follows
    bool isFirst = true;
    StereoBuffer out;
    StereoView shown { out[0], out[1] };
};
}  // namespace amp::engine
