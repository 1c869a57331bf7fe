#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** What menus and keys do with the selected clips. Each is one undo step; locked clips are left alone, and said so.

    Thread: message.
*/
class ClipActions
{
public:
    explicit ClipActions (Workspace& w) : workspace (w) {}

    /** Cuts clips at a time and selects the right halves. */
    void split (const std::set<juce::String>& clips, double seconds);

    /** The selected clips that lie across a time; if none is selected, those of the selected track. Without locked ones. */
    std::set<juce::String> across (double seconds) const;

    /** Cuts the clips across a time. */
    void splitAt (double seconds);

    /** Puts copies of the selected clips behind them, as a block, and selects the copies. */
    void duplicate();

    void remove();

    /** Moves the selected clips in time, no farther left than the session's start. */
    void nudge (double seconds);

    /** Mutes them, or if all are muted lets them sound. */
    void toggleMute();

    void selectAll();

private:
    /** The selected clips that may be edited. Says so if some may not. */
    std::vector<ClipItem> editable();

    Workspace& workspace;
};
} // namespace amp::gui
