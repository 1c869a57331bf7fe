#include "Gui/Shell/EditActions.h"

#include "Gui/Workspace/ClipActions.h"

namespace amp::gui
{
namespace
{
/** How far one nudge goes: a step of the grid where the first of the selected clips stands. */
double gridStep (const Workspace& workspace)
{
    const auto& song = workspace.arrangement();
    const auto& ids  = workspace.selectedClips();
    const auto* clip = ids.empty() ? nullptr : song.findClip (*ids.begin());
    return song.time.grid.step (song.resolution, clip != nullptr ? clip->start : 0.0);
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

    actions.add ({ .id = "clip.split", .title = "Split at playhead", .menu = "Edit", .keys = { "ctrl + E" }, .run = [&w] { ClipActions (w).splitAt (w.services.transport.position()); },
                   .whyNot = [&w] { return ClipActions (w).across (w.services.transport.position()).empty() ? juce::String ("no clip lies under the playhead") : juce::String(); }, .startsGroup = true });
    actions.add ({ .id = "edit.duplicate", .title = "Duplicate", .menu = "Edit", .keys = { "ctrl + D" }, .run = [&w] {
                      if (! w.selectedClips().empty())
                          ClipActions (w).duplicate();
                      else
                          w.run ("track.duplicate", { { "track", w.selectedTrack() } });
                  },
                   .whyNot = [&w] { return w.selectedClips().empty() && w.selectedTrack().isEmpty() ? juce::String ("nothing is selected") : juce::String(); } });
    actions.add ({ .id = "clip.remove", .title = "Delete clips", .menu = "Edit", .keys = { "delete", "backspace" },
                   .run = [&w] { ClipActions (w).remove(); }, .whyNot = needsClip });
    actions.add ({ .id = "clip.toggleMute", .title = "Mute clips", .menu = "Edit", .run = [&w] { ClipActions (w).toggleMute(); }, .whyNot = needsClip });
    actions.add ({ .id = "edit.selectAll", .title = "Select all clips", .menu = "Edit", .keys = { "ctrl + A" }, .run = [&w] { ClipActions (w).selectAll(); } });
    actions.add ({ .id = "clip.nudgeLeft", .title = "Nudge left", .menu = "Edit", .keys = { "alt + cursor left" }, .run = [&w] { ClipActions (w).nudge (-gridStep (w)); },
                   .whyNot = needsClip, .startsGroup = true });
    actions.add ({ .id = "clip.nudgeRight", .title = "Nudge right", .menu = "Edit", .keys = { "alt + cursor right" }, .run = [&w] { ClipActions (w).nudge (gridStep (w)); },
                   .whyNot = needsClip });
}
} // namespace amp::gui
