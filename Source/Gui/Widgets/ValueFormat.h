#pragma once
#include "Core/Result.h"

#include <functional>

namespace amp::gui
{
/** How one kind of value is written and read by people. Values are what the session stores. Thread: any. */
struct ValueFormat
{
    std::function<juce::String (double)> text;   ///< short, as drawn: "-6.0", "L20"
    std::function<juce::String (double)> spoken; ///< in units, for accessibility and tooltips: "-6.0 dB"

    /** Reads what was typed. `current` is what "+=3" and "*0.5" start from. The Error says what is accepted. */
    std::function<Result<double> (const juce::String& typed, double current)> parse;
};

/** A fader: position 0..100 by the fader law, in decibels. Reads -6, -6dB, -inf, +=3, *0.5, 50%. */
ValueFormat faderFormat();

/** A pan, -100..100. Reads C, L20, R100, -20. */
ValueFormat panFormat();

/** A plain number with a unit. Reads 124, 124bpm, +=3, *0.5. */
ValueFormat numberFormat (double min, double max, int decimals, const juce::String& unit);
} // namespace amp::gui
