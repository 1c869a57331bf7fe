#pragma once
#include "Gui/Arrange/ClipZones.h"
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** Changes the shape of the selected clips: an edge, a fade, the gain, the sound inside, or the stretch, all by the same distance.
    An edge goes no farther than its file reaches. */
class ClipTrim : public LaneDrag
{
public:
    enum class Kind { startEdge, endEdge, stretchStart, stretchEnd, slip, fadeIn, fadeOut, gain };

    /** What a drag that begins in a zone does, with the keys that are held. */
    static Kind kindOf (ClipZone, juce::ModifierKeys);

    /** @param clip  which was taken hold of.  @param height  of its body, in pixels. */
    ClipTrim (Workspace&, const ClipItem& clip, Kind, const LanePoint& at, juce::Rectangle<int> area);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const Previews& previews() const override { return shown; }
    juce::String hint() const override;

private:
    ClipItem changed (const ClipItem&, double by) const;
    void moveGain (const LanePoint&);
    double effect (const ClipItem& from, const ClipItem& to) const;
    void runByDistance (const char* command, const char* parameter);
    void runForEach (const char* command, const char* parameter, const std::function<double (const ClipItem&)>& value);

    Workspace& workspace;
    const ClipItem held;
    const Kind kind;
    const double grabbedAt;
    const juce::Rectangle<int> area;
    float lastY;
    double distance = 0, decibels = 0;
    Previews originals, shown;
};
} // namespace amp::gui
