#pragma once
#include "Core/Result.h"
#include "Gui/Time/BarGrid.h"

namespace amp::gui
{
/** How positions are written: the session's ui.view.timeFormat. Thread: any. */
struct TimeFormat
{
    enum class Kind { bars, minutes, samples, frames };

    Kind kind = Kind::bars;
    BarGrid grid {};
    double sampleRate = 48000.0;

    /** A position: "017.3.02", "1:23.500", "48000", "0:00:12:07". Always as wide, so that a running clock stands still. */
    juce::String text (double seconds) const;

    /** A length or a ruler's mark, as short as can be: "17", "17.3", "1:20". */
    juce::String mark (double seconds) const;

    /** Reads a position: 17.3.1 bars, 1:23.5 minutes, 48000s samples, 250ms, 12.5; a lone number is in the format's own unit. */
    Result<double> parse (const juce::String&) const;

    /** The distance of the ruler's numbered marks if they are to be at least that many pixels apart, in seconds; of bars, the shortest. */
    double markStep (double pixelsPerSecond, double leastPixels) const;

    /** The ruler's numbered marks in a range, from the one at or before its start, at least that many pixels apart. */
    std::vector<double> marks (double from, double to, double pixelsPerSecond, double leastPixels) const;

    bool operator== (const TimeFormat&) const = default;

    /** By the name that the session uses. */
    static Kind kindOf (const juce::String& timeFormat);
};
} // namespace amp::gui
