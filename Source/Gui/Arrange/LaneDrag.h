#pragma once
#include "Gui/Arrange/TimelineScroll.h"
#include "Gui/Workspace/Workspace.h"

#include <map>

namespace amp::gui
{
/** The pointer over the lanes, in the timeline's own terms. */
struct LanePoint
{
    double seconds = 0;
    int row        = -1; // -1 outside all tracks
    int y          = 0;  // from the upper edge of the first track
    juce::Point<float> pixel;
    juce::ModifierKeys keys;
    bool isFree = false;    // do not snap to the grid: Alt or N is held
    bool isOffGrid = false; // N is held
};

/** One drag of the pointer on the lanes. Until it ends, what would come of it is only drawn: the session changes once, as one
    undo step, or not at all if the drag is let go by Escape.

    Thread: message.
*/
class LaneDrag
{
public:
    virtual ~LaneDrag() = default;

    /** The pointer is elsewhere. */
    virtual void moveTo (const LanePoint&) = 0;

    /** Takes the change over into the session. */
    virtual void finish() = 0;

    /** Takes back what the drag did to the window's own state. */
    virtual void cancel() {}

    /** A clip as it would be. */
    struct Preview
    {
        ClipItem item;
        int row;
    };
    using Previews = std::map<juce::String, Preview>; // by the clip's id

    /** What is drawn for clips that the drag changes. */
    virtual const Previews& previews() const
    {
        static const Previews none;
        return none;
    }

    /** True if the clips themselves stay where they are, and the previews are copies. */
    virtual bool isCopy() const { return false; }

    /** A mark over the lanes: times in seconds, heights from the first track's upper edge. */
    struct Mark
    {
        enum class Kind { box, line, range };

        Kind kind;
        double start, end;
        int top, bottom;
    };
    virtual std::optional<Mark> mark() const { return {}; }

    /** The automation lane that the drag changes, as it would be; nullptr: none. */
    virtual const SubLane* curve() const { return nullptr; }

    /** A sentence about what would happen, for the status bar; empty: the zone's own. */
    virtual juce::String hint() const { return {}; }
};
} // namespace amp::gui
