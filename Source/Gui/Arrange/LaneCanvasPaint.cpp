#include "Gui/Arrange/GridPainter.h"
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Changemap/DiffMarks.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Versions/SessionVersions.h"

// How the lanes are painted.
namespace amp::gui
{
namespace
{
constexpr auto outline = 4; // pixels that a clip's marks reach over its edge
constexpr auto dimmed  = 0.4f; // how much is left of lanes that are silent while others are soloed

/** Where something of a track differs between the two states that the window compares. */
void paintChanges (juce::Graphics& g, const Theme& theme, const SessionVersions& versions, const TrackRow& track, const TimelineView& view, juce::Rectangle<int> lane)
{
    const auto* row = versions.showsOverlay && versions.changes != nullptr ? versions.changes->rowOf (track.id) : nullptr;
    if (row == nullptr)
        return;
    for (const auto& band : row->bands)
    {
        const auto from = view.pixelOf (band.from), to = view.pixelOf (band.to);
        if (to >= lane.getX() && from <= lane.getRight())
            paintBand (g, theme, band.sign, juce::Rectangle<int> (from, lane.getY(), to - from, lane.getHeight()).toFloat(), 0.35f);
    }
}
} // namespace

void LaneCanvas::paint (juce::Graphics& g)
{
    const auto& style = LookAndFeel::of (*this);
    const auto& theme = style.theme();
    const ClipPainter::Look look { theme, style.fonts(), g.getInternalContext().getPhysicalPixelScaleFactor() };
    const auto dirty  = g.getClipBounds();
    const auto& rows  = workspace.arrangement().rows();

    g.fillAll (theme.well);
    paintGrid (g, theme, workspace.arrangement().time, view(), dirty);
    for (int row = std::max (0, rowAt (std::max (0, dirty.getY()))); row < static_cast<int> (rows.size()) && topOf (row) < dirty.getBottom(); ++row)
    {
        paintRow (g, look, row, dirty);
        if (const auto& track = rows[static_cast<size_t> (row)]; isDimmed (track))
        {
            g.setColour (theme.well.withAlpha (1.0f - dimmed));
            g.fillRect (juce::Rectangle<int> (dirty.getX(), topOf (row), dirty.getWidth(), track.fullHeight() - 1).getIntersection (dirty));
        }
    }

    paintTimeRange (g, theme);
    if (drag != nullptr)
    {
        paintPreviews (g, look, dirty);
        paintMark (g, theme);
    }
    if (dropPoint)
        paintDropGhost (g, theme);
    paintLines (g, theme);
}

void LaneCanvas::paintRow (juce::Graphics& g, const ClipPainter::Look& look, int row, juce::Rectangle<int> dirty)
{
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    g.setColour (look.theme.gridBar);
    g.fillRect (dirty.getX(), topOf (row) + track.fullHeight() - 1, dirty.getWidth(), 1);
    if (track.isFolder)
    {
        g.setColour (track.colour.withAlpha (0.4f));
        for (const auto& range : track.covered)
            if (const auto area = juce::Rectangle<int>::leftTopRightBottom (view().pixelOf (range.getStart()), topOf (row) + 9, view().pixelOf (range.getEnd()), topOf (row) + track.height - 10);
                area.intersects (dirty))
                g.fillRect (area.getIntersection (dirty.expanded (1)));
        return;
    }
    paintClips (g, look, row, dirty);
    paintCrossfades (g, look, row, dirty);
    if (! track.lanes.empty())
        paintSubLanes (g, look, row, dirty);
    if (const auto* versions = workspace.services.versions; versions != nullptr)
        paintChanges (g, look.theme, *versions, track, view(), { dirty.getX(), topOf (row) + 1, dirty.getWidth(), track.height - 3 });
}

bool LaneCanvas::isDimmed (const TrackRow& track) const
{
    return workspace.strips().soloedAway().contains (track.id);
}

void LaneCanvas::paintClips (juce::Graphics& g, const ClipPainter::Look& look, int row, juce::Rectangle<int> dirty)
{
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const auto hides  = [this] (const ClipItem& clip) { return drag != nullptr && ! drag->isCopy() && drag->previews().contains (clip.id); };

    // Clips too narrow to be told apart become one rectangle per colour.
    juce::Rectangle<int> run;
    juce::Colour runColour;
    const auto endRun = [&] {
        if (! run.isEmpty())
            ClipPainter::paintRun (g, look, runColour, run);
        run = {};
    };

    for (const auto& clip : track.between (view().secondsAt (dirty.getX() - outline), view().secondsAt (dirty.getRight() + outline)))
    {
        const auto area = areaOf (clip, row);
        if (hides (clip) || ! area.expanded (outline).intersects (dirty))
            continue;

        if (area.getWidth() < clipSize::leastWidth)
        {
            if (! run.isEmpty() && runColour == clip.colour && area.getX() <= run.getRight())
                run = run.getUnion (area);
            else
            {
                endRun();
                run       = area;
                runColour = clip.colour;
            }
            continue;
        }
        endRun();
        painter.paint (g, look, clip, view(), { area, dirty, workspace.isSelected (clip.id), hovered == clip.id, showsWaves, waveZoom }, workspace.services.waveforms);
    }
    endRun();
}

void LaneCanvas::paintCrossfades (juce::Graphics& g, const ClipPainter::Look& look, int row, juce::Rectangle<int> dirty)
{
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const ClipItem* before = nullptr;
    for (const auto& clip : track.between (view().secondsAt (dirty.getX()), view().secondsAt (dirty.getRight())))
    {
        if (before != nullptr && before->end > clip.start && clip.file.isNotEmpty() && ! before->muted && ! clip.muted)
            ClipPainter::paintCrossfade (g, look, areaOf (*before, row).getIntersection (areaOf (clip, row)));
        if (before == nullptr || clip.end > before->end)
            before = &clip;
    }
}

void LaneCanvas::paintSubLanes (juce::Graphics& g, const ClipPainter::Look& look, int row, juce::Rectangle<int> dirty)
{
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    for (const auto& lane : track.lanes)
    {
        const juce::Rectangle<int> area (dirty.getX(), topOf (row) + lane.top, dirty.getWidth(), lane.height);
        if (! area.intersects (dirty))
            continue;
        g.setColour (look.theme.gridBeat);
        g.fillRect (area.withHeight (1));
        if (isChosen (track, lane))
        {
            g.setColour (look.theme.accent.withAlpha (0.10f));
            g.fillRect (area.withTrimmedTop (1));
            g.setColour (look.theme.accent);
            g.fillRect (area.withTrimmedTop (1).withX (0).withWidth (3));
        }
        if (lane.kind == SubLane::Kind::automation)
        {
            paintAutomation (g, look.theme, row, lane, dirty);
            continue;
        }
        for (const auto& clip : lane.between (view().secondsAt (dirty.getX() - outline), view().secondsAt (dirty.getRight() + outline)))
        {
            auto shown = clip;
            if (! lane.isActive) // it waits to be chosen: paler, not muted
                shown.colour = shown.colour.withMultipliedSaturation (0.4f).interpolatedWith (look.theme.canvas, 0.3f);
            painter.paint (g, look, shown, view(), { clipArea (clip, view(), area.getY(), lane.height), dirty, false, false, showsWaves, waveZoom },
                           workspace.services.waveforms);
        }
    }
}

void LaneCanvas::paintTimeRange (juce::Graphics& g, const Theme& theme)
{
    const auto& range = workspace.selectedTime();
    if (! range)
        return;
    const auto& song = workspace.arrangement();
    const auto left = view().pixelOf (range->start), right = std::max (left + 1, view().pixelOf (range->end));
    for (const auto& id : range->tracks)
        if (const auto row = song.indexOf (id); row >= 0)
        {
            const juce::Rectangle<int> area (left, topOf (row), right - left, song.rows()[static_cast<size_t> (row)].fullHeight() - 1);
            g.setColour (theme.accent.withAlpha (0.22f));
            g.fillRect (area);
            g.setColour (theme.accent);
            g.fillRect (area.withWidth (1));
            g.fillRect (area.withLeft (area.getRight() - 1));
        }
}

void LaneCanvas::paintPreviews (juce::Graphics& g, const ClipPainter::Look& look, juce::Rectangle<int> dirty)
{
    for (const auto& [id, preview] : drag->previews())
        if (const auto area = areaOf (preview.item, preview.row); area.expanded (outline).intersects (dirty))
            painter.paint (g, look, preview.item, view(), { area, dirty, true, false, showsWaves, waveZoom }, workspace.services.waveforms);
}

void LaneCanvas::paintMark (juce::Graphics& g, const Theme& theme)
{
    const auto mark = drag->mark();
    if (! mark)
        return;

    const auto area = markArea (*mark);
    g.setColour (theme.accent);
    if (mark->kind == LaneDrag::Mark::Kind::line)
        return g.fillRect (area);
    if (mark->kind == LaneDrag::Mark::Kind::range)
    {
        g.setColour (theme.accent.withAlpha (0.22f));
        return g.fillRect (area);
    }
    g.drawRect (area.expanded (1), 1);
    g.setColour (theme.accent.withAlpha (0.15f));
    g.fillRect (area);
}

juce::Rectangle<int> LaneCanvas::ghostArea() const
{
    constexpr auto width = 160; // the files are not opened while they hang over the window, so their length is unknown
    const auto& song     = workspace.arrangement();
    const auto across    = dropPoint->length > 0.0 ? view().pixelOf (dropPoint->seconds + dropPoint->length) - view().pixelOf (dropPoint->seconds) : width;
    const auto isNew     = dropPoint->row < 0 || dropPoint->files > 1;
    const auto top       = isNew ? song.height() - view().scrollY : topOf (dropPoint->row);
    const auto height    = isNew ? size::trackHeight : song.rows()[static_cast<size_t> (dropPoint->row)].height;
    return { view().pixelOf (dropPoint->seconds), top + 1, across, height - 3 };
}

void LaneCanvas::paintDropGhost (juce::Graphics& g, const Theme& theme)
{
    const auto area = ghostArea().toFloat();
    g.setColour (theme.accent.withAlpha (0.25f));
    g.fillRoundedRectangle (area, size::clipRadius);
    g.setColour (theme.accent);
    g.drawRoundedRectangle (area.reduced (0.5f), size::clipRadius, 1.5f);
    g.fillRect (area.withWidth (2.0f));
}

void LaneCanvas::paintLines (juce::Graphics& g, const Theme& theme)
{
    if (cursorX != playheadX)
    {
        g.setColour (theme.accent.withAlpha (0.8f));
        g.fillRect (cursorX, 0, 1, getHeight());
    }
    g.setColour (theme.playhead);
    g.fillRect (juce::Rectangle<float> (static_cast<float> (playheadX) - 0.25f, 0.0f, 1.5f, static_cast<float> (getHeight())));

    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent.withAlpha (0.6f));
        g.drawRect (getLocalBounds(), 1);
    }
}
} // namespace amp::gui
