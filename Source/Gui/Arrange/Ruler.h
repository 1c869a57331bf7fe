#pragma once
#include "Gui/Arrange/LabelCache.h"
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Theme/Theme.h"
#include "Gui/Workspace/Workspace.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The ruler: marks in the session's time format, markers and regions, the loop above them, the playhead's head.

    Lower half: a click locates, and goes on while dragged; a marker is dragged; a double-click shows the whole song.
    Upper half: a drag sets the loop, moves it or one of its ends; a double-click on the loop switches it on or off.

    Thread: message.
*/
class Ruler : public juce::Component
{
public:
    Ruler (Workspace&, TimelineScroll&);

    /** Shows the session and the view as they are now. */
    void refresh();

    /** Moves the playhead's head. */
    void showPlayhead (double seconds);

    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel) override { onWheel (e, wheel); }

    /** The height that it needs: there is a band for markers and regions if there are any. */
    int idealHeight() const { return size::rulerHeight + bandHeight(); }

    static constexpr int loopHeight = 14, marksHeight = 16;

private:
    enum class Held { nothing, playhead, newLoop, loop, loopStart, loopEnd, mark };

    void paintLoop (juce::Graphics&);
    int bandHeight() const { return workspace.arrangement().marks().empty() ? 0 : marksHeight; }
    void paintTicks (juce::Graphics&, juce::Rectangle<int> dirty);
    void paintMarks (juce::Graphics&);
    void paintHead (juce::Graphics&);
    const MarkItem* markAt (juce::Point<int>) const;
    juce::Rectangle<int> flagOf (const MarkItem&) const;
    void showMenu (juce::Point<int>);
    double timeAt (const juce::MouseEvent&) const;
    Held partAt (juce::Point<int>) const;
    std::optional<juce::Range<double>> shownLoop() const;
    juce::Rectangle<int> headArea (int x) const { return { x - 7, 0, 14, getHeight() }; }

    const TimelineView& view() const { return scroll.view(); }

    Workspace& workspace;
    TimelineScroll& scroll;
    LabelCache labels;
    Held held = Held::nothing;
    double anchor = 0;                          // the end of the loop that stays, or where it was taken hold of
    std::optional<juce::Range<double>> dragged; // the loop as it would be
    juce::String heldMark;
    Gesture gesture = 0;
    int playheadX = -100;
    double playheadSeconds = 0;
};
} // namespace amp::gui
