#pragma once
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** Moves the selected clips in time and to other tracks, or, with Ctrl, copies of them. The clip that was taken hold of lands on
    the grid; the others keep their distance from it. Shift keeps the time. */
class ClipMove : public LaneDrag
{
public:
    /** @param clip  which was taken hold of.  @param at  where. */
    ClipMove (Workspace&, const ClipItem& clip, const LanePoint& at);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const Previews& previews() const override { return shown; }
    bool isCopy() const override { return copies; }
    juce::String hint() const override;

private:
    bool fits (int rowsDown) const;

    Workspace& workspace;
    const ClipItem held;
    const double grabbedAt;
    const int grabbedRow;
    Previews originals, shown;
    bool copies = false, isRefused = false;
};
} // namespace amp::gui
