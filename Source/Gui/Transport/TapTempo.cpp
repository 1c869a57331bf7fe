#include "Gui/Transport/TapTempo.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
constexpr auto longestPause = 2.0;
constexpr auto mostTaps     = size_t { 8 };
} // namespace

std::optional<double> TapTempo::tap (double seconds)
{
    if (! times.empty() && seconds - times.back() > longestPause)
        times.clear();
    if (! times.empty() && seconds - times.back() <= 0.0)
        return {};
    times.push_back (seconds);
    if (times.size() > mostTaps)
        times.erase (times.begin());
    if (times.size() < 2)
        return {};
    const auto beats = static_cast<double> (times.size() - 1);
    return std::clamp (60.0 * beats / (times.back() - times.front()), 20.0, 999.0);
}
} // namespace amp::gui
