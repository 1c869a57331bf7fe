#pragma once
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Arrange/Minimap.h"
#include "Gui/Arrange/Ruler.h"
#include "Gui/Arrange/ToolStrip.h"
#include "Gui/Arrange/TrackHeaders.h"
#include "Gui/Frame/Pane.h"
#include "Gui/Widgets/Splitter.h"

namespace amp::gui
{
/** The arranger: overview, ruler, track headers and lanes with their common scroll and zoom.

    Wheel: tracks. Shift+wheel: time. Ctrl+wheel: zoom at the pointer. Alt+wheel: height of the track. The view follows the
    playhead by pages until it is scrolled by hand. Thread: message.
*/
class ArrangeView : public Pane, private juce::ScrollBar::Listener
{
public:
    explicit ArrangeView (Workspace&);
    ~ArrangeView() override;

    /** Shows what the model became. Cheap where nothing did. */
    void refresh() override;

    /** One frame: playhead, meters, following. */
    void advance (double seconds) override;

    juce::Component* firstFocus() override { return &canvas; }

    // --- the view ---
    void zoomBy (double factor);
    void zoomToFit() { scroll.zoomToFit(); }

    /** Shows the selected clips, or everything if none is selected. */
    void zoomToSelection();
    bool stepZoomBack() { return scroll.stepBack(); }

    bool follows() const { return isFollowing; }
    void setFollowing (bool);

    void setMinimapVisible (bool);
    bool isMinimapVisible() const { return showsMinimap; }

    /** Opens the name of the selected track for editing. */
    void renameSelectedTrack();

    /** Where pasting and importing put things, in seconds. */
    double editCursor() const { return canvas.editCursor(); }

    const TimelineView& timeline() const { return scroll.view(); }
    TimelineScroll& timelineScroll() { return scroll; }
    LaneCanvas& lanes() { return canvas; }
    Ruler& timeRuler() { return ruler; }
    Minimap& overview() { return minimap; }
    TrackHeaders& trackHeaders() { return headers; }
    TrackHeader* headerOf (const juce::String& trackId) { return headers.find (trackId); }

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

private:
    void wheel (const juce::MouseEvent&, const juce::MouseWheelDetails&);
    void changeTrackHeight (int y, float notches);
    void followPlayhead (double position);
    void viewMoved();
    void updateContent();
    void updateScrollBars();
    void restoreView();
    void keepView (double seconds);
    void scrollBarMoved (juce::ScrollBar*, double start) override;

    Workspace& workspace;
    TimelineScroll scroll;
    Minimap minimap;
    Ruler ruler;
    LaneCanvas canvas;
    TrackHeaders headers;
    ToolStrip tools;
    IconButton addTrack;
    juce::ScrollBar horizontal { false }, vertical { true };
    Splitter splitter;

    bool isFollowing = true, scrollsSmoothly = false, wasPlaying = false, isMovingBars = false, isRestored = false, showsMinimap = true;
    uint64_t shownVersion = 0;
    Selected shownSelected;
    Tool shownTool        = Tool::select; // that the session names
    TimelineView kept; // what the session was told of the view
    double secondsUnchanged = 0;
};
} // namespace amp::gui
