#include "Gui/Arrange/LaneCanvas.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
LaneCanvas::LaneCanvas (Workspace& w, TimelineView& v) : workspace (w), view (v)
{
    setTitle ("Timeline");
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

void LaneCanvas::refresh()
{
    playheadX = static_cast<int> (std::lround (view.xOf (playheadSeconds)));
    repaint (getLocalBounds());
}

void LaneCanvas::showPlayhead (double seconds)
{
    playheadSeconds = seconds;
    const auto next = static_cast<int> (std::lround (view.xOf (seconds)));
    if (next == playheadX)
        return;
    repaint (playheadArea (std::exchange (playheadX, next)));
    repaint (playheadArea (next));
}

int LaneCanvas::rowAt (int y) const { return workspace.arrangement().rowAt (y + view.scrollY); }
int LaneCanvas::topOf (int row) const { return workspace.arrangement().top (row) - view.scrollY; }

juce::Rectangle<int> LaneCanvas::areaOf (const ClipItem& clip, int row) const
{
    constexpr auto farOff = 1.0e6; // keeps huge zooms inside int
    const auto left       = static_cast<int> (std::lround (std::clamp (view.xOf (clip.start), -farOff, farOff)));
    const auto right      = static_cast<int> (std::lround (std::clamp (view.xOf (clip.end), -farOff, farOff)));
    const auto height     = workspace.arrangement().rows()[static_cast<size_t> (row)].height;
    return { left, topOf (row) + 1, std::max (1, right - left - 1), height - 3 };
}

void LaneCanvas::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto dirty  = g.getClipBounds();
    g.fillAll (theme.well);

    const auto& rows = workspace.arrangement().rows();
    paintGrid (g, dirty);
    for (int row = std::max (0, rowAt (std::max (0, dirty.getY()))); row < static_cast<int> (rows.size()) && topOf (row) < dirty.getBottom(); ++row)
        paintRow (g, row, dirty);
    if (drag != nullptr)
        paintPreviews (g, dirty);
    if (rows.empty())
        paintEmpty (g);
    paintPlayhead (g);
    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent.withAlpha (0.6f));
        g.drawRect (getLocalBounds(), 1);
    }
}

void LaneCanvas::paintGrid (juce::Graphics& g, juce::Rectangle<int> dirty)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto& time  = workspace.arrangement().time;
    const auto lines  = [&] (double step, juce::Colour colour) {
        constexpr auto leastDistance = 11.0;
        if (step * view.pixelsPerSecond < leastDistance)
            return;
        g.setColour (colour);
        const auto last = view.secondsAt (dirty.getRight() + 1);
        for (auto n = std::floor (view.secondsAt (dirty.getX() - 1) / step); n * step <= last; n += 1.0)
            g.fillRect (static_cast<int> (std::lround (view.xOf (n * step))), dirty.getY(), 1, dirty.getHeight());
    };

    if (time.kind == TimeFormat::Kind::bars)
    {
        lines (time.grid.quarter() / 4.0, theme.gridSub);
        lines (time.grid.beat(), theme.gridBeat);
        lines (time.grid.bar(), theme.gridBar);
        lines (time.markStep (view.pixelsPerSecond, 60.0), theme.gridBar);
    }
    else
    {
        const auto step = time.markStep (view.pixelsPerSecond, 70.0);
        lines (step / 5.0, theme.gridSub);
        lines (step, theme.gridBar);
    }
}

void LaneCanvas::paintRow (juce::Graphics& g, int row, juce::Rectangle<int> dirty)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const auto top    = topOf (row);

    g.setColour (look.theme().gridBar);
    g.fillRect (dirty.getX(), top + track.height - 1, dirty.getWidth(), 1);

    constexpr auto margin = 4; // a clip's outline reaches over its neighbours' edge
    for (const auto& clip : track.between (view.secondsAt (dirty.getX() - margin), view.secondsAt (dirty.getRight() + margin)))
    {
        if (drag != nullptr && drag->previews().contains (clip.id))
            continue;
        const auto area = areaOf (clip, row);
        if (area.expanded (margin).intersects (dirty))
            painter.paint (g, { look.theme(), look.fonts() }, clip, workspace.isSelected (clip.id), view, area, dirty, workspace.services.waveforms);
    }
}

void LaneCanvas::paintPreviews (juce::Graphics& g, juce::Rectangle<int> dirty)
{
    const auto& look = LookAndFeel::of (*this);
    for (const auto& [id, preview] : drag->previews())
        painter.paint (g, { look.theme(), look.fonts() }, preview.item, true, view, areaOf (preview.item, preview.row), dirty,
                       workspace.services.waveforms);
}

void LaneCanvas::paintEmpty (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.setColour (look.theme().textSecondary);
    drawText (g, look.fonts(), TextStyle::body, "No tracks yet. Add one with Ctrl+T.", getLocalBounds().toFloat(), juce::Justification::centred);
}

void LaneCanvas::paintPlayhead (juce::Graphics& g)
{
    g.setColour (LookAndFeel::of (*this).theme().playhead);
    g.fillRect (juce::Rectangle<float> (static_cast<float> (playheadX) - 0.5f, 0.0f, 1.5f, static_cast<float> (getHeight())));
}

std::unique_ptr<juce::AccessibilityHandler> LaneCanvas::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}
} // namespace amp::gui
