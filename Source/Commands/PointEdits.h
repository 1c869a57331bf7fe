#pragma once
#include "Commands/TimeEdits.h"

/** What happens to automation when time is cleared, moved or copied. Thread: message, inside an open Edit. */
namespace amp::points
{
/** The lists of points that a range is about: of its tracks and their channels; of the whole session also those of buses and master. */
std::vector<Path> listsOf (const NodePtr& root, const times::Range&);

/** Takes away the points in a range. */
Result<> clear (Edit&, const times::Range&);

/** Moves the points from the range's start on. */
Result<> shift (Edit&, const times::Range&, double by);

/** Puts copies of the points in the range so much later, in the place of those that are there. */
Result<> copyLater (Edit&, const times::Range&, double by);

/** The time of a point, and the same point at another time. */
double timeOf (const PackedItem&);
PackedItem at (PackedItem, double time);
} // namespace amp::points
