#include "Gui/Arrange/TrackHeaders.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto dragThreshold = 4;
constexpr auto leastHeight = 24, greatestHeight = 320;
} // namespace

TrackHeaders::TrackHeaders (Workspace& w, TimelineScroll& s) : workspace (w), scroll (s)
{
    setTitle ("Track headers");
    setOpaque (true);
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
}

void TrackHeaders::refresh()
{
    const auto& song = workspace.arrangement();
    const auto count = static_cast<int> (song.rows().size());
    const auto above = scroll.view().scrollY;
    size_t used      = 0;
    gap              = std::min (gap, count);

    for (int row = std::max (0, song.rowAt (above)); row < count && song.top (row) - above < getHeight(); ++row)
    {
        if (used == headers.size())
        {
            auto& added = *headers.emplace_back (std::make_unique<TrackHeader> (workspace));
            added.addMouseListener (this, false);
            addAndMakeVisible (added);
        }
        auto& header = *headers[used++];
        header.setVisible (true);
        header.show (row);
        header.setBounds (0, song.top (row) - above, getWidth(), song.rows()[static_cast<size_t> (row)].fullHeight());
    }
    for (; used < headers.size(); ++used)
        headers[used]->setVisible (false);
}

void TrackHeaders::advance (double seconds)
{
    for (auto& header : headers)
        if (header->isVisible())
            header->advance (seconds);
}

TrackHeader* TrackHeaders::find (const juce::String& trackId)
{
    for (auto& header : headers)
        if (header->isVisible() && header->trackId() == trackId)
            return header.get();
    return nullptr;
}

void TrackHeaders::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

void TrackHeaders::paintOverChildren (juce::Graphics& g)
{
    if (gap < 0)
        return;
    g.setColour (LookAndFeel::of (*this).theme().accent);
    g.fillRect (gapArea (gap).reduced (0, 1));
}

const TrackHeader* TrackHeaders::surfaceUnder (const juce::MouseEvent& e) const
{
    return dynamic_cast<const TrackHeader*> (e.originalComponent);
}

bool TrackHeaders::isEdge (const TrackHeader& header, const juce::MouseEvent& e) const
{
    return e.getEventRelativeTo (const_cast<TrackHeader*> (&header)).y >= header.getHeight() - edgeHeight;
}

void TrackHeaders::mouseDown (const juce::MouseEvent& e)
{
    held               = Held::nothing;
    const auto* header = surfaceUnder (e);
    if (header == nullptr || e.mods.isPopupMenu())
        return;

    held          = isEdge (*header, e) ? Held::edge : Held::track;
    heldTrack     = header->trackId();
    heightAtPress = workspace.arrangement().find (heldTrack) != nullptr ? workspace.arrangement().find (heldTrack)->height : header->getHeight();
}

void TrackHeaders::mouseMove (const juce::MouseEvent& e)
{
    const auto* header = surfaceUnder (e);
    if (header == nullptr)
        return setMouseCursor (juce::MouseCursor::NormalCursor);

    const auto dot = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    const auto onEdge = isEdge (*header, e);
    e.originalComponent->setMouseCursor (onEdge ? juce::MouseCursor::UpDownResizeCursor : juce::MouseCursor::NormalCursor);
    workspace.hint (onEdge ? "Drag: height of the track" + dot + "Shift: of all tracks"
                           : "Click: select" + dot + "Double-click the name: rename" + dot + "Drag: move the track");
}

void TrackHeaders::mouseDrag (const juce::MouseEvent& e)
{
    if (held == Held::edge)
        setHeight (heightAtPress + e.getDistanceFromDragStartY(), e.mods.isShiftDown());
    else if (held == Held::track && std::abs (e.getDistanceFromDragStartY()) >= dragThreshold)
        showGap (gapAt (e.getEventRelativeTo (this).y));
}

void TrackHeaders::mouseUp (const juce::MouseEvent&)
{
    const auto to   = gap;
    const auto from = workspace.arrangement().indexOf (heldTrack);
    showGap (-1);
    held = Held::nothing;
    if (to < 0 || from < 0 || to == from || to == from + 1)
        return;
    moveTrack (from, to);
}

void TrackHeaders::moveTrack (int from, int to)
{
    // Rows are in the order of the groups; the place among the session's tracks is that of the track below the gap.
    const auto& rows  = workspace.arrangement().rows();
    const auto state  = workspace.services.session.now();
    const auto tracks = SessionView (state.root()).get<"tracks">();
    auto next         = static_cast<size_t> (to);
    while (next < rows.size() && rows[next].isFolder)
        ++next;
    const auto old   = tracks.indexOf (heldTrack);
    const auto place = next < rows.size() ? tracks.indexOf (rows[next].id) : static_cast<int> (tracks.size());
    if (old < 0 || rows[static_cast<size_t> (from)].isFolder)
        return;

    // A track that is dropped between two of a group joins it; one that is dropped outside leaves its own.
    const auto groupAt = [&] (int row) { return row >= 0 && row < static_cast<int> (rows.size()) ? rows[static_cast<size_t> (row)].group : juce::String(); };
    const auto isInside = to < static_cast<int> (rows.size()) && groupAt (to).isNotEmpty();
    const auto own      = rows[static_cast<size_t> (from)].group;
    const auto wanted   = isInside ? groupAt (to) : own.isNotEmpty() && groupAt (to - 1) == own ? own : juce::String();
    const auto gesture  = workspace.newGesture();
    if (place != old && place != old + 1)
        workspace.run ("track.move", { { "track", heldTrack }, { "index", place > old ? place - 1 : place } }, gesture);
    if (wanted != own)
        workspace.run ("mixer.route", { { "id", heldTrack }, { "to", wanted.isEmpty() ? juce::String ("master") : wanted } }, gesture);
    workspace.endGesture();
}

void TrackHeaders::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (onWheel != nullptr && e.eventComponent == this)
        onWheel (e, wheel);
}

bool TrackHeaders::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::escapeKey || held == Held::nothing)
        return false;
    if (held == Held::edge)
        setHeight (heightAtPress, false);
    showGap (-1);
    held = Held::nothing;
    return true;
}

void TrackHeaders::setHeight (int height, bool ofAll)
{
    const auto allowed = juce::jlimit (leastHeight, greatestHeight, static_cast<int> (std::lround (height / workspace.arrangement().verticalZoom)));
    for (const auto& row : workspace.arrangement().rows())
        if ((ofAll || row.id == heldTrack) && row.height != height)
            workspace.run ("track.height", { { "track", row.id }, { "height", allowed } });
}

int TrackHeaders::gapAt (int y) const
{
    const auto& song = workspace.arrangement();
    const auto at    = y + scroll.view().scrollY;
    const auto row   = song.rowAt (at);
    if (row < 0)
        return at < 0 ? 0 : static_cast<int> (song.rows().size());
    return at < song.top (row) + song.rows()[static_cast<size_t> (row)].fullHeight() / 2 ? row : row + 1;
}

juce::Rectangle<int> TrackHeaders::gapArea (int at) const
{
    return { 0, std::max (0, workspace.arrangement().top (at) - scroll.view().scrollY - 2), getWidth(), 4 };
}

void TrackHeaders::showGap (int next)
{
    if (gap == next)
        return;
    for (const auto at : { gap, next })
        if (at >= 0)
            repaint (gapArea (at));
    gap = next;
}
} // namespace amp::gui
