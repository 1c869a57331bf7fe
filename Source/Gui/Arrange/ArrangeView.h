#pragma once
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Arrange/Ruler.h"
#include "Gui/Arrange/TrackHeader.h"
#include "Gui/Widgets/Splitter.h"

namespace amp::gui
{
/** The arranger: track headers, ruler and lanes with their common scroll and zoom.

    Wheel: tracks. Shift+wheel: time. Ctrl+wheel: zoom at the pointer. The view follows the playhead by pages until it is scrolled
    by hand. Thread: message.
*/
class ArrangeView : public juce::Component, private juce::ScrollBar::Listener
{
public:
    explicit ArrangeView (Workspace&);
    ~ArrangeView() override;

    /** Shows what the model became. */
    void refresh();

    /** One frame: playhead and meters. */
    void advance (double seconds);

    void zoomBy (double factor);
    void zoomToFit();
    bool follows() const { return isFollowing; }
    void setFollowing (bool);

    /** Opens the name of the selected track for editing. */
    void renameSelectedTrack();

    TimelineView& timeline() { return view; }
    LaneCanvas& lanes() { return canvas; }
    Ruler& timeRuler() { return ruler; }
    TrackHeader* headerOf (const juce::String& trackId);

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

private:
    /** The part left of the lanes, which clips the headers. */
    class HeaderColumn : public juce::Component
    {
    public:
        void paint (juce::Graphics&) override;
    };

    void wheel (const juce::MouseEvent&, const juce::MouseWheelDetails&);
    void viewMoved();
    void layHeaders();
    void updateScrollBars();
    void clampView();
    void restoreView();
    void keepView (double seconds);
    void scrollBarMoved (juce::ScrollBar*, double start) override;
    double songLength() const;

    Workspace& workspace;
    TimelineView view;
    Ruler ruler;
    LaneCanvas canvas;
    HeaderColumn column;
    IconButton addTrack;
    std::vector<std::unique_ptr<TrackHeader>> headers;
    juce::ScrollBar horizontal { false }, vertical { true };
    Splitter splitter;

    bool isFollowing = true, wasPlaying = false, isMovingBars = false, isRestored = false;
    TimelineView kept;          // what the session was told of the view
    double secondsUnchanged = 0;
};
} // namespace amp::gui
