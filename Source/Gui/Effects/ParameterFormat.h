#pragma once
#include "Core/EffectLibrary.h"
#include "Gui/Widgets/ValueFormat.h"

namespace amp::gui
{
/** Where a value of a parameter stands on its control, 0..1, and the way back: evenly, in octaves, or by whole numbers. */
double placeOf (const ParameterDescription&, double value);
double valueAt (const ParameterDescription&, double place);

/** A value with its unit: "1.25 kHz", "-6.0 dB", "Tape". */
juce::String parameterText (const ParameterDescription&, double value);

/** Reads what was typed: a number with or without the unit; 1.2k and A4 for Hz, 1.5s for ms; +=3 and *2 start from the value now. */
Result<double> parseParameter (const ParameterDescription&, const juce::String& typed, double current);
} // namespace amp::gui
