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
    const auto needsClip    = [&w] { return ClipActions (w).whyNoClip(); };
    const auto needsAny     = [&w] { return ClipActions (w).whyNothing(); };
    const auto needsCopying = [&w] { return ClipActions (w).hasClipboard() ? ClipActions (w).whyNothing() : juce::String ("there is no clipboard"); };

    actions.add ({ .id = "edit.undo", .title = "Undo", .menu = "Edit", .keys = { "ctrl + Z" }, .run = [&w] { w.run ("edit.undo"); },
                   .whyNot = [&history] { return history.canUndo() ? juce::String() : juce::String ("there is nothing to undo"); },
                   .titleNow = [&history] { return nameOf (history.undoName(), "Undo"); } });
    actions.add ({ .id = "edit.redo", .title = "Redo", .menu = "Edit", .keys = { "ctrl + shift + Z", "ctrl + Y" }, .run = [&w] { w.run ("edit.redo"); },
                   .whyNot = [&history] { return history.canRedo() ? juce::String() : juce::String ("there is nothing to redo"); },
                   .titleNow = [&history] { return nameOf (history.redoName(), "Redo"); } });

    actions.add ({ .id = "edit.cut", .title = "Cut", .menu = "Edit", .keys = { "ctrl + X" }, .run = [&w] { ClipActions (w).copy (true); }, .whyNot = needsCopying,
                   .startsGroup = true });
    actions.add ({ .id = "edit.copy", .title = "Copy", .menu = "Edit", .keys = { "ctrl + C" }, .run = [&w] { ClipActions (w).copy (false); }, .whyNot = needsCopying });
    actions.add ({ .id = "edit.paste", .title = "Paste", .menu = "Edit", .keys = { "ctrl + V" }, .run = [&w] { ClipActions (w).paste (w.services.transport.position()); },
                   .whyNot = [&w] { return ! ClipActions (w).hasClipboard() || ClipActions (w).slots().empty() ? juce::String ("nothing was copied") : juce::String(); } });
    actions.add ({ .id = "edit.duplicate", .title = "Duplicate", .menu = "Edit", .keys = { "ctrl + D" }, .run = [&w] {
                      if (ClipActions (w).whyNothing().isEmpty())
                          ClipActions (w).duplicate();
                      else
                          w.run ("track.duplicate", { { "track", w.selectedTrack() } });
                  },
                   .whyNot = [&w] { return ClipActions (w).whyNothing().isNotEmpty() && w.selectedTrack().isEmpty() ? juce::String ("nothing is selected") : juce::String(); } });
    actions.add ({ .id = "clip.remove", .title = "Delete", .menu = "Edit", .keys = { "delete", "backspace" }, .run = [&w] { ClipActions (w).remove(); }, .whyNot = needsAny });
    actions.add ({ .id = "edit.selectAll", .title = "Select all clips", .menu = "Edit", .keys = { "ctrl + A" }, .run = [&w] { ClipActions (w).selectAll(); } });
    actions.add ({ .id = "clip.nudgeLeft", .title = "Nudge left", .menu = "Edit", .keys = { "alt + cursor left" }, .run = [&w] { ClipActions (w).nudge (-gridStep (w)); },
                   .whyNot = needsClip, .startsGroup = true });
    actions.add ({ .id = "clip.nudgeRight", .title = "Nudge right", .menu = "Edit", .keys = { "alt + cursor right" }, .run = [&w] { ClipActions (w).nudge (gridStep (w)); },
                   .whyNot = needsClip });
}
} // namespace amp::gui
