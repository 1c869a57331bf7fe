#pragma once
#include "Core/AutomationCurve.h"
#include "Model/Automation.h"

namespace amp::engine
{
/** What a hand adds to a lane that goes on playing. A fader's law makes a gain of the cube of its position, so decibels
   are added to it by a factor; every other control is shifted. */
struct Trim
{
    double factor = 1, offset = 0;
    double min = 0, max = 0;  ///< of the parameter

    /** A moved control: from where it stood to where it stands now. */
    static Trim between (const AutomatedParameter&, double from, double to);

    double of (double value) const { return std::clamp (value * factor + offset, min, max); }

    /** The lane as it is heard. */
    AutomationCurve of (const AutomationCurve&) const;

    bool operator== (const Trim&) const = default;
};

/** What a lane becomes from a start to an end by a hand that stood at `rest` and moved as `hand`; dense enough to be
   thinned. hand: by time, at least one point. */
std::vector<CurvePoint> trimmed (const AutomationCurve& lane,
                                 const AutomatedParameter&,
                                 double rest,
                                 const std::vector<CurvePoint>& hand,
                                 double start,
                                 double end);
}  // namespace amp::engine
