#pragma once
#include "Model/Schema/Keeping.h"

/** Values that change along the timeline. */
namespace amp::schema
{
inline constexpr std::string_view pointCurves[] { "linear", "exponential", "logarithmic" };
inline constexpr std::string_view laneCurves[] { "linear", "smooth", "stepped" };
inline constexpr std::string_view automationModes[] { "read", "write", "touch", "latch", "trim" };

inline constexpr Field automationPointFields[] {
    number ("time", 0, 0, farthest, "Where the point stands.").in (Unit::seconds),
    number ("value", 0, -1e9, 1e9, "The value there, in the unit of the parameter."),
    choice ("curve", "linear", pointCurves, "How the segment after the point runs; absent means the lane's curve.").optional(),
};
inline constexpr Entity automationPoint { "automationPoint", "One point of an automation lane.", automationPointFields };
static_assert (isSound (automationPoint));

inline constexpr Field automationLaneFields[] {
    flag   ("enabled", true, "Whether the lane drives its parameter.").schedules(),
    choice ("mode", "read", automationModes, "What a move of the control does to the lane while playing.").schedules(),
    packed ("points", automationPoint, "The points, by time."),
    choice ("curve", "linear", laneCurves, "How a segment runs if its point says nothing else.").schedules(),
};
inline constexpr Entity automationLane { "automationLane", "The automation of one parameter.", automationLaneFields };
static_assert (isSound (automationLane));
} // namespace amp::schema
