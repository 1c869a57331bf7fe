#include "Gui/Time/BarGrid.h"

#include <cmath>
#include <limits>

namespace amp::gui
{
namespace
{
/** Quarter notes from line to line; 0 if the resolution is not musical. */
double quartersOf (const juce::String& resolution, const TimeSignature& signature)
{
    if (resolution == "bar")
        return signature.barQuarters();
    if (resolution == "seconds" || resolution == "frames")
        return 0.0;

    const auto division = resolution.fromFirstOccurrenceOf ("/", false, false).getIntValue();
    return 4.0 / std::max (1, division) * (resolution.endsWithChar ('T') ? 2.0 / 3.0 : 1.0);
}

double quartersOf (BarGrid::Line line, const TimeSignature& signature)
{
    return line == BarGrid::Line::bar ? signature.barQuarters() : line == BarGrid::Line::beat ? signature.beatQuarters() : 0.25;
}

/** The stretch of one time signature that a position lies in, in quarter notes. */
struct Section
{
    double start, end;
    TimeSignature signature;
};

Section sectionAt (const TempoMap& map, double quarters)
{
    const auto& all = map.metres();
    auto i          = all.size() - 1;
    while (i > 0 && all[i].quarters > quarters)
        --i;
    return { all[i].quarters, i + 1 < all.size() ? all[i + 1].quarters : std::numeric_limits<double>::infinity(), all[i].signature };
}
} // namespace

BarPosition BarGrid::positionAt (double seconds) const
{
    constexpr auto rounding   = 1e-9;
    const auto at             = map.barAt (std::max (0.0, seconds));
    const auto sixteenths     = (at.rest + rounding) * map.signatureAt (std::max (0.0, seconds)).beatQuarters() * 4.0;
    const auto wholeSixteenth = static_cast<int> (sixteenths);
    return { static_cast<int> (at.bar) + 1, at.beat + 1, wholeSixteenth + 1, std::max (0.0, sixteenths - wholeSixteenth - rounding * 16.0) };
}

double BarGrid::secondsAt (const BarPosition& at) const
{
    const auto beat = map.secondsAt (BarTime { at.bar - 1, at.beat - 1, 0.0 });
    return map.secondsAt (map.quartersAt (beat) + (at.sixteenth - 1 + at.rest) / 4.0);
}

double BarGrid::step (const juce::String& resolution, double at) const
{
    if (resolution == "seconds")
        return 1.0;
    if (resolution == "frames")
        return 1.0 / framesPerSecond;
    return quarter (at) * quartersOf (resolution, map.signatureAt (at));
}

double BarGrid::snapped (double seconds, const juce::String& resolution) const
{
    seconds            = std::max (0.0, seconds);
    const auto at      = map.quartersAt (seconds);
    const auto section = sectionAt (map, at);
    const auto length  = quartersOf (resolution, section.signature);
    if (length <= 0.0)
        return std::round (seconds / step (resolution)) * step (resolution);
    return map.secondsAt (std::min (section.end, section.start + std::round ((at - section.start) / length) * length));
}

double BarGrid::neighbour (double seconds, const juce::String& resolution, int direction) const
{
    constexpr auto rounding = 1e-6; // of a step: a time on a line counts as on it
    const auto next         = [&] (double steps) { return direction > 0 ? std::floor (steps + rounding) + 1.0 : std::ceil (steps - rounding) - 1.0; };

    const auto at      = map.quartersAt (seconds);
    const auto section = sectionAt (map, direction > 0 ? at + rounding : at - rounding);
    const auto length  = quartersOf (resolution, section.signature);
    if (length <= 0.0)
        return std::max (0.0, next (seconds / step (resolution)) * step (resolution));
    return std::max (0.0, map.secondsAt (std::min (section.end, section.start + next ((at - section.start) / length) * length)));
}

std::vector<double> BarGrid::lines (double from, double to, Line line, int every) const
{
    std::vector<double> found;
    const auto first = map.quartersAt (std::max (0.0, from)), last = map.quartersAt (std::max (0.0, to));
    for (const auto& metre : map.metres())
    {
        const auto section = sectionAt (map, metre.quarters);
        const auto length  = quartersOf (line, metre.signature);
        for (auto n = std::max (0.0, std::floor ((first - section.start) / length)); section.start + n * length <= last; n += 1.0)
        {
            if (section.start + n * length >= section.end - 1e-9)
                break;
            if (line != Line::bar || (metre.bar + static_cast<int64_t> (n)) % every == 0)
                found.push_back (map.secondsAt (section.start + n * length));
        }
    }
    return found;
}

double BarGrid::shortest (Line line) const
{
    auto quarters = std::numeric_limits<double>::max();
    for (const auto& metre : map.metres())
        quarters = std::min (quarters, quartersOf (line, metre.signature));

    auto fastest = 0.0; // at one end of a stretch
    for (const auto& stretch : map.tempos())
        fastest = std::max (fastest, stretch.bpm);
    return quarters * 60.0 / fastest;
}
} // namespace amp::gui
