#pragma once
#include "Core/TempoMap.h"
#include "Pattern/Loop/StepClock.h"

namespace amp::engine
{
/** Where the steps of the pattern layer are on a timeline: sixteenths, counted from its start. Refers to the tempo map. */
class PatternClock final : public pattern::StepClock
{
public:
    explicit PatternClock (const TempoMap& map) noexcept : tempo (map) {}

    double secondsAt (double step) const noexcept override { return tempo.secondsAt (step / pattern::stepsPerBeat); }
    double stepAt (double seconds) const noexcept override { return tempo.quartersAt (seconds) * pattern::stepsPerBeat; }
    double bpmAt (double step) const noexcept override { return tempo.bpmAt (secondsAt (step)); }

private:
    const TempoMap& tempo;
};
}  // namespace amp::engine
