#include "Gui/Changemap/DiffMarks.h"

#include "Gui/Theme/Icons.h"

namespace amp::gui
{
const DiffColours& diffColours (const Theme& theme, versions::Sign sign)
{
    return (theme.isDark ? darkDiff : lightDiff)[static_cast<size_t> (sign)];
}

void paintBand (juce::Graphics& g, const Theme& theme, versions::Sign sign, juce::Rectangle<float> area, float strength)
{
    const auto& colours = diffColours (theme, sign);
    const auto least    = area.withWidth (std::max (3.0f, area.getWidth()));
    const juce::Graphics::ScopedSaveState saved (g);
    g.reduceClipRegion (least.getSmallestIntegerContainer());

    g.setColour (colours.band.withAlpha (strength));
    if (sign != versions::Sign::removed)
        g.fillRect (least);
    g.setColour (colours.edge);
    switch (sign)
    {
        case versions::Sign::added: g.drawRect (least, 1.5f); break;
        case versions::Sign::moved:
        {
            g.drawRect (least, 1.0f);
            const auto y = least.getCentreY(), right = least.getRight() - 3.0f;
            if (least.getWidth() > 14.0f)
                g.drawArrow ({ std::max (least.getX() + 3.0f, right - 14.0f), y, right, y }, 1.5f, 5.0f, 5.0f);
            break;
        }
        case versions::Sign::changed:
            for (auto x = least.getX() - least.getHeight(); x < least.getRight(); x += 6.0f)
                g.drawLine (x, least.getBottom(), x + least.getHeight(), least.getY(), 1.0f);
            break;
        case versions::Sign::removed:
        {
            juce::Path outline, dashed;
            outline.addRectangle (least.reduced (0.75f));
            const float dashes[] { 4.0f, 3.0f };
            juce::PathStrokeType (1.5f).createDashedStroke (dashed, outline, dashes, 2);
            g.fillPath (dashed);
            break;
        }
    }
}

void paintSign (juce::Graphics& g, const LookAndFeel& look, versions::Sign sign, juce::Rectangle<float> area)
{
    const auto& colours = diffColours (look.theme(), sign);
    const auto box      = area.withSizeKeepingCentre (16.0f, 16.0f);
    g.setColour (colours.band);
    g.fillRoundedRectangle (box, 3.0f);
    g.setColour (colours.edge);
    g.drawRoundedRectangle (box.reduced (0.5f), 3.0f, 1.0f);
    g.setColour (look.theme().textPrimary);
    if (sign == versions::Sign::moved)
        drawIcon (g, Icon::arrowRight, box, 12.0f);
    else
        drawText (g, look.fonts(), TextStyle::label, juce::String (colours.glyph.data(), colours.glyph.size()), box, juce::Justification::centred);
}
} // namespace amp::gui
