#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

#include <functional>

namespace amp::gui
{
/** How a component that only shows something is read by assistive technology: its title, and a text that changes. */
std::unique_ptr<juce::AccessibilityHandler> readOnlyText (juce::Component&, std::function<juce::String()> text);
} // namespace amp::gui
