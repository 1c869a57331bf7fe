#include "Gui/Theme/Icons.h"

#include <array>

namespace amp::gui
{
namespace
{
/** An icon's lines and its solid parts, in SVG path notation on the 20 x 20 grid. */
struct Drawing
{
    const char* lines;
    const char* solid;
};

// Indexed by Icon.
constexpr std::array<Drawing, 16> drawings { {
    { "M5 4.5 V15.5", "M15.5 4.5 V15.5 L7.5 10 Z" },                                                            // toStart
    { "", "M6 3.8 L16 10 L6 16.2 Z" },                                                                          // play
    { "", "M5.5 4 H8.7 V16 H5.5 Z M11.3 4 H14.5 V16 H11.3 Z" },                                                 // pause
    { "", "M5 5 H15 V15 H5 Z" },                                                                                // stop
    { "M6 5.5 H13.2 A3.3 3.3 0 0 1 16.5 8.8 V9.5 M14 14.5 H6.8 A3.3 3.3 0 0 1 3.5 11.2 V10.5",
      "M7.6 2.6 L4.2 5.5 L7.6 8.4 Z M12.4 11.6 L15.8 14.5 L12.4 17.4 Z" },                                      // loop
    { "M7.6 3.5 H12.4 L15 16.5 H5 Z M10 12.5 L15.6 5.2 M6 12.5 H14.2", "" },                                    // metronome
    { "M4.5 4 V10.5 A5.5 5.5 0 0 0 15.5 10.5 V4 M12 4 V10.5 A2 2 0 0 1 8 10.5 V4 M4.5 4 H8 M12 4 H15.5 M4.5 7.5 H8 M12 7.5 H15.5", "" }, // magnet
    { "M10 4.5 V15.5 M4.5 10 H15.5", "" },                                                                      // plus
    { "M5.5 8 L10 12.5 L14.5 8", "" },                                                                          // chevronDown
    { "M4.5 10.5 L8.5 14.5 L15.5 6", "" },                                                                      // check
    { "M10 3.5 L17 16 H3 Z M10 8.2 V11.6 M10 13.6 V13.8", "" },                                                 // warning
    { "M5.5 5.5 L14.5 14.5 M14.5 5.5 L5.5 14.5", "" },                                                          // close
    { "M5.5 3.5 L15.5 10.2 L10.8 11.2 L13.4 16.2 L11.4 17.2 L8.9 12.2 L5.5 15.4 Z", "" },                       // pointer
    { "M4 16 L13.5 3.8 C15.5 6.5 15.2 9.5 12 12 L9.4 9.4", "" },                                                // knife
    { "M8.6 3.8 A4.8 4.8 0 1 0 8.6 13.4 A4.8 4.8 0 1 0 8.6 3.8 Z M12.2 12.2 L16.5 16.5", "" },                  // magnifier
    { "M6.2 11 V5.6 M9 10 V3.8 M11.8 10 V4.4 M14.6 11 V6.6 V12.4 A4.4 4.4 0 0 1 10.2 16.8 C7.6 16.8 6.6 15.4 3.8 11.2", "" }, // hand
} };

struct Shape
{
    juce::Path lines, solid;
};

const Shape& shapeOf (Icon icon)
{
    static const auto shapes = [] {
        std::array<Shape, drawings.size()> all;
        const juce::PathStrokeType round (1.6f, juce::PathStrokeType::curved, juce::PathStrokeType::rounded);
        for (size_t i = 0; i < all.size(); ++i)
        {
            if (const auto lines = juce::Drawable::parseSVGPath (drawings[i].lines); ! lines.isEmpty())
                round.createStrokedPath (all[i].lines, lines);
            all[i].solid = juce::Drawable::parseSVGPath (drawings[i].solid);
        }
        return all;
    }();
    return shapes[static_cast<size_t> (icon)];
}
} // namespace

void drawIcon (juce::Graphics& g, Icon icon, juce::Rectangle<float> area, float size)
{
    const auto& shape = shapeOf (icon);
    const auto corner = area.getCentre() - juce::Point<float> (size / 2, size / 2);
    const auto place  = juce::AffineTransform::scale (size / 20.0f).translated (corner);
    g.fillPath (shape.lines, place);
    g.fillPath (shape.solid, place);
}

void drawLogo (juce::Graphics& g, juce::Rectangle<float> area, juce::Colour ridge, juce::Colour glow)
{
    const auto side  = std::min (area.getWidth(), area.getHeight());
    const auto place = juce::AffineTransform::scale (side / 24.0f).translated (area.getCentre() - juce::Point<float> (side / 2, side / 2));

    static const auto peak = juce::Drawable::parseSVGPath ("M12 2 L23 22 H18.6 L12 9.6 L5.4 22 H1 Z");
    static const auto star = juce::Drawable::parseSVGPath ("M12 14 L14.6 17.6 L12 21.2 L9.4 17.6 Z");
    g.setColour (glow);
    g.fillPath (peak, place);
    g.setColour (ridge);
    g.fillPath (star, place);
}
} // namespace amp::gui
