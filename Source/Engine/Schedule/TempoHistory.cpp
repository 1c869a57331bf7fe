#include "Engine/Schedule/TempoHistory.h"

#include <algorithm>
#include <cmath>

namespace amp::engine
{
int64_t atSameBeat (int64_t sample, const TempoMap& from, const TempoMap& to, double sampleRate) noexcept
{
    constexpr auto perQuarter = 4;
    const auto division = from.divisionAt (sample, sampleRate, perQuarter);
    const auto start = [&] (const TempoMap& map, int64_t n) {
        return map.sampleAt (static_cast<double> (n) / perQuarter, sampleRate);
    };
    const auto first = start (to, division);
    if (start (from, division) == sample)
        return first;

    const auto quarters = from.quartersAt (static_cast<double> (sample) / sampleRate);
    const auto nearest = std::llround (to.secondsAt (quarters) * sampleRate);
    return std::clamp<int64_t> (nearest, first + 1, std::max (first + 1, start (to, division + 1)));
}
}  // namespace amp::engine
