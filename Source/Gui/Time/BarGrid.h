#pragma once
#include "Core/TempoMap.h"

#include <juce_core/juce_core.h>

namespace amp::gui
{
/** A place in bars: everything counts from 1 but the rest, a fraction of a sixteenth. */
struct BarPosition
{
    int bar = 1, beat = 1, sixteenth = 1;
    double rest = 0;
};

/** The bars and beats of a session, and the lines on which edits snap. Times are seconds from the session's start. Thread: any. */
struct BarGrid
{
    BarGrid() = default;
    explicit BarGrid (TempoMap of) : map (std::move (of)) {}
    BarGrid (double bpm, int numerator, int denominator) : map (bpm, { numerator, denominator }) {}

    TempoMap map;

    /** How long a quarter note, a beat and a bar are at a time. */
    double quarter (double at = 0) const { return 60.0 / map.bpmAt (at); }
    double beat (double at = 0) const { return quarter (at) * map.signatureAt (at).beatQuarters(); }
    double bar (double at = 0) const { return quarter (at) * map.signatureAt (at).barQuarters(); }

    BarPosition positionAt (double seconds) const;
    double secondsAt (const BarPosition&) const;

    /** The length of a step of the snapping grid at a time, by its name in the session: "bar", "1/16", "1/8T", "seconds", "frames". */
    double step (const juce::String& resolution, double at = 0) const;

    /** The nearest grid line. Lines count from the last change of the time signature. */
    double snapped (double seconds, const juce::String& resolution) const;

    /** The next line after a time, or before it if the direction is below 0; not before the start. */
    double neighbour (double seconds, const juce::String& resolution, int direction) const;

    enum class Line { sixteenth, beat, bar };

    /** The lines in a range, from the one at or before its start; of the bars only every so many-th, from the first of all. */
    std::vector<double> lines (double from, double to, Line, int every = 1) const;

    /** The shortest distance of two lines, in seconds, wherever they are. */
    double shortest (Line) const;

    bool operator== (const BarGrid&) const = default;

    static constexpr double framesPerSecond = 25.0;
};
} // namespace amp::gui
