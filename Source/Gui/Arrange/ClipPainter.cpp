#include "Gui/Arrange/ClipPainter.h"

#include "Gui/Arrange/WaveDrawing.h"
#include "Gui/Theme/Contrast.h"

namespace amp::gui
{
namespace
{
constexpr auto leastRoundWidth = 32; // narrower clips have square corners: many of them must cost little
constexpr auto nearlySeen      = 4;  // pixels of a clip's outline that reach over its area

/** What is seen of a long rectangle, so that nothing is drawn far outside. */
juce::Rectangle<int> visiblePart (juce::Rectangle<int> area, juce::Rectangle<int> dirty)
{
    return area.getIntersection (dirty.expanded (2 * nearlySeen, 2 * nearlySeen));
}

ClipPaint coloursOf (const Theme& theme, const ClipItem& clip)
{
    const auto colours = clipPaint (theme, clip.colour);
    if (! clip.muted)
        return colours;

    const auto grey = [&] (juce::Colour c) { return mix (c.withMultipliedSaturation (0.5f), theme.canvas, 0.5); };
    return { grey (colours.header), theme.textPrimary, grey (colours.body), grey (colours.wave), grey (colours.core) };
}
} // namespace

void ClipPainter::paintRun (juce::Graphics& g, const Look& look, juce::Colour colour, juce::Rectangle<int> area)
{
    const auto hasBody = area.getHeight() >= size::clipHeaderHeight + clipSize::leastBodyHeight;
    g.setColour (colour);
    g.fillRect (hasBody ? area.removeFromTop (size::clipHeaderHeight) : area);
    if (hasBody)
    {
        g.setColour (clipPaint (look.theme, colour).body);
        g.fillRect (area);
    }
}

void ClipPainter::paint (juce::Graphics& g, const Look& look, const ClipItem& clip, const TimelineView& view, const Place& place, Waveforms& waveforms)
{
    const auto area    = place.area;
    const auto colours = coloursOf (look.theme, clip);
    const auto hasBody = area.getHeight() >= size::clipHeaderHeight + clipSize::leastBodyHeight;
    const auto header  = hasBody ? area.withHeight (size::clipHeaderHeight) : area;
    const auto body    = hasBody ? area.withTrimmedTop (size::clipHeaderHeight) : area;
    const auto seen    = visiblePart (area, place.dirty);

    paintBody (g, look, colours, seen, hasBody ? header.getIntersection (seen) : juce::Rectangle<int>());

    if (clip.isMissing)
        paintMissing (g, look, colours, body, place.dirty);
    else if (clip.file.isNotEmpty() && place.showsWave && area.getWidth() > 2 * clipSize::leastWidth && body.getHeight() >= clipSize::leastWaveHeight)
        tiles.paint (g, clip, colours, { body.withTrimmedBottom (1), place.dirty.getIntersection (area.reduced (1, 0)), view.pixelsPerSecond, look.scale, place.waveZoom }, waveforms);
    if (clip.pattern != nullptr && body.getHeight() >= clipSize::leastWaveHeight)
        paintPattern (g, colours, clip, view, body.withTrimmedBottom (1), place.dirty.getIntersection (area.reduced (1, 0)));

    if (area.getHeight() >= clipSize::leastFadeHeight)
        paintFades (g, look, clip, view, body);
    paintGain (g, look, clip, view, place);
    if (area.getWidth() >= clipSize::leastLabelWidth)
        paintLabel (g, look, clip, colours, header, ! hasBody);
    if (place.isSelected)
    {
        g.setColour (look.theme.accent);
        g.drawRoundedRectangle (seen.toFloat().reduced (0.5f), size::clipRadius, 2.0f);
    }
    if (place.isHovered && ! clip.locked)
        paintGrips (g, look, clip, view, area);
}

void ClipPainter::paintBody (juce::Graphics& g, const Look& look, const ClipPaint& colours, juce::Rectangle<int> area, juce::Rectangle<int> header)
{
    if (area.getWidth() < leastRoundWidth)
    {
        g.setColour (colours.body);
        g.fillRect (area);
        g.setColour (colours.header);
        g.fillRect (header);
        g.setColour (juce::Colour (look.theme.well)); // clips side by side stay apart
        g.fillRect (area.removeFromRight (1));
        return;
    }

    g.setColour (colours.body);
    g.fillRoundedRectangle (area.toFloat(), size::clipRadius);
    if (header.isEmpty())
        return;

    const auto strip = header.toFloat();
    juce::Path shape;
    shape.addRoundedRectangle (strip.getX(), strip.getY(), strip.getWidth(), strip.getHeight(), size::clipRadius, size::clipRadius, true, true, false, false);
    g.setColour (colours.header);
    g.fillPath (shape);
}

void ClipPainter::paintLabel (juce::Graphics& g, const Look& look, const ClipItem& clip, const ClipPaint& colours, juce::Rectangle<int> header, bool onWave)
{
    constexpr auto margin = 6, tagHeight = 14;
    // The name stays in sight while the clip's start is scrolled out.
    const auto left  = std::max (header.getX(), 0);
    const auto state = juce::String (clip.muted ? "  muted" : "") + (clip.locked ? "  locked" : "") + (clip.isMissing ? "  missing" : "")
                       + (clip.isReversed ? "  reversed" : "") + (clip.stretch != 1.0 ? "  " + juce::String (std::lround (clip.stretch * 100.0)) + " %" : juce::String());
    const auto text  = clip.name + state;
    auto area        = header.withLeft (left).withHeight (std::min (header.getHeight(), onWave ? tagHeight : size::clipHeaderHeight));
    if (onWave) // without a header strip, the name stands on a tag
    {
        area = area.withWidth (std::min (area.getWidth(), labels.width (look.fonts, TextStyle::clipLabel, text) + 2 * margin));
        g.setColour (colours.header);
        g.fillRect (area);
    }
    g.setColour (colours.label);
    labels.draw (g, look.fonts, TextStyle::clipLabel, text, area.reduced (margin, 0));
}

void ClipPainter::paintFades (juce::Graphics& g, const Look& look, const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> body)
{
    constexpr auto steps = 16;
    const auto area      = body.toFloat();
    const auto fade      = [&] (double length, float start, float direction) {
        const auto width = static_cast<float> (length * view.pixelsPerSecond);
        if (width < 3.0f)
            return;

        // What the fade takes away is shaded, and the curve drawn over it.
        juce::Path curve;
        curve.startNewSubPath (start, area.getBottom());
        for (int i = 1; i <= steps; ++i)
        {
            const auto x = static_cast<float> (i) / steps;
            curve.lineTo (start + direction * width * x, area.getBottom() - area.getHeight() * static_cast<float> (fadeGain (clip.fadeCurve, x)));
        }
        auto shade = curve;
        shade.lineTo (start, area.getY());
        shade.closeSubPath();
        g.setColour (look.theme.well.withAlpha (0.45f));
        g.fillPath (shade);
        g.setColour (look.theme.textStrong.withAlpha (0.8f));
        g.strokePath (curve, juce::PathStrokeType (1.2f));
    };
    fade (clip.fadeIn, area.getX(), 1.0f);
    fade (clip.fadeOut, area.getRight(), -1.0f);
}

void ClipPainter::paintGrips (juce::Graphics& g, const Look& look, const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> area)
{
    for (const auto fade : { ClipZone::fadeIn, ClipZone::fadeOut })
        if (const auto grip = fadeGrip (clip, view, area, fade).toFloat(); ! grip.isEmpty())
        {
            g.setColour (look.theme.ink);
            g.fillEllipse (grip.reduced (1.0f));
            g.setColour (nordDark.textStrong);
            g.fillEllipse (grip.reduced (2.5f));
        }
}

void ClipPainter::paintMissing (juce::Graphics& g, const Look& look, const ClipPaint& colours, juce::Rectangle<int> body, juce::Rectangle<int> dirty)
{
    const auto seen = body.getIntersection (dirty);
    if (seen.isEmpty())
        return;

    constexpr auto distance = 10;
    const juce::Graphics::ScopedSaveState clipped (g);
    g.reduceClipRegion (seen);
    g.setColour (mix (look.theme.dangerGraphic, colours.body, 0.5));
    const auto before = std::max (0, (seen.getX() - body.getX() - body.getHeight()) / distance);
    for (int x = body.getX() - body.getHeight() + before * distance; x < seen.getRight(); x += distance)
        g.drawLine (static_cast<float> (x), static_cast<float> (body.getBottom()), static_cast<float> (x + body.getHeight()), static_cast<float> (body.getY()), 1.5f);
}
} // namespace amp::gui
