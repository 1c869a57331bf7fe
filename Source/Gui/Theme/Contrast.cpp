#include "Gui/Theme/Contrast.h"

#include <cmath>

namespace amp::gui
{
double luminance (juce::Colour colour)
{
    const auto linear = [] (juce::uint8 channel) {
        const auto c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow ((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear (colour.getRed()) + 0.7152 * linear (colour.getGreen()) + 0.0722 * linear (colour.getBlue());
}

double contrast (juce::Colour a, juce::Colour b)
{
    const auto first = luminance (a), second = luminance (b);
    return (std::max (first, second) + 0.05) / (std::min (first, second) + 0.05);
}

juce::Colour mix (juce::Colour a, juce::Colour b, double share)
{
    const auto blend = [share] (juce::uint8 x, juce::uint8 y) {
        return static_cast<juce::uint8> (std::lround (x * share + y * (1.0 - share)));
    };
    return { blend (a.getRed(), b.getRed()), blend (a.getGreen(), b.getGreen()), blend (a.getBlue(), b.getBlue()) };
}
} // namespace amp::gui
