#pragma once
#include "Model/Automation.h"
#include "Model/Edit.h"

#include <functional>

/** What the automation commands have in common. Thread: message. */
namespace amp::automation
{
/** A parameter by its path as it was typed. */
Result<AutomatedParameter> find (const NodePtr& root, const juce::String& path);

/** Makes the lane of a parameter if there is none. */
Result<> makeLane (Edit&, const AutomatedParameter&);

/** Reads the points, lets them be changed, and stores them by time, those without an id with a new one. Refuses values
   outside the parameter's range and times before 0. */
Result<>
changePoints (Edit&, const AutomatedParameter&, const std::function<Result<> (std::vector<AutomationPoint>&)>& change);

/** Puts a pass in the place of all points from its start to its end; what the lane played before the start and after
   the end stays. pass: by time, at least one point. */
Result<> write (Edit&, const AutomatedParameter&, double from, double to, const std::vector<CurvePoint>& pass);

/** How far a thinned curve may be from what was recorded: a thousandth of the parameter's range. */
double usualError (const AutomatedParameter&);

/** Leaves out points of a linear lane that a line passes, to within an error in the unit of the parameter. Only where
    lines run: the ends of other segments stay. */
std::vector<AutomationPoint> thinned (const std::vector<AutomationPoint>&, double error);
}  // namespace amp::automation
