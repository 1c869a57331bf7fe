#include "Gui/Pattern/PatternPanes.h"

#include "Gui/Pattern/PatternMenus.h"
#include "Gui/Pattern/PatternView.h"
#include "Gui/Pattern/TimelinePrint.h"

namespace amp::gui
{
void addPatternPanes (Shell& shell)
{
    shell.panes.add ({ .id = "pattern", .title = "Pattern", .place = PaneInfo::Place::main, .icon = Icon::grid, .key = "alt + 2",
                       .make = [&w = shell.workspace] { return std::make_unique<PatternView> (w); } });

    const auto view = [&shell]() -> PatternView& { return dynamic_cast<PatternView&> (shell.panes.get ("pattern")); };
    const auto needsPattern = [&shell] { return shell.frame.isOpen ("pattern") ? juce::String() : juce::String ("the pattern view is not open"); };
    const auto needsTrack   = [view, needsPattern] {
        const auto why = needsPattern();
        return why.isNotEmpty() ? why : view().patternBoard().selectedRow() == nullptr ? juce::String ("no pattern track is selected") : juce::String();
    };

    shell.actions.add ({ .id = "pattern.show.rows", .title = "Show steps in rows", .menu = "Pattern", .run = [view] { view().showFold (false); }, .whyNot = needsPattern });
    shell.actions.add ({ .id = "pattern.show.fold", .title = "Fold 16x16", .menu = "Pattern", .run = [view] { view().showFold (true); }, .whyNot = needsPattern });
    shell.actions.add ({ .id = "pattern.scene.captureNow", .title = "Capture scene", .menu = "Pattern", .run = [view] { view().scenePanel().capture(); }, .whyNot = needsPattern, .startsGroup = true });
    for (int i = 0; i < 8; ++i)
        shell.actions.add ({ .id = "pattern.scene.launch" + juce::String (i + 1), .title = "Launch scene " + juce::String (i + 1), .menu = {},
                             .keys = { "ctrl + shift + F" + juce::String (i + 1) }, .run = [view, i] { view().scenePanel().launch (i); }, .whyNot = needsPattern });
    shell.actions.add ({ .id = "pattern.hold", .title = "Hold edits", .menu = "Pattern", .run = [view] { view().patternBoard().hold (! view().patternBoard().isHolding()); },
                         .whyNot = needsPattern, .isOn = [view, &shell] { return shell.frame.isOpen ("pattern") && view().patternBoard().isHolding(); }, .startsGroup = true });
    shell.actions.add ({ .id = "pattern.applyHeld", .title = "Apply held edits", .menu = "Pattern", .keys = { "ctrl + return" }, .run = [view] { view().patternBoard().applyHeld(); },
                         .whyNot = [view, needsPattern] {
                             const auto why = needsPattern();
                             return why.isNotEmpty() ? why : view().patternBoard().hasHeld() ? juce::String() : juce::String ("no edits are held");
                         } });
    shell.actions.add ({ .id = "pattern.printTrack", .title = "Put the track on the timeline", .menu = "Pattern",
                         .run = [view, &w = shell.workspace] { printOnTimeline (w, {}, view().patternBoard().selected); }, .whyNot = needsTrack, .startsGroup = true });
    shell.actions.add ({ .id = "pattern.printLoop", .title = "Put the loop on the timeline", .menu = "Pattern", .run = [&w = shell.workspace] { printOnTimeline (w, {}, {}); }, .whyNot = needsPattern });
}
} // namespace amp::gui
