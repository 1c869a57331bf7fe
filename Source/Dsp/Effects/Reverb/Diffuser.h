#pragma once
#include "Dsp/Delay/DelayLine.h"

#include <array>

namespace amp::dsp
{
/** Four all-passes of Schroeder in a row: one click becomes a dense burst of the same spectrum.
    Realtime-safe after prepare. */
class Diffuser
{
public:
    using Times = std::array<double, 4>;  // ms

    static constexpr Times wide { 4.771, 3.595, 12.73, 9.307 };  ///< after J. Dattorro (1997)
    static constexpr Times narrow { 1.131, 1.873, 2.711, 3.967 };

    /** Allocates.  @param spread  1 for one side, a little more for the other, so that they differ. */
    void prepare (double sampleRate, double spread, const Times& milliseconds)
    {
        for (size_t i = 0; i < stages.size(); ++i)
        {
            stages[i].frames = static_cast<size_t> (milliseconds[i] * 0.001 * spread * sampleRate);
            stages[i].line.prepare (static_cast<double> (stages[i].frames));
        }
    }

    void reset() noexcept
    {
        for (auto& stage : stages)
            stage.line.reset();
    }

    float next (float x) noexcept
    {
        for (size_t i = 0; i < stages.size(); ++i)
        {
            auto& [line, frames] = stages[i];
            const auto gain = i < 2 ? 0.75f : 0.625f;
            const auto past = line.at (frames - 1);
            const auto in = x - gain * past;
            line.push (in);
            x = past + gain * in;
        }
        return x;
    }

private:
    struct Stage
    {
        DelayLine line;
        size_t frames = 1;
    };

    std::array<Stage, 4> stages;
};
}  // namespace amp::dsp
