#include "Gui/Mixer/MixerScale.h"

#include "Core/Laws.h"
#include "Gui/Widgets/Fader.h"

namespace amp::gui
{
void drawDecibelScale (juce::Graphics& g, const LookAndFeel& look, juce::Rectangle<float> travel, float left, float width)
{
    struct Mark
    {
        double decibels;
        const char* text;
    };
    static constexpr Mark marks[] { { 5.81, "+6" }, { 0, "0" }, { -6, "-6" }, { -12, "-12" }, { -18, "-18" }, { -24, "-24" }, { -40, "-40" }, { -60, "-60" } };

    auto lowest = -1000.0f;
    for (const auto& mark : marks)
    {
        const auto y = Fader::yOf (laws::faderPosition (laws::fromDecibels (mark.decibels)), travel);
        if (y - lowest < 14.0f)
            continue;
        lowest = y;
        g.setColour (look.theme().textSecondary);
        drawText (g, look.fonts(), TextStyle::scale, mark.text, { left, y - 7.0f, width, 14.0f }, juce::Justification::centredRight);
    }
}
} // namespace amp::gui
