#pragma once
#include <optional>
#include <vector>

namespace amp::gui
{
/** Finds the tempo of taps. A pause of over two seconds begins anew; the last eight count. A plain value. */
class TapTempo
{
public:
    /** @param seconds  when the tap was, of any clock that only goes forwards.
        @returns the tempo in beats a minute, 20..999, once there are two taps. */
    std::optional<double> tap (double seconds);

private:
    std::vector<double> times;
};
} // namespace amp::gui
