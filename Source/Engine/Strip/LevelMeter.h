#pragma once
#include "Core/Meter.h"
#include "Engine/Strip/StereoBuffer.h"

namespace amp::engine
{
/** Measures what leaves a strip: peaks, and the root mean square of a rectangular window of 300 ms in 25 steps. */
class LevelMeter
{
public:
    explicit LevelMeter (Meter& shown) : meter (shown) {}

    void prepare (double sampleRate);
    Meter& shown() noexcept { return meter; }

    /** @returns the quanta that hold NaN or infinity, which are not shown. Thread: the rendering one. */
    Quanta measure (const StereoView&, int frames) noexcept AMP_REALTIME;
    void measureSilence (int frames) noexcept AMP_REALTIME;

private:
    static constexpr size_t steps = 25;

    void endQuantum() noexcept;

    Meter& meter;
    int quantaPerStep = 8, quantaDone = 0;
    size_t step = 0;
    size_t silentSteps = steps;     // that ended since there was sound
    std::array<float, 2> peaks {};  // of the chunk so far
    std::array<std::array<double, steps>, 2> squares {};
};
}  // namespace amp::engine
