#pragma once
#include <cstdint>

namespace amp::pattern
{
inline constexpr int stepsPerLoop = 256, stepsPerBar = 16, stepsPerBeat = 4;

/** Where steps are in time. Step n begins n sixteenths after the start of the timeline; the loop's step is n modulo
   256. Every time comes from an absolute position, so nothing adds up. Before 0 the first tempo goes on.

    Thread: any, the audio thread too: implementations neither allocate nor wait.
*/
class StepClock
{
public:
    virtual ~StepClock() = default;

    /** Seconds from the start of the timeline at which a position in steps is reached. Rises with the position. */
    virtual double secondsAt (double step) const noexcept = 0;

    /** The inverse of secondsAt. */
    virtual double stepAt (double seconds) const noexcept = 0;

    /** Quarter notes a minute at a position in steps. */
    virtual double bpmAt (double step) const noexcept = 0;

    /** How long a step is at the tempo of that position, in seconds. */
    double stepSeconds (double step) const noexcept { return 15.0 / bpmAt (step); }
};

/** One tempo. */
class SteadyTempo final : public StepClock
{
public:
    /** @param tempo  above 0, in quarter notes a minute. */
    explicit SteadyTempo (double tempo) : bpm (tempo) {}

    double secondsAt (double step) const noexcept override { return step * 15.0 / bpm; }
    double stepAt (double seconds) const noexcept override { return seconds * bpm / 15.0; }
    double bpmAt (double) const noexcept override { return bpm; }

private:
    double bpm;
};

/** The step of the loop that an absolute step is. */
constexpr int loopStep (int64_t step) noexcept
{
    return static_cast<int> ((step % stepsPerLoop + stepsPerLoop) % stepsPerLoop);
}
}  // namespace amp::pattern
