#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The icons of tracks as a menu. What is chosen is given to a function by its name; "none" takes the icon away.
    @param current  the name of the one that is shown; empty: none
    @param ink      what they are drawn in */
juce::PopupMenu iconMenu (const juce::String& current, juce::Colour ink, const std::function<void (const juce::String&)>& choose);
} // namespace amp::gui
