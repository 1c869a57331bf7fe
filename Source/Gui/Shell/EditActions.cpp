#include "Gui/Shell/EditActions.h"

namespace amp::gui
{
namespace
{
/** Runs a command on each selected clip, as one undo step. */
void onSelectedClips (Workspace& workspace, const juce::String& command)
{
    const auto clips   = workspace.selectedClips();
    const auto gesture = workspace.newGesture();
    for (const auto& clip : clips)
        workspace.run (command, { { "clip", clip } }, gesture);
    workspace.endGesture();
}

/** The clips that lie under the playhead: the selected ones, or else those of the selected track. */
std::vector<juce::String> clipsAtPlayhead (const Workspace& workspace)
{
    const auto now = workspace.services.transport.position();
    std::vector<juce::String> found;
    const auto take = [&] (const ClipItem& clip) {
        if (! clip.locked && now > clip.start && now < clip.end)
            found.push_back (clip.id);
    };
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id))
            take (*clip);
    if (workspace.selectedClips().empty())
        if (const auto* track = workspace.arrangement().find (workspace.selectedTrack()))
            for (const auto& clip : track->clips)
                take (clip);
    return found;
}

void split (Workspace& workspace)
{
    const auto gesture = workspace.newGesture();
    for (const auto& clip : clipsAtPlayhead (workspace))
        workspace.run ("clip.split", { { "clip", clip }, { "time", workspace.services.transport.position() } }, gesture);
    workspace.endGesture();
}

/** Moves the selected clips by steps of the grid. */
void nudge (Workspace& workspace, double steps)
{
    const auto by      = steps * workspace.arrangement().time.grid.step (workspace.arrangement().resolution);
    const auto gesture = workspace.newGesture();
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id))
            workspace.run ("clip.move", { { "clip", id }, { "startTime", std::max (0.0, clip->start + by) } }, gesture);
    workspace.endGesture();
}

juce::String nameOf (const juce::String& step, const juce::String& what) { return step.isEmpty() ? what : what + " " + step.toLowerCase(); }
} // namespace

void addEditActions (Actions& actions, Workspace& w)
{
    const auto& history = w.services.session.history();
    const auto needsClip = [&w] { return w.selectedClips().empty() ? juce::String ("no clip is selected") : juce::String(); };

    actions.add ({ .id = "edit.undo", .title = "Undo", .menu = "Edit", .keys = { "ctrl + Z" }, .run = [&w] { w.run ("edit.undo"); },
                   .whyNot = [&history] { return history.canUndo() ? juce::String() : juce::String ("there is nothing to undo"); },
                   .titleNow = [&history] { return nameOf (history.undoName(), "Undo"); } });
    actions.add ({ .id = "edit.redo", .title = "Redo", .menu = "Edit", .keys = { "ctrl + shift + Z", "ctrl + Y" }, .run = [&w] { w.run ("edit.redo"); },
                   .whyNot = [&history] { return history.canRedo() ? juce::String() : juce::String ("there is nothing to redo"); },
                   .titleNow = [&history] { return nameOf (history.redoName(), "Redo"); } });

    actions.add ({ .id = "clip.split", .title = "Split at playhead", .menu = "Edit", .keys = { "ctrl + E" }, .run = [&w] { split (w); },
                   .whyNot = [&w] { return clipsAtPlayhead (w).empty() ? juce::String ("no clip lies under the playhead") : juce::String(); }, .startsGroup = true });
    actions.add ({ .id = "edit.duplicate", .title = "Duplicate", .menu = "Edit", .keys = { "ctrl + D" }, .run = [&w] {
                      if (! w.selectedClips().empty())
                          onSelectedClips (w, "clip.duplicate");
                      else
                          w.run ("track.duplicate", { { "track", w.selectedTrack() } });
                  },
                   .whyNot = [&w] { return w.selectedClips().empty() && w.selectedTrack().isEmpty() ? juce::String ("nothing is selected") : juce::String(); } });
    actions.add ({ .id = "clip.remove", .title = "Delete clips", .menu = "Edit", .keys = { "delete", "backspace" },
                   .run = [&w] { onSelectedClips (w, "clip.remove"); }, .whyNot = needsClip });
    actions.add ({ .id = "clip.nudgeLeft", .title = "Nudge left", .menu = "Edit", .keys = { "alt + cursor left" }, .run = [&w] { nudge (w, -1.0); },
                   .whyNot = needsClip, .startsGroup = true });
    actions.add ({ .id = "clip.nudgeRight", .title = "Nudge right", .menu = "Edit", .keys = { "alt + cursor right" }, .run = [&w] { nudge (w, 1.0); },
                   .whyNot = needsClip });
}
} // namespace amp::gui
