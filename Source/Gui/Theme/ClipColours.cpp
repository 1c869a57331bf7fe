#include "Gui/Theme/ClipColours.h"

#include "Gui/Theme/Contrast.h"

#include <charconv>

namespace amp::gui
{
ClipPaint clipPaint (const Theme& theme, juce::Colour colour)
{
    const juce::Colour ink = theme.ink;
    const auto label       = contrast (ink, colour) >= 4.5 ? ink : juce::Colour (nordDark.textStrong);
    const auto body = theme.isDark ? mix (colour, theme.canvas, 0.30) : mix (colour, juce::Colours::white, 0.42);
    const auto wave = theme.isDark ? mix (juce::Colours::white, colour, 0.20) : mix (ink, colour, 0.62);
    return { colour, label, body, mix (wave, body, 0.55), wave };
}

juce::Colour parseColour (std::string_view text, juce::Colour otherwise)
{
    uint32_t rgb = 0;
    if (text.size() != 7 || text[0] != '#')
        return otherwise;

    const auto [end, error] = std::from_chars (text.data() + 1, text.data() + 7, rgb, 16);
    return error == std::errc() && end == text.data() + 7 ? juce::Colour (Token { rgb }) : otherwise;
}
} // namespace amp::gui
