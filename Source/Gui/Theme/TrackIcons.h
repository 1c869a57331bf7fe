#pragma once
#include "Gui/Theme/Icons.h"

#include <optional>

namespace amp::gui
{
/** The icon of a track by the name under which its session stores it; nothing if it is none of Core/TrackIcons.h. */
std::optional<Icon> trackIcon (const juce::String& name);
} // namespace amp::gui
