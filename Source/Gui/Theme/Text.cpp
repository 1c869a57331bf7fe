#include "Gui/Theme/RightToLeft.h"
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

float widthOf (const std::vector<TextRun>& runs)
{
    auto width = 0.0f;
    for (const auto& run : runs)
        width += run.font.getStringWidthFloat (run.text);
    return width;
}

/** The runs of a line, cut with an ellipsis if it is wider than that. */
std::vector<TextRun> fittingRuns (const Fonts& fonts, TextStyle style, const juce::String& text, float width)
{
    // No letter is narrower than two pixels: what lies behind need not be measured.
    auto kept = text.substring (0, static_cast<int> (width / 2.0f) + 1);
    auto runs = splitIntoRuns (fonts, style, kept);
    if (kept == text && widthOf (runs) <= width)
        return runs;
    const auto ellipsis = juce::String::charToString (0x2026);
    auto shortest = 0, longest = kept.length(); // characters that fit, that may fit
    while (shortest < longest)
    {
        const auto middle = (shortest + longest + 1) / 2;
        runs              = splitIntoRuns (fonts, style, kept.substring (0, middle).trimEnd() + ellipsis);
        if (widthOf (runs) <= width)
            shortest = middle;
        else
            longest = middle - 1;
    }
    return splitIntoRuns (fonts, style, kept.substring (0, shortest).trimEnd() + ellipsis);
}
} // namespace

std::vector<TextRun> splitIntoRuns (const Fonts& fonts, TextStyle style, const juce::String& logical)
{
    const auto text = inDrawingOrder (logical);
    const auto own  = fonts.get (style);
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
    for (const auto& run : fittingRuns (fonts, style, text, area.getWidth()))
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

    return widthOf (splitIntoRuns (fonts, style, text));
}
} // namespace amp::gui
