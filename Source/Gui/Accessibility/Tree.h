#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What assistive technology sees of a component on a screen, as an indented text: a line an element with role, title, value, state
    and bounds, in visual order. Empty where there is no display. The same picture gives the same text. Thread: message. */
juce::String accessibilityText (const juce::Component& top);

/** What is wrong with it, a sentence each, with the way to the element: actionable things without a name or an action, sliders
    without a range or a text, siblings that cannot be told apart, elements without extent. Empty: nothing. */
juce::StringArray accessibilityFaults (const juce::Component& top);
} // namespace amp::gui
