#include "Core/Laws.h"
#include "Gui/Arrange/ClipPainter.h"

// What is drawn on a clip besides its waveform: gain, steps, crossfades.
namespace amp::gui
{
void ClipPainter::paintGain (juce::Graphics& g, const Look& look, const ClipItem& clip, const TimelineView& view, const Place& place)
{
    const auto area = place.area;
    if (clip.file.isEmpty() || area.getHeight() < clipSize::leastFadeHeight)
        return;

    g.setColour (look.theme.textStrong.withAlpha (0.85f));
    if (clip.envelope.empty())
    {
        if (place.isHovered && hasGainLine (clip, area))
            g.fillRect (place.area.getIntersection (place.dirty).toFloat().withY (gainLine (laws::toDecibels (clip.gain), area) - 0.5f).withHeight (1.0f));
        return;
    }

    juce::Path line;
    const auto xOf = [&] (double seconds) { return static_cast<float> (area.getX() + std::clamp (seconds * view.pixelsPerSecond, 0.0, 1.0 * area.getWidth())); };
    line.startNewSubPath (static_cast<float> (area.getX()), gainLine (clip.envelope.front().y, area));
    for (const auto& point : clip.envelope)
        line.lineTo (xOf (point.x), gainLine (point.y, area));
    line.lineTo (static_cast<float> (area.getRight()), gainLine (clip.envelope.back().y, area));
    const juce::Graphics::ScopedSaveState clipped (g);
    g.reduceClipRegion (area.getIntersection (place.dirty));
    g.strokePath (line, juce::PathStrokeType (1.4f));
}

void ClipPainter::paintPattern (juce::Graphics& g, const ClipPaint& colours, const ClipItem& clip, const TimelineView& view, juce::Rectangle<int> body, juce::Rectangle<int> dirty)
{
    const auto& picture = *clip.pattern;
    const auto seen     = body.reduced (0, 2).getIntersection (dirty);
    if (picture.rows.empty() || picture.seconds <= 0.0 || seen.isEmpty())
        return;

    // One pass after the other, each as the steps of all tracks.
    const auto rows   = static_cast<int> (picture.rows.size());
    const auto rowHeight = static_cast<float> (body.getHeight() - 4) / static_cast<float> (rows);
    const auto cellWidth = picture.seconds / static_cast<double> (PatternPicture::Row().size()) * view.pixelsPerSecond;
    const auto column    = [&] (int x) { return static_cast<int64_t> (std::floor ((x - body.getX()) / cellWidth)); };
    g.setColour (colours.core);
    for (auto n = std::max<int64_t> (0, column (seen.getX())); n <= column (seen.getRight()); ++n)
        for (int row = 0; row < rows; ++row)
            if (const auto strength = picture.rows[static_cast<size_t> (row)][static_cast<size_t> (n) % PatternPicture::Row().size()]; strength > 0.0f)
            {
                const juce::Rectangle<float> cell (static_cast<float> (body.getX() + static_cast<double> (n) * cellWidth), static_cast<float> (body.getY() + 2) + rowHeight * static_cast<float> (row),
                                                   static_cast<float> (std::max (1.0, cellWidth - 1.0)), std::max (1.0f, rowHeight - 1.0f));
                const auto height = std::max (1.0f, cell.getHeight() * strength);
                g.fillRect (cell.withTop (cell.getBottom() - height).getIntersection (seen.toFloat()));
            }
}

void ClipPainter::paintCrossfade (juce::Graphics& g, const Look& look, juce::Rectangle<int> area)
{
    constexpr auto steps = 16;
    if (area.getWidth() < 4 || area.getHeight() < clipSize::leastFadeHeight / 2)
        return;
    const auto body = area.withTrimmedTop (area.getHeight() >= clipSize::leastFadeHeight ? size::clipHeaderHeight : 0).toFloat();
    juce::Path in, out;
    in.startNewSubPath (body.getBottomLeft());
    out.startNewSubPath (body.getTopLeft());
    for (int i = 1; i <= steps; ++i)
    {
        const auto x = static_cast<float> (i) / steps;
        in.lineTo (body.getX() + body.getWidth() * x, body.getBottom() - body.getHeight() * static_cast<float> (fadeGain (FadeCurve::equalPower, x)));
        out.lineTo (body.getX() + body.getWidth() * x, body.getBottom() - body.getHeight() * static_cast<float> (fadeGain (FadeCurve::equalPower, 1.0f - x)));
    }
    g.setColour (look.theme.well.withAlpha (0.25f));
    g.fillRect (body);
    g.setColour (look.theme.textStrong.withAlpha (0.9f));
    for (const auto* path : { &in, &out })
        g.strokePath (*path, juce::PathStrokeType (1.2f));
}
} // namespace amp::gui
