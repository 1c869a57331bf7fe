#pragma once
#include <juce_core/juce_core.h>

#include <vector>

namespace amp::gui
{
/** An answer of the calculator. */
struct Answer
{
    juce::String value, about; // "375.00 ms", "1/8 dotted at 120 bpm"
};

/** What a musician works out between tempo, time, pitch and level: "1/8d", "96 bpm", "500 ms", "440 hz", "A4", "-6 dB". Nothing for what it does
    not understand; with nothing typed, the note values at the session's tempo. A pure function. @param bpm  the session's tempo */
std::vector<Answer> calculate (const juce::String& typed, double bpm);
} // namespace amp::gui
