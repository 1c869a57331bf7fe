#pragma once
#include "Gui/Arrange/LaneHeader.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The head of one track: colour, name, mute, solo, volume, level. One component shows whichever track it is given, so that there
    are only as many as fit the window.

    Double-click on the name renames. Thread: message.
*/
class TrackHeader : public juce::Component
{
public:
    explicit TrackHeader (Workspace&);

    /** Shows a row of the arrangement. */
    void show (int row);
    const juce::String& trackId() const { return track; }

    /** Moves the meter. */
    void advance (double seconds);

    /** Opens the field for a new name. */
    void beginRename();

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;

private:
    juce::Rectangle<int> nameArea() const;
    void showMenu();
    void addLaneItems (juce::PopupMenu&);
    void showTitles();
    void showLanes (const TrackRow&);
    void toggleTakes();
    void showFolderMenu();
    int indent() const;
    int ownHeight() const { return laneTop > 0 ? laneTop : getHeight(); }

    Workspace& workspace;
    juce::String track, name, type, icon, meterId;
    juce::Colour colour;
    bool isSelected = false, isLocked = false, isFolded = false;
    bool isFolder = false;
    int depth = 0;
    int takes = 0, laneTop = 0; // laneTop: where the lanes below begin; 0: there are none

    LetterButton mute, solo;
    Fader fader;
    NumberField level;
    LevelMeter meter;
    IconButton takesButton, foldButton;
    std::vector<std::unique_ptr<LaneHeader>> lanes;
    OpenEntry renaming { *this };
};
} // namespace amp::gui
