#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** What menus and keys do with the selected clips, or with the selected range of time. Each is one undo step; locked clips are left
    alone, and said so.

    Thread: message.
*/
class ClipActions
{
public:
    explicit ClipActions (Workspace& w) : workspace (w) {}

    /** Why nothing can be done with clips now; empty if something can. */
    juce::String whyNoClip() const;

    /** The same for what acts on a range of time as well. */
    juce::String whyNothing() const;

    /** Cuts clips at a time and selects the right halves. */
    void split (const std::set<juce::String>& clips, double seconds);

    /** The selected clips that lie across a time; if none is selected, those of the selected track. Without locked ones. */
    std::set<juce::String> across (double seconds) const;

    /** Cuts the clips across a time; with a range, at both its ends. */
    void splitAt (double seconds);

    /** Puts copies of the selected clips behind them, as a block, and selects the copies; of a range: with what follows moved on. */
    void duplicate();

    void remove();

    /** Moves the selected clips in time, no farther left than the session's start. */
    void nudge (double seconds);

    /** Mutes them, or if all are muted lets them sound. */
    void toggleMute();
    void toggleLock();

    void selectAll();

    // --- the clipboard ---
    bool hasClipboard() const { return workspace.services.registry.find ("edit.copy") != nullptr; }
    void copy (bool cuts);
    void paste (double seconds, int slot = 0);

    /** What each slot of the clipboard holds, in a few words. */
    std::vector<juce::String> slots() const;

    /** True if the selected clips are pieces that play on as one. */
    bool canJoin();

    /** Runs a command on the selected clips. */
    void run (const char* command, Workspace::Given = {});

    /** Fades the clips in up to a time, or out from it: their parts in the selected range, or up to the edit cursor. */
    void fade (bool isIn, double seconds);

    /** The selected clips, or those that the selected range touches. Without locked ones; says so if some are. */
    std::vector<ClipItem> editable();

private:
    juce::Array<juce::var> ids();
    void runOnTime (const char* command);

    Workspace& workspace;
};
} // namespace amp::gui
