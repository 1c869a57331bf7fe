#include "Gui/Time/BarGrid.h"

#include <cmath>

namespace amp::gui
{
BarPosition BarGrid::positionAt (double seconds) const
{
    constexpr auto rounding  = 1e-9; // a position on a line belongs to what begins there
    const auto beats         = std::max (0.0, seconds) / beat() + rounding;
    const auto whole         = static_cast<int> (beats);
    const auto sixteenths    = (beats - whole) * 16.0 / denominator;
    const auto wholeSixteenth = static_cast<int> (sixteenths);
    return { whole / numerator + 1, whole % numerator + 1, wholeSixteenth + 1, std::max (0.0, sixteenths - wholeSixteenth - rounding * 16.0) };
}

double BarGrid::secondsAt (const BarPosition& at) const
{
    return (at.bar - 1) * bar() + (at.beat - 1) * beat() + (at.sixteenth - 1 + at.rest) * quarter() / 4.0;
}

double BarGrid::step (const juce::String& resolution) const
{
    if (resolution == "bar")
        return bar();
    if (resolution == "seconds")
        return 1.0;
    if (resolution == "frames")
        return 1.0 / framesPerSecond;

    const auto division = resolution.fromFirstOccurrenceOf ("/", false, false).getIntValue();
    const auto triplet  = resolution.endsWithChar ('T') ? 2.0 / 3.0 : 1.0;
    return 4.0 * quarter() / std::max (1, division) * triplet;
}

double BarGrid::snapped (double seconds, const juce::String& resolution) const
{
    const auto length = step (resolution);
    return std::max (0.0, std::round (seconds / length) * length);
}
} // namespace amp::gui
