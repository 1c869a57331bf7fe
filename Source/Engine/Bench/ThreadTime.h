#pragma once
#include <time.h>

namespace amp::engine
{
/** Seconds of CPU time that the calling thread has used: what a busy machine takes away in between does not count. */
inline double threadTime()
{
    timespec now {};
    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double> (now.tv_sec) + 1e-9 * static_cast<double> (now.tv_nsec);
}
}  // namespace amp::engine
