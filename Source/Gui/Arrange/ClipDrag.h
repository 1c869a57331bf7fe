#pragma once
#include "Gui/Workspace/Workspace.h"

#include <map>

namespace amp::gui
{
/** Moving clips and their edges with the pointer. Until it ends, what would come of it is only drawn: the session changes once,
    as one undo step, or not at all if the drag is cancelled.

    Thread: message.
*/
class ClipDrag
{
public:
    enum class Part { body, startEdge, endEdge };

    /** Where a clip would be. */
    struct Preview
    {
        ClipItem item;
        int row;
    };

    /** @param at  where the pointer took hold of the clip, in seconds. */
    ClipDrag (Workspace&, const ClipItem&, Part, double at);

    /** The pointer is elsewhere. @param free  do not snap to the grid. */
    void moveTo (double seconds, int row, bool free);

    /** Takes the change over into the session. */
    void finish();

    Part part() const { return held; }

    /** What is drawn instead of the clips with these ids. */
    const std::map<juce::String, Preview>& previews() const { return shown; }

    static constexpr double leastLength = 0.01; // seconds

private:
    void moveBody (double seconds, int row, bool free);
    void moveEdge (double seconds, bool free);

    Workspace& workspace;
    const ClipItem original;
    const Part held;
    const double grabbedAt;
    const int originalRow;
    std::map<juce::String, Preview> originals, shown;
};
} // namespace amp::gui
