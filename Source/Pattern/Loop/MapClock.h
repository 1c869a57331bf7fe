#pragma once
#include "Core/TempoMap.h"
#include "Pattern/Loop/StepClock.h"

namespace amp::pattern
{
/** The steps of a tempo map: sixteenths from the start of the timeline. Map: TempoMap or a reference to one. */
template <typename Map>
class StepsOf final : public StepClock
{
public:
    explicit StepsOf (Map tempo) : map (std::forward<Map> (tempo)) {}

    double secondsAt (double step) const noexcept override { return map.secondsAt (step / stepsPerBeat); }
    double stepAt (double seconds) const noexcept override { return map.quartersAt (seconds) * stepsPerBeat; }
    double bpmAt (double step) const noexcept override { return map.bpmAt (secondsAt (step)); }

private:
    Map map;
};

using MapClock = StepsOf<TempoMap>;             ///< keeps a map
using MapClockView = StepsOf<const TempoMap&>;  ///< refers to a map that must outlive it; costs nothing to make

/** Another clock, seen from a loop whose steps lie so many steps later. Refers to it. */
class ShiftedClock final : public StepClock
{
public:
    ShiftedClock (const StepClock& to, double by) noexcept : clock (to), shift (by) {}

    double secondsAt (double step) const noexcept override { return clock.secondsAt (step + shift); }
    double stepAt (double seconds) const noexcept override { return clock.stepAt (seconds) - shift; }
    double bpmAt (double step) const noexcept override { return clock.bpmAt (step + shift); }

private:
    const StepClock& clock;
    const double shift;
};
}  // namespace amp::pattern
