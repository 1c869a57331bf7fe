#pragma once
#include "Core/Realtime/Annotations.h"
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** One rotating speaker of any speed and size, heard by two microphones a third of a turn apart: its way to them, and
   so its delay, swings by its size (Doppler), and its level with the direction in which it looks. Wet only. After J. O.
   Smith and others, "Doppler Simulation and the Leslie" (DAFx 2002).  Realtime-safe after prepare. */
class Rotor
{
public:
    static constexpr double largest = 4.0;  ///< metres

    void prepare (double sampleRate)
    {
        framesPerMetre = sampleRate / 343.0;
        line.prepare (framesPerMetre * largest + 8.0);
        phase.prepare (sampleRate);
        radius.prepare (sampleRate, 0.05);
    }

    void reset() noexcept AMP_REALTIME
    {
        line.reset();
        phase.reset();
        radius.arrive();
    }

    /** @param turns  a second  @param size  diameter, metres, 0..largest */
    void set (double turns, double size) noexcept AMP_REALTIME
    {
        phase.setFrequency (std::clamp (turns, 0.0, 1000.0));
        radius.set (std::clamp (size, 0.0, largest) / 2.0 * framesPerMetre);
    }

    /** In place. */
    void process (float* left, float* right, int frames) noexcept AMP_REALTIME
    {
        for (int i = 0; i < frames; ++i)
        {
            line.push (0.5f * (left[i] + right[i]));
            const auto turn = phase.next(), way = radius.next();
            left[i] = heard (turn + 1.0f / 6.0f, way);
            right[i] = heard (turn - 1.0f / 6.0f, way);
        }
    }

private:
    float heard (float turn, float way) const noexcept
    {
        const auto facing = sineOfTurns (turn);
        return (0.7f + 0.3f * facing) * line.at (2.0f + way * (1.0f - facing));
    }

    DelayLine line;
    Phase phase;
    Smoothed radius;
    double framesPerMetre = 140.0;
};
}  // namespace amp::dsp
