#include "Gui/Arrange/LaneCanvas.h"

#include "Gui/Theme/LookAndFeel.h"

// What is shown of the lanes, and what is painted again when something changed.
namespace amp::gui
{
LaneCanvas::LaneCanvas (Workspace& w, TimelineScroll& s) : workspace (w), scroll (s)
{
    setTitle ("Timeline");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    addChildComponent (emptyCard);
    emptyCard.onAction = [this] (const juce::String& action) {
        if (onAction != nullptr)
            onAction (action);
    };
    refresh();
}

LaneCanvas::~LaneCanvas() = default;

void LaneCanvas::lookAndFeelChanged()
{
    painter.tiles.clear();
}

juce::Rectangle<int> LaneCanvas::areaOf (const ClipItem& clip, int row) const
{
    return clipArea (clip, view(), topOf (row), workspace.arrangement().rows()[static_cast<size_t> (row)].height);
}

void LaneCanvas::refresh()
{
    const auto& song = workspace.arrangement();
    std::vector<ShownRow> now;
    now.reserve (song.rows().size());
    for (size_t row = 0; row < song.rows().size(); ++row)
        now.push_back ({ song.rows()[row].version, song.top (static_cast<int> (row)), song.rows()[row].fullHeight(), isDimmed (song.rows()[row]) });
    if (now.size() != shownRows.size())
        forgetPointer(); // it refers to rows
    emptyCard.setVisible (now.empty() && onAction != nullptr);

    const auto isOther = std::exchange (shownTime, song.time) != song.time;
    const auto areOtherWaves = std::exchange (showsWaves, song.showsWaves) != song.showsWaves || std::exchange (waveZoom, song.waveZoom) != song.waveZoom;
    if (isOther || areOtherWaves || now.size() != shownRows.size())
        repaint (getLocalBounds());

    for (size_t row = 0; row < std::min (now.size(), shownRows.size()); ++row)
        if (now[row] != shownRows[row])
            for (const auto& changed : { now[row], shownRows[row] })
                repaint (0, changed.top - view().scrollY, getWidth(), changed.height);
    shownRows = std::move (now);

    if (const auto& selection = workspace.selectedClips(); selection != shownSelection)
    {
        for (const auto& id : shownSelection)
            if (! selection.contains (id))
                repaintClip (id);
        for (const auto& id : selection)
            if (! shownSelection.contains (id))
                repaintClip (id);
        shownSelection = selection;
    }
    if (const auto& range = workspace.selectedTime(); range != shownRange)
    {
        repaintTimeRange (shownRange);
        repaintTimeRange (range);
        shownRange = range;
    }
    if (const auto& chosen = workspace.selected(); chosen != shownSelected)
    {
        for (size_t row = 0; row < song.rows().size(); ++row)
            for (const auto& lane : song.rows()[row].lanes)
                if (const auto isOf = [&] (const Selected& s) { return s.owner == lane.id || s.items.contains (lane.id); }; isOf (chosen) || isOf (shownSelected))
                    repaint (areaOfLane (static_cast<int> (row), lane));
        shownSelected = chosen;
    }
    if (drag != nullptr)
        repaintDrag();
}

void LaneCanvas::repaintTimeRange (const std::optional<Workspace::TimeRange>& range)
{
    if (! range)
        return;
    const auto& song = workspace.arrangement();
    const auto left = view().pixelOf (range->start) - 1, right = view().pixelOf (range->end) + 1;
    for (const auto& id : range->tracks)
        if (const auto row = song.indexOf (id); row >= 0)
            repaint (left, topOf (row), right - left, song.rows()[static_cast<size_t> (row)].fullHeight());
}

void LaneCanvas::forgetPointer()
{
    if (const auto gone = std::move (drag); gone != nullptr)
        gone->cancel();
    pressed.reset();
    latest.reset();
    dropPoint.reset();
}

void LaneCanvas::resized()
{
    emptyCard.setBounds (getLocalBounds().withSizeKeepingCentre (std::min (getWidth(), EmptyCard::width), EmptyCard::height));
    viewMoved();
}

void LaneCanvas::viewMoved()
{
    playheadX = view().pixelOf (playheadSeconds);
    cursorX   = view().pixelOf (cursorSeconds);
    repaint (getLocalBounds());
}

void LaneCanvas::advance (double seconds)
{
    playheadSeconds = workspace.services.transport.position();
    if (const auto next = view().pixelOf (playheadSeconds); next != playheadX)
    {
        repaintColumn (std::exchange (playheadX, next));
        repaintColumn (next);
    }
    if (! workspace.services.transport.isPlaying())
        cursorSeconds = playheadSeconds;
    if (const auto next = view().pixelOf (cursorSeconds); next != cursorX)
    {
        repaintColumn (std::exchange (cursorX, next));
        repaintColumn (next);
    }

    if (drag == nullptr || ! latest)
        return;
    constexpr auto speed = 24.0f; // per second, times the distance past the margin
    const auto beyond    = [] (float at, int size) {
        return at < scrollMargin ? at - scrollMargin : at > static_cast<float> (size - scrollMargin) ? at - static_cast<float> (size - scrollMargin) : 0.0f;
    };
    const auto x = beyond (latest->pixel.x, getWidth()), y = beyond (latest->pixel.y, getHeight());
    if ((x == 0.0f && y == 0.0f) || chosenTool == Tool::hand)
        return;
    const auto share = speed * static_cast<float> (seconds);
    scroll.scrollBy (std::round (x * share), static_cast<int> (std::round (y * share)));
    moveDrag();
}

void LaneCanvas::repaintClip (const juce::String& id)
{
    const auto& song = workspace.arrangement();
    if (const auto row = song.indexOfClip (id); row >= 0)
        repaint (areaOf (*song.findClip (id), row).expanded (3));
}

void LaneCanvas::repaintDrag()
{
    for (const auto& [id, preview] : drag->previews())
        repaint (areaOf (preview.item, preview.row).expanded (3));
    if (const auto* lane = drag->curve())
        for (const auto& row : workspace.arrangement().rows())
            for (const auto& each : row.lanes)
                if (each.id == lane->id)
                    repaint (areaOfLane (workspace.arrangement().indexOf (row.id), each));
    if (const auto mark = drag->mark())
        repaint (markArea (*mark).expanded (2));
}

juce::Rectangle<int> LaneCanvas::markArea (const LaneDrag::Mark& mark) const
{
    const auto left = view().pixelOf (mark.start), right = view().pixelOf (mark.end);
    return { left, mark.top - view().scrollY, std::max (1, right - left), mark.bottom - mark.top };
}

double LaneCanvas::editCursor() const
{
    return workspace.services.transport.isPlaying() ? workspace.services.transport.position() : cursorSeconds;
}

void LaneCanvas::setEditCursor (double seconds)
{
    cursorSeconds = std::max (0.0, seconds);
    repaintColumn (std::exchange (cursorX, view().pixelOf (cursorSeconds)));
    repaintColumn (cursorX);
    if (! workspace.services.transport.isPlaying())
        workspace.services.transport.locate (cursorSeconds);
}

std::unique_ptr<juce::AccessibilityHandler> LaneCanvas::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}
} // namespace amp::gui
