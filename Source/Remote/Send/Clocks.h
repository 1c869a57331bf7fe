#pragma once
#include <cstdint>

namespace amp::remote
{
/** The monotonic clock, nanoseconds. Thread: any. */
int64_t monotonic();

/** A time of the monotonic clock, in nanoseconds, as seconds since 1970. The clocks are read between each other, again
   where something came between, so that the answer is as exact as they are. Thread: any. */
double toUnix (double time);
}  // namespace amp::remote
