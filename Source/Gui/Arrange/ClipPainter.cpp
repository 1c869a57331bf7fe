#include "Gui/Arrange/ClipPainter.h"

#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/Text.h"

namespace amp::gui
{
namespace
{
constexpr auto leastBodyHeight = 20; // below it a clip is only its header
constexpr auto leastLabelWidth = 24;

ClipPaint mutedPaint (const Theme& theme, ClipPaint paint)
{
    const auto grey = [&] (juce::Colour c) { return mix (c.withSaturation (c.getSaturation() * 0.5f), theme.canvas, 0.6); };
    return { grey (paint.header), theme.textPrimary, grey (paint.body), grey (paint.wave), grey (paint.core) };
}
} // namespace

void ClipPainter::paint (juce::Graphics& g, const Look& look, const ClipItem& clip, bool isSelected, const TimelineView& view,
                         juce::Rectangle<int> area, juce::Rectangle<int> dirty, Waveforms& waveforms)
{
    const auto full    = clipPaint (look.theme, clip.colour);
    const auto colours = clip.muted ? mutedPaint (look.theme, full) : full;

    if (area.getWidth() < 3)
    {
        g.setColour (colours.header);
        g.fillRect (area.withWidth (std::max (1, area.getWidth())));
        return;
    }

    const juce::Graphics::ScopedSaveState clipped (g);
    juce::Path shape;
    shape.addRoundedRectangle (area.toFloat(), size::clipRadius);
    g.setColour (colours.body);
    g.fillPath (shape);

    const auto hasBody = area.getHeight() >= size::clipHeaderHeight + leastBodyHeight;
    const auto header  = hasBody ? area.withHeight (size::clipHeaderHeight) : area;
    if (hasBody)
    {
        const auto body = area.withTrimmedTop (size::clipHeaderHeight).reduced (1, 1);
        waves.paint (g, clip, colours, view, body, dirty, waveforms);
        paintFades (g, clip, view, body, look.theme.isDark ? look.theme.textStrong : look.theme.ink);
    }
    paintHeader (g, look, clip, colours, header);

    if (isSelected)
    {
        g.setColour (look.theme.accent);
        g.drawRoundedRectangle (area.toFloat().reduced (1.0f), size::clipRadius, 2.0f);
    }
}

void ClipPainter::paintHeader (juce::Graphics& g, const Look& look, const ClipItem& clip, const ClipPaint& colours, juce::Rectangle<int> header)
{
    juce::Path strip;
    strip.addRoundedRectangle (static_cast<float> (header.getX()), static_cast<float> (header.getY()), static_cast<float> (header.getWidth()),
                               static_cast<float> (header.getHeight()), size::clipRadius, size::clipRadius, true, true, false, false);
    g.setColour (colours.header);
    g.fillPath (strip);
    if (header.getWidth() < leastLabelWidth)
        return;

    // The name stays in sight while the clip's start is scrolled out.
    const auto visible = header.withLeft (std::max (header.getX(), 0)).toFloat().reduced (6.0f, 0.0f);
    g.setColour (colours.label);
    const auto state = juce::String (clip.muted ? "  muted" : "") + (clip.locked ? "  locked" : "");
    drawText (g, look.fonts, TextStyle::clipLabel, clip.name + state, visible.withHeight (std::min (visible.getHeight(), 16.0f)), juce::Justification::centredLeft);
}

void ClipPainter::paintFades (juce::Graphics& g, const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> body, juce::Colour line)
{
    const auto area = body.toFloat();
    g.setColour (line.withAlpha (0.6f));
    if (const auto width = static_cast<float> (clip.fadeIn * view.pixelsPerSecond); width >= 2.0f)
        g.drawLine (area.getX(), area.getBottom(), area.getX() + width, area.getY(), 1.0f);
    if (const auto width = static_cast<float> (clip.fadeOut * view.pixelsPerSecond); width >= 2.0f)
        g.drawLine (area.getRight() - width, area.getY(), area.getRight(), area.getBottom(), 1.0f);
}
} // namespace amp::gui
