#pragma once
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** Repeats the selected clips up to where the pointer is, as a loop; the last copy is cut there. */
class ClipRepeat : public LaneDrag
{
public:
    ClipRepeat (Workspace&, const ClipItem& clip);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const Previews& previews() const override { return copies; }
    bool isCopy() const override { return true; }
    juce::String hint() const override;

private:
    Workspace& workspace;
    const ClipItem held;
    double until;
    Previews copies;
};
} // namespace amp::gui
