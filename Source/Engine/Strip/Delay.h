#pragma once
#include "Engine/Strip/StereoBuffer.h"

#include <vector>

namespace amp::engine
{
/** Holds two channels back by a fixed number of samples, so that they meet what took longer. Long-lived: it keeps what
   it holds while graphs come and go. */
class Delay
{
public:
    /** samples: 1 or more. Thread: message. */
    explicit Delay (int samples);

    int length() const noexcept { return held; }

    /** Takes a chunk of which `sounding` says what is not silence, and gives what came `length()` samples before.
        in: ignored if nothing sounds.
        @returns the quanta of the output that hold sound; the others are zero, or undefined if none does. */
    Quanta process (const StereoView& in, int frames, Quanta sounding) noexcept AMP_REALTIME;

    StereoView output() const noexcept AMP_REALTIME { return { out[0], out[1] }; }

private:
    void processQuantum (const StereoView& in, int offset, bool isSounding) noexcept;

    const int held;
    std::array<std::vector<float>, 2> ring;
    size_t writeAt = 0;
    int64_t silentFor;  // samples of silence that came in last
    StereoBuffer out;
};
}  // namespace amp::engine
