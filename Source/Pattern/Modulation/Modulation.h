#pragma once
#include "Core/Result.h"
#include "Model/Schema/Entities.h"
#include "Model/View.h"
#include "Pattern/Loop/Param.h"
#include "Pattern/Loop/StepClock.h"

namespace amp::pattern
{
using ModulationView = View<schema::modulation>;

/** The value of a modulation at each step. */
using StepBuffer = std::array<double, stepsPerLoop>;

class Signal;

/** The expression that a modulation's `signal` holds: JSON's form of a text. @returns an Error with the column. */
Result<Signal> signalOf (const juce::String& stored);

/** What an expression gives, within -1..1. */
StepBuffer bufferOf (const Signal&);

/** A modulation as it acts: 256 values and, if it says so, its own absolute range. */
struct Modulation
{
    StepBuffer values {};
    std::optional<double> min, max;

    /** The buffer if it has 256 values, or else what its signal evaluates to.
        @returns nothing if it has neither, or if they are broken. */
    static std::optional<Modulation> of (const ModulationView&);

    /** True if it sets the parameter itself, from min at -1 to max at 1, instead of changing a base. */
    bool isAbsolute() const { return min.has_value() && max.has_value(); }

    /** The absolute value at a step; isAbsolute() must hold. */
    double absolute (int step) const { return *min + (values[static_cast<size_t> (step)] + 1.0) / 2.0 * (*max - *min); }

    /** What becomes of a base value at a step, by the parameter's law, within its range. */
    double apply (const ParamSpec&, double base, int step) const;
};
}  // namespace amp::pattern
