#pragma once
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

namespace amp::dsp
{
/** Echoes. The time is in milliseconds, or with sync a note of the session's tempo, at most 4 s. A new time is
   cross-faded to over 50 ms, without a change of pitch; what comes meanwhile waits. The cuts are inside the loop: each
   echo is duller and thinner than the one before. With ping-pong the first echo of both channels is left, the next
   right. Wet only. */
class Delay final : public Effect
{
public:
    static constexpr std::string_view noteNames[] { "Off",  "1/32", "1/16T", "1/16", "1/8T", "1/16D", "1/8",
                                                    "1/4T", "1/8D", "1/4",   "1/2T", "1/4D", "1/2",   "1/1" };

    // clang-format off
    static constexpr Parameter table[] {
        { "time", "Time", "ms", 1.0, 4000.0, 375.0, Scale::logarithmic },
        { "feedback", "Feedback", "%", 0.0, 98.0, 40.0 },
        flag ("pingPong", "Ping-pong", false),
        { "lowCut", "Low Cut", "Hz", 20.0, 2000.0, 80.0, Scale::logarithmic },
        { "highCut", "High Cut", "Hz", 500.0, 20000.0, 8000.0, Scale::logarithmic },
        choice ("sync", "Sync", noteNames, 0),
    };
    // clang-format on
    static_assert (isSound (table));

    Delay() : Effect (table) {}

    double tail() const noexcept override;

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    struct Side
    {
        DelayLine line;
        StateVariable lowCut, highCut;
    };

    /** The echo of one side, from both times while they are cross-faded. */
    float
    echo (Side&, float fade, const StateVariable::Coefficients& low, const StateVariable::Coefficients& high) noexcept;
    void startFade() noexcept;
    double seconds() const noexcept;

    std::array<Side, 2> sides;
    Smoothed feedback, crossing;                   // crossing: 0 straight, 1 ping-pong
    Smoothed lowCut, highCut;                      // Hz
    Smoothed fade;                                 // from the old time to the new one
    size_t oldTime = 1, time = 1, wantedTime = 1;  // frames
};
}  // namespace amp::dsp
