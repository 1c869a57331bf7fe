#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Workspace/Workspace.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The ruler: marks in the session's time format, the loop above them, the playhead's head. A click below locates, and goes on
    while dragged; a drag above sets the loop, or moves its ends.

    Thread: message.
*/
class Ruler : public juce::Component
{
public:
    Ruler (Workspace&, TimelineView&);

    void refresh();
    void showPlayhead (double seconds);

    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel) override { onWheel (e, wheel); }

    static constexpr int loopHeight = 14;

private:
    enum class Held { nothing, playhead, loop, loopStart, loopEnd };

    void paintLoop (juce::Graphics&);
    void paintMarks (juce::Graphics&, juce::Rectangle<int> dirty);
    Held partAt (juce::Point<int>) const;
    std::optional<juce::Range<double>> shownLoop() const;
    juce::Rectangle<int> headArea (int x) const { return { x - 7, 0, 14, getHeight() }; }

    Workspace& workspace;
    TimelineView& view;
    Held held = Held::nothing;
    double anchor = 0;
    std::optional<juce::Range<double>> dragged; // the loop as it would be
    int playheadX = -100;
    double playheadSeconds = 0;
};
} // namespace amp::gui
