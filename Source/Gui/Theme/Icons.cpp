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
constexpr std::array<Drawing, 72> drawings { {
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
    { "", "M10 4.5 A5.5 5.5 0 1 0 10 15.5 A5.5 5.5 0 1 0 10 4.5 Z" },                                           // record
    { "M4 4 H7 M4 4 V16 M4 16 H7 M16 4 H13 M16 4 V16 M16 16 H13", "M10 7.5 A2.5 2.5 0 1 0 10 12.5 A2.5 2.5 0 1 0 10 7.5 Z" }, // punch
    { "M4 6.5 L6 4.5 V15.5 M9.5 7 A2.6 2.6 0 0 1 14.7 7 C14.7 9.5 9.5 12 9.5 15.5 H15.2", "" },                 // countIn
    { "M5 9 H15 V16.5 H5 Z M7 9 V6.5 A3 3 0 0 1 13 6.5 V9 M10 12 V13.6", "" },                                  // padlock
    { "M3 5 H8 L9.8 7 H17 V15.5 H3 Z", "" },                                                                    // folder
    { "M5.5 3 H11.5 L15 6.5 V17 H5.5 Z M11.3 3 V6.8 H15", "" },                                                 // file
    { "M8.8 3.6 A5.2 5.2 0 1 0 8.8 14 A5.2 5.2 0 1 0 8.8 3.6 Z M12.7 12.7 L16.6 16.6", "" },                    // search
    { "M7.4 13 C5.6 11.8 4.8 10.2 4.8 8.4 A5.2 5.2 0 0 1 15.2 8.4 C15.2 10.2 14.4 11.8 12.6 13 V14.4 H7.4 Z M8 17 H12", "" }, // bulb
    { "M3.5 6 H11 M3.5 10 H8 M3.5 14 H11 M14.6 4 V8.4 M12.4 6.2 H16.8 M12.4 14 H16.8", "" },                    // changes
    { "M6 7.2 V12.8 M14 7.2 C14 10.6 6.6 9.4 6 12.8 M6 3.4 A1.9 1.9 0 1 0 6 7.2 A1.9 1.9 0 1 0 6 3.4 Z M14 3.4 A1.9 1.9 0 1 0 14 7.2 A1.9 1.9 0 1 0 14 3.4 Z M6 12.8 A1.9 1.9 0 1 0 6 16.6 A1.9 1.9 0 1 0 6 12.8 Z", "" }, // branch
    { "M7.4 4 A2.7 2.7 0 1 0 7.4 9.4 A2.7 2.7 0 1 0 7.4 4 Z M2.6 16 C2.6 10.8 12.2 10.8 12.2 16 M12.6 4.4 A2.5 2.5 0 0 1 12.6 9.2 M14.2 11.9 C16.2 12.5 17.4 13.9 17.4 16", "" }, // people
    { "M10 5.4 C8.2 3.8 5.6 3.6 3 4.2 V15 C5.6 14.4 8.2 14.6 10 16.2 C11.8 14.6 14.4 14.4 17 15 V4.2 C14.4 3.6 11.8 3.8 10 5.4 Z M10 5.4 V16", "" }, // book
    { "M3 4.5 H17 V15.5 H3 Z M5.8 7.8 L8.4 10 L5.8 12.2 M10.2 12.4 H14", "" },                                  // console
    { "M10 4.9 A5.1 5.1 0 1 0 10 15.1 A5.1 5.1 0 1 0 10 4.9 Z M10 8.1 A1.9 1.9 0 1 0 10 11.9 A1.9 1.9 0 1 0 10 8.1 Z M10 2.6 V4.9 M10 15.1 V17.4 M2.6 10 H4.9 M15.1 10 H17.4 M4.8 4.8 L6.4 6.4 M13.6 13.6 L15.2 15.2 M4.8 15.2 L6.4 13.6 M13.6 6.4 L15.2 4.8", "" }, // gear
    { "M10 3 A7 7 0 1 0 10 17 A7 7 0 1 0 10 3 Z M7.9 8.2 A2.1 2.1 0 1 1 11.2 9.9 C10.3 10.5 10 10.9 10 11.7 M10 13.8 V14", "" }, // help
    { "M5 3.5 V16.5 M10 3.5 V16.5 M15 3.5 V16.5", "M3 10.6 H7 V13 H3 Z M8 5.6 H12 V8 H8 Z M13 9 H17 V11.4 H13 Z" }, // faders
    { "M3 5 H9 M6.5 10 H12.5 M11 15 H17", "" },                                                                 // notes
    { "M3 14.5 L7.4 7 L11.6 11 L17 4.6", "M3 12.9 A1.6 1.6 0 1 0 3 16.1 A1.6 1.6 0 1 0 3 12.9 Z M7.4 5.4 A1.6 1.6 0 1 0 7.4 8.6 A1.6 1.6 0 1 0 7.4 5.4 Z M11.6 9.4 A1.6 1.6 0 1 0 11.6 12.6 A1.6 1.6 0 1 0 11.6 9.4 Z" }, // automation
    { "M3 6 H17 M3 10 H17 M3 14 H17", "M6 4.3 H8.4 V7.7 H6 Z M12 8.3 H14.4 V11.7 H12 Z M8 12.3 H10.4 V15.7 H8 Z" }, // sliders
    { "M3.6 8 A6.7 6.7 0 1 1 3.4 11.2 M3.4 4.4 V8.2 H7.2 M10 6.6 V10.4 L12.6 12", "" },                         // history
    { "M5 14 V9 A5 5 0 0 1 15 9 V14 M3.6 14 H16.4 M8.4 16.6 H11.6", "" },                                       // bell
    { "M10 3.6 A3.2 3.2 0 1 0 10 10 A3.2 3.2 0 1 0 10 3.6 Z M4 16.6 C4 11 16 11 16 16.6", "" },                 // person
    { "M4 5.6 H16 M8 5.6 V3.6 H12 V5.6 M5.6 5.6 L6.4 16.6 H13.6 L14.4 5.6 M8.6 8.6 V13.6 M11.4 8.6 V13.6", "" },// bin
    { "M3.6 10 H16 M11.6 5.6 L16 10 L11.6 14.4", "" },                                                          // arrowRight
    { "M8 5.5 L12.5 10 L8 14.5", "" },                                                                          // chevronRight
    { "M5.5 12 L10 7.5 L14.5 12", "" },                                                                         // chevronUp
    { "M12 5.5 L7.5 10 L12 14.5", "" },                                                                         // chevronLeft
    { "M10 3.2 L12.1 7.7 L17 8.3 L13.4 11.7 L14.3 16.6 L10 14.2 L5.7 16.6 L6.6 11.7 L3 8.3 L7.9 7.7 Z", "" },   // star
    { "M2.6 10 C5.6 4.6 14.4 4.6 17.4 10 C14.4 15.4 5.6 15.4 2.6 10 Z M10 7.6 A2.4 2.4 0 1 0 10 12.4 A2.4 2.4 0 1 0 10 7.6 Z", "" }, // eye
    { "M3 8.6 V11.4 M5.8 6 V14 M8.6 8 V12 M11.4 4 V16 M14.2 7 V13 M17 9 V11", "" },                             // wave
    { "M2.6 6 H17.4 V14.4 H2.6 Z M5.4 8.6 H5.6 M8.4 8.6 H8.6 M11.4 8.6 H11.6 M14.4 8.6 H14.6 M6.6 11.8 H13.4", "" }, // keyboard
    { "M3 4.4 H17 V13.4 H3 Z M10 13.4 V16.4 M6.8 16.4 H13.2", "" },                                             // screen
    { "M4 4 H13.6 L16 6.4 V16 H4 Z M7 4 V7.6 H12.4 V4 M7 16 V11.4 H13 V16", "" },                               // disk
    { "M3.4 8 H6.4 L10.4 4.6 V15.4 L6.4 12 H3.4 Z M13 7.4 A4 4 0 0 1 13 12.6 M15 5.2 A7 7 0 0 1 15 14.8", "" }, // speaker
    { "M3.8 12 V10.4 A6.2 6.2 0 0 1 16.2 10.4 V12 M3.8 12 H6.4 V16.2 H3.8 Z M13.6 12 H16.2 V16.2 H13.6 Z", "" },// headphones
    { "M16 10 A6 6 0 1 1 13.8 5.4 M14.4 2.8 V6 H11.2", "" },                                                    // refresh
    { "M7 3.6 H13 L12.2 8.4 L14.4 11 H5.6 L7.8 8.4 Z M10 11 V16.8", "" },                                       // pin
    { "M3.4 3.4 H9.8 L16.8 10.4 L10.4 16.8 L3.4 9.8 Z M6.8 6.8 H7", "" },                                       // tag
    { "M4.6 3 H15.4 V17 H4.6 Z M7.4 7 H12.6 M7.4 10 H12.6 M7.4 13 H10.4", "" },                                 // document
    { "M3.6 3.6 H8.6 V8.6 H3.6 Z M11.4 3.6 H16.4 V8.6 H11.4 Z M3.6 11.4 H8.6 V16.4 H3.6 Z M11.4 11.4 H16.4 V16.4 H11.4 Z", "" }, // grid
    { "M3.8 16.2 L4.8 12.4 L13.2 4 L16 6.8 L7.6 15.2 Z M11.4 5.8 L14.2 8.6", "" },                              // pencil
    { "M4.4 3.4 V7 H8.4 V3.4 M6.4 7 V11 A3.6 3.6 0 0 0 13.6 11 V9.4 M13.6 3.4 A3 3 0 1 0 13.6 9.4 A3 3 0 1 0 13.6 3.4 Z", "" }, // cable
    { "M3.4 4.4 H16.6 V13 H9.6 L6 16.4 V13 H3.4 Z", "" },                                                       // chat
    { "M10 3 L11.7 8.3 L17 10 L11.7 11.7 L10 17 L8.3 11.7 L3 10 L8.3 8.3 Z", "" },                              // spark
    { "M3.6 5.6 H16.4 M3.6 10 H16.4 M3.6 14.4 H16.4", "" },                                                     // menu
    { "M10 3 A7 7 0 1 0 10 17 A7 7 0 1 0 10 3 Z M10 9.4 V13.6 M10 6.4 V6.6", "" },                              // info
    { "M10 3 A7 7 0 1 0 10 17 A7 7 0 1 0 10 3 Z M10 6.4 V10.2 L12.6 12", "" },                                  // clock
    { "M10 3.6 V16.4 M13.4 10 H17 M15 8 L17 10 L15 12 M3 6.6 H6.6 M3 10 H5.4 M3 13.4 H6.6", "" },                // follow
    { "M10 2.8 A2.7 2.7 0 0 1 12.7 5.5 V9.2 A2.7 2.7 0 0 1 7.3 9.2 V5.5 A2.7 2.7 0 0 1 10 2.8 Z M4.8 9 A5.2 5.2 0 0 0 15.2 9 M10 14.2 V17 M7.4 17 H12.6", "" }, // microphone
    { "M3.4 8.6 C3.4 5.6 16.6 5.6 16.6 8.6 C16.6 11.6 3.4 11.6 3.4 8.6 Z M3.4 8.6 V13.8 C3.4 16.8 16.6 16.8 16.6 13.8 V8.6 M12 8 L17.4 2.8", "" }, // drum
    { "M12.2 7.8 L16.8 3.2 M15.2 2.4 L17.6 4.8 M12.2 7.8 C10.6 6.2 8.6 6.8 8.2 9 C5.2 9.2 2.6 11.4 3.4 14.2 C4 16.4 6.6 17.4 8.6 16 C10.2 15 10.8 13.6 11 11.8 C13.2 11.4 13.8 9.4 12.2 7.8 Z M7.2 11.6 L8.4 12.8", "" }, // guitar
    { "M3 4.4 H17 V15.6 H3 Z M7.7 10.4 V15.6 M12.3 10.4 V15.6", "M6.4 4.4 H9 V10.6 H6.4 Z M11 4.4 H13.6 V10.6 H11 Z" },                         // piano
    { "M10 2.6 V9 M8.6 3.4 H11.4 M7.4 7 C5.6 8.6 8 9.6 6.4 11.6 C4.6 14 6.4 17.4 10 17.4 C13.6 17.4 15.4 14 13.6 11.6 C12 9.6 14.4 8.6 12.6 7 C11.2 5.8 8.8 5.8 7.4 7 Z M8.4 13.6 H11.6", "" }, // strings
    { "M2.8 8.8 V11.2 M2.8 10 H11 C13.6 10 15.4 8.4 17.2 5.2 V14.8 C15.4 11.6 13.6 10 11 10 M6 10 V13.2 C6 14.8 11.4 14.8 11.4 13.2 V10 M6.6 7.2 V10 M8.8 7.2 V10 M11 7.2 V10", "" }, // horn
    { "M2.8 5 H17.2 V15 H2.8 Z M6.4 11.4 V15 M10 11.4 V15 M13.6 11.4 V15 M2.8 9.6 H17.2 M5.4 7.3 H7.4 M9.4 7.3 H9.6 M12 7.3 H12.2 M14.6 7.3 H14.8", "" }, // synthesiser
    { "M10 6.4 A2.2 2.2 0 1 0 10 10.8 A2.2 2.2 0 1 0 10 6.4 Z M6 16.6 C6 12 14 12 14 16.6 M4.8 3.6 A1.8 1.8 0 1 0 4.8 7.2 A1.8 1.8 0 1 0 4.8 3.6 Z M15.2 3.6 A1.8 1.8 0 1 0 15.2 7.2 A1.8 1.8 0 1 0 15.2 3.6 Z M2.4 11.6 C2.8 9.6 4.6 9 6 9.4 M17.6 11.6 C17.2 9.6 15.4 9 14 9.4", "" }, // voices
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

juce::Path iconShape (Icon icon)
{
    auto whole = shapeOf (icon).lines;
    whole.addPath (shapeOf (icon).solid);
    return whole;
}

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
