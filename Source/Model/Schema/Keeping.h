#pragma once
#include "Model/Schema/Schema.h"

namespace amp::schema
{
/** The same fields, all of class `keep`: for the tables of which every field is kept alike. */
template <size_t count>
constexpr std::array<Field, count> keeping (Keep keep, const Field (&fields)[count])
{
    std::array<Field, count> kept {};
    for (size_t i = 0; i < count; ++i)
    {
        kept[i]      = fields[i];
        kept[i].keep = keep;
    }
    return kept;
}

/** The farthest point of a timeline: eleven days, in seconds. */
inline constexpr double farthest = 1e6;

/** The farthest point of a timeline in quarter notes, at the fastest tempo. */
inline constexpr double farthestBeat = farthest * 999.0 / 60.0;
} // namespace amp::schema
