#pragma once
#include "Core/TempoMap.h"
#include "Pattern/Loop/StepClock.h"

namespace amp::pattern
{
/** The steps of a tempo map: sixteenths from the start of the timeline. */
class MapClock final : public StepClock
{
public:
    explicit MapClock (TempoMap tempo) : map (std::move (tempo)) {}

    double secondsAt (double step) const noexcept override { return map.secondsAt (step / stepsPerBeat); }
    double stepAt (double seconds) const noexcept override { return map.quartersAt (seconds) * stepsPerBeat; }
    double bpmAt (double step) const noexcept override { return map.bpmAt (secondsAt (step)); }

private:
    TempoMap map;
};
}  // namespace amp::pattern
