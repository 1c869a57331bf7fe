#pragma once
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Workspace/Workspace.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The whole song in a strip: every clip as a dot of its colour, the visible part in a frame.

    Drag the frame: scroll. Drag one of its ends: zoom. A click elsewhere centres the view there, a double-click shows everything.
    Thread: message.
*/
class Minimap : public juce::Component
{
public:
    Minimap (Workspace&, TimelineScroll&);

    /** The arrangement changed: the picture of the song is made again at the next frame. */
    void refresh();

    /** The visible part changed. */
    void viewMoved();

    void showPlayhead (double seconds);

    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    /** The visible part, in pixels. */
    juce::Rectangle<int> frame() const;

    void paint (juce::Graphics&) override;
    void resized() override { refresh(); }
    void lookAndFeelChanged() override { refresh(); }
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseDoubleClick (const juce::MouseEvent&) override { scroll.zoomToFit(); }
    void mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel) override { onWheel (e, wheel); }

private:
    enum class Held { frame, start, end };

    void makePicture (float scale);
    double length() const { return std::max (1.0, scroll.reach()); }
    double secondsAt (double x) const { return x / std::max (1, getWidth()) * length(); }
    int pixelOf (double seconds) const { return static_cast<int> (std::lround (seconds / length() * getWidth())); }
    Held partAt (juce::Point<int>) const;

    Workspace& workspace;
    TimelineScroll& scroll;
    juce::Image picture;
    juce::Rectangle<int> shownFrame;
    double pictureLength = 0;
    Held held            = Held::frame;
    double grabbedAt     = 0; // seconds from the frame's start
    int playheadX        = -1;
};
} // namespace amp::gui
