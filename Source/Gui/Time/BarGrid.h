#pragma once
#include <juce_core/juce_core.h>

namespace amp::gui
{
/** A place in bars: everything counts from 1 but the rest, a fraction of a sixteenth. */
struct BarPosition
{
    int bar = 1, beat = 1, sixteenth = 1;
    double rest = 0;
};

/** The bars and beats of one tempo and one time signature. Times are seconds from the session's start. Thread: any. */
struct BarGrid
{
    double bpm = 120.0; // quarter notes a minute
    int numerator = 4, denominator = 4;

    double quarter() const { return 60.0 / bpm; }
    double beat() const { return quarter() * 4.0 / denominator; }
    double bar() const { return beat() * numerator; }

    BarPosition positionAt (double seconds) const;
    double secondsAt (const BarPosition&) const;

    /** The length of a step of the snapping grid by its name in the session: "bar", "1/16", "1/8T", "seconds", "frames". */
    double step (const juce::String& resolution) const;

    /** The nearest grid line. */
    double snapped (double seconds, const juce::String& resolution) const;

    bool operator== (const BarGrid&) const = default;

    static constexpr double framesPerSecond = 25.0;
};
} // namespace amp::gui
