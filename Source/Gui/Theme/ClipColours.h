#pragma once
#include "Core/TrackColours.h"
#include "Gui/Theme/Theme.h"

#include <array>

namespace amp::gui
{
struct NamedColour
{
    std::string_view name;
    Token colour;
};

/** The sixteen colours that tracks and clips are given, as the theme draws them. */
inline constexpr auto clipColours = [] {
    std::array<NamedColour, trackColours.size()> colours {};
    for (size_t i = 0; i < colours.size(); ++i)
        colours[i] = { trackColours[i].name, Token { trackColours[i].rgb } };
    return colours;
}();

/** How a clip of one colour is drawn: header strip with a label, body, waveform. */
struct ClipPaint
{
    juce::Colour header, label, body, wave, core;
};

/** The drawing colours of a clip. A custom colour too dark for ink gets a light label. */
ClipPaint clipPaint (const Theme&, juce::Colour);

/** "#88C0D0" as a colour; what is not of that form gives `otherwise`. */
juce::Colour parseColour (std::string_view, juce::Colour otherwise);
} // namespace amp::gui
