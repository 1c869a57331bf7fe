#include "Remote/Send/Clocks.h"

#include <limits>
#include <time.h>

namespace amp::remote
{
int64_t monotonic()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return static_cast<int64_t> (now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double toUnix (double time)
{
    constexpr int64_t close = 2000;  // nanoseconds
    auto least = std::numeric_limits<int64_t>::max();
    auto unixNow = 0.0;
    for (int attempt = 0; attempt < 8 && least > close; ++attempt)
    {
        timespec now {};
        const auto before = monotonic();
        clock_gettime (CLOCK_REALTIME, &now);
        const auto after = monotonic();
        if (after - before >= least)
            continue;
        least = after - before;
        unixNow = static_cast<double> (now.tv_sec) +
                  (static_cast<double> (now.tv_nsec) + time - static_cast<double> (before + least / 2)) / 1e9;
    }
    return unixNow;
}
}  // namespace amp::remote
