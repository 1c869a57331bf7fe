#pragma once
#include "Gui/Pattern/PatternBoard.h"

#include <set>

namespace amp::gui
{
/** What the pointer does to the steps of one row, from the press to the release: one undo step.

    A press on an empty step sets it; dragging on sets what is crossed. On a step that is set, a click takes it away, dragging along
    takes away what is crossed, dragging up or down changes how hard it is struck. With Shift each n-th step is set, where n is the
    distance to the step that is set before. Thread: message.
*/
class StepPen
{
public:
    StepPen (PatternBoard&, const juce::String& track, int step, bool everyNth);

    /** @param up  pixels above the press. */
    void moveTo (int step, int up);
    void finish();

    /** What it does, for the status bar. */
    juce::String hint() const;

private:
    enum class Doing { setting, pressed, erasing, velocity };

    void set (int step);
    void erase (int step);

    PatternBoard& board;
    const juce::String track;
    const int first;
    const Gesture gesture;
    Doing doing;
    int spacing = 1, latest;
    double startVelocity = 0, velocity = 0;
};

/** Sets a step, or takes away all of its events. */
void toggleStep (PatternBoard&, const juce::String& track, int step);

/** How hard new steps are struck. */
inline constexpr double newVelocity = 0.8;
} // namespace amp::gui
