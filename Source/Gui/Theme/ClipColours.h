#pragma once
#include "Gui/Theme/Theme.h"

#include <array>

namespace amp::gui
{
struct NamedColour
{
    std::string_view name;
    Token colour;
};

/** The sixteen colours that tracks and clips are given, in the order they are dealt out. */
inline constexpr std::array<NamedColour, 16> clipColours { {
    { "ice", { 0x88C0D0 } },   { "rose", { 0xD8868D } },  { "moss", { 0xA3BE8C } },  { "sand", { 0xEBCB8B } },
    { "heather", { 0xC3A0BD } }, { "lagoon", { 0x79B8B2 } }, { "clay", { 0xD9977F } }, { "steel", { 0x81A1C1 } },
    { "mint", { 0x8CC7A3 } },  { "coral", { 0xE3A98C } }, { "lilac", { 0xA9A3D6 } }, { "olive", { 0xC2BE7E } },
    { "peony", { 0xD89ABF } }, { "frost", { 0x8FBCBB } }, { "fjord", { 0x7C9DC9 } }, { "slate", { 0xA6B1C4 } },
} };

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
