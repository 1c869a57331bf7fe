#include "Gui/Theme/Text.h"

namespace amp::gui
{
namespace
{
bool coversAll (const Fonts& fonts, TextStyle style, const juce::String& text)
{
    for (auto at = text.getCharPointer(); ! at.isEmpty(); ++at)
        if (! fonts.covers (style, *at))
            return false;
    return true;
}
} // namespace

std::vector<TextRun> splitIntoRuns (const Fonts& fonts, TextStyle style, const juce::String& text)
{
    const auto own = fonts.get (style);
    std::vector<TextRun> runs;

    for (auto at = text.getCharPointer(); ! at.isEmpty(); ++at)
    {
        auto character = *at;
        auto font      = own;
        if (! fonts.covers (style, character))
        {
            if (const auto other = fonts.fallback (style, character))
                font = *other;
            else
                character = 0xfffd;
        }
        if (runs.empty() || runs.back().font != font)
            runs.push_back ({ {}, font });
        runs.back().text += juce::String::charToString (character);
    }
    return runs;
}

void drawText (juce::Graphics& g, const Fonts& fonts, TextStyle style, const juce::String& text,
               juce::Rectangle<float> area, juce::Justification justification)
{
    if (text.isEmpty() || area.isEmpty())
        return;

    if (coversAll (fonts, style, text))
    {
        g.setFont (fonts.get (style));
        g.drawText (text, area, justification, true);
        return;
    }

    juce::GlyphArrangement line;
    auto x = 0.0f;
    for (const auto& run : splitIntoRuns (fonts, style, text))
    {
        line.addLineOfText (run.font, run.text, x, 0.0f);
        x += run.font.getStringWidthFloat (run.text);
    }
    line.justifyGlyphs (0, line.getNumGlyphs(), area.getX(), area.getY(), std::max (area.getWidth(), x), area.getHeight(), justification);

    const juce::Graphics::ScopedSaveState clipped (g);
    if (g.reduceClipRegion (area.getSmallestIntegerContainer()))
        line.draw (g);
}

float textWidth (const Fonts& fonts, TextStyle style, const juce::String& text)
{
    if (coversAll (fonts, style, text))
        return fonts.get (style).getStringWidthFloat (text);

    auto width = 0.0f;
    for (const auto& run : splitIntoRuns (fonts, style, text))
        width += run.font.getStringWidthFloat (run.text);
    return width;
}
} // namespace amp::gui
