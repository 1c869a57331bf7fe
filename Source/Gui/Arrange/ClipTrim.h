#pragma once
#include "Gui/Arrange/ClipZones.h"
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** Moves an edge of the selected clips, or the end of a fade, all by the same distance. An edge goes no farther than its file
    reaches. */
class ClipTrim : public LaneDrag
{
public:
    /** @param zone  an edge or a fade. */
    ClipTrim (Workspace&, const ClipItem& clip, ClipZone zone, const LanePoint& at);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const Previews& previews() const override { return shown; }
    juce::String hint() const override;

    static constexpr double leastLength = 0.01; // seconds

private:
    /** A clip with its edge or fade moved by a number of seconds, as far as it can. */
    ClipItem changed (const ClipItem&, double by) const;

    Workspace& workspace;
    const ClipItem held;
    const ClipZone zone;
    const double grabbedAt;
    Previews originals, shown;
};
} // namespace amp::gui
