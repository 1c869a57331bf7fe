#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Pattern/TimelinePrint.h"

// Files and scenes that are dropped on the lanes.
namespace amp::gui
{
bool LaneCanvas::isInterestedInFileDrag (const juce::StringArray&)
{
    return workspace.services.registry.find ("media.import") != nullptr;
}

void LaneCanvas::fileDragMove (const juce::StringArray& files, int x, int y)
{
    fileDragExit ({});
    const auto isOffGrid = juce::KeyPress::isKeyCurrentlyDown ('N') || juce::ModifierKeys::currentModifiers.isAltDown();
    const auto seconds   = std::max (0.0, view().secondsAt (x));
    const auto row       = rowAt (y);
    const auto isTaken   = row >= 0 && (workspace.arrangement().rows()[static_cast<size_t> (row)].locked || workspace.arrangement().rows()[static_cast<size_t> (row)].isFolder);
    dropPoint            = DropPoint { isOffGrid ? seconds : workspace.arrangement().snapped (seconds), isTaken ? -1 : row, std::max (1, files.size()) };
    repaint (ghostArea().expanded (2));

    const auto where = workspace.arrangement().time.text (dropPoint->seconds);
    if (files.size() > 1)
        workspace.hint ("Drop " + juce::String (files.size()) + " files at " + where + hintOf ({ ", each on a track of its own", "Ctrl: in a row" }));
    else
        workspace.hint ("Drop at " + where + (dropPoint->row < 0 ? " on a new track" : " on " + workspace.arrangement().rows()[static_cast<size_t> (row)].name));
}

void LaneCanvas::fileDragExit (const juce::StringArray&)
{
    if (dropPoint)
        repaint (ghostArea().expanded (2));
    dropPoint.reset();
}

void LaneCanvas::filesDropped (const juce::StringArray& files, int x, int y)
{
    fileDragMove (files, x, y);
    const auto at = *dropPoint;
    fileDragExit (files);

    auto sorted = files;
    sorted.sortNatural();
    const auto isRow = files.size() == 1 || juce::ModifierKeys::currentModifiers.isCtrlDown();
    workspace.run ("media.import", { { "files", sorted.joinIntoString ("\n") }, { "time", at.seconds },
                                     { "track", at.row < 0 || ! isRow ? juce::String() : workspace.arrangement().rows()[static_cast<size_t> (at.row)].id } });
}

void LaneCanvas::sceneMoved (const juce::String& scene, juce::Point<int> at)
{
    fileDragExit ({});
    const auto isOffGrid = juce::KeyPress::isKeyCurrentlyDown ('N') || juce::ModifierKeys::currentModifiers.isAltDown();
    const auto seconds   = std::max (0.0, view().secondsAt (at.x));
    const auto row       = rowAt (at.y);
    const auto isTaken   = row >= 0 && (workspace.arrangement().rows()[static_cast<size_t> (row)].locked || workspace.arrangement().rows()[static_cast<size_t> (row)].isFolder);
    dropPoint            = DropPoint { isOffGrid ? seconds : workspace.arrangement().time.grid.snapped (seconds, "bar"), isTaken ? -1 : row, 1, loopSeconds (workspace) };
    repaint (ghostArea().expanded (2));
    workspace.hint (scene + ": 16 bars from " + workspace.arrangement().time.text (dropPoint->seconds).trim() + (dropPoint->row < 0 ? " on a new track" : juce::String())
                    + hintOf ({ "", "Alt: no snap" }));
}

void LaneCanvas::sceneDropped (const juce::String& scene, juce::Point<int> at)
{
    sceneMoved (scene, at);
    const auto where = *dropPoint;
    fileDragExit ({});
    const auto track = where.row < 0 ? std::optional<juce::String>() : std::optional (workspace.arrangement().rows()[static_cast<size_t> (where.row)].id);
    if (const auto clip = printScene (workspace, scene, {}, where.seconds, track); clip && workspace.refresh())
    {
        workspace.selectClip (*clip);
        workspace.markChanged();
    }
}
} // namespace amp::gui
