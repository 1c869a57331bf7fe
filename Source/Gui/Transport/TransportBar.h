#pragma once
#include "Gui/Transport/TapTempo.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** Playing, position, tempo and signature, which view is shown, the snapping grid, the master's level.

    Thread: message.
*/
class TransportBar : public juce::Component
{
public:
    explicit TransportBar (Workspace&);

    /** The main views there are, and what is told when another one is chosen. */
    void setViews (const juce::StringArray& titles, std::function<void (int index)> onChoice);
    void showView (int index) { views->setChoice (index); }

    /** The metronome's settings are asked for, by its right button or the key for menus; they open beside the component. */
    std::function<void (juce::Component& opener)> onMetronome;

    /** Follow is switched, and whether it is on now. */
    std::function<void()> onFollow;
    void showFollowing (bool on) { follow.setToggleState (on, juce::dontSendNotification); }

    /** A tap of the tempo: the second one on sets it from their distance. */
    void tapTempo();

    void refresh();
    void advance (double seconds);

    EntryField& clockField() { return clock; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void togglePlay();
    juce::PopupMenu gridMenu();
    juce::PopupMenu formatMenu();
    Result<> locateTo (const juce::String&);
    Result<> setSignature (const juce::String&);

    Workspace& workspace;
    IconButton toStart, play, stop, loop, metronome;
    IconButton metronomeMenu { Icon::chevronDown, "Metronome settings", IconButton::Tone::plain };
    IconButton follow { Icon::follow, "Follow the playhead" };
    juce::TextButton tap { "Tap" };
    TapTempo taps;
    Gesture tapping = 0; // the taps in a row are one undo step
    EntryField clock;
    MenuButton format;
    NumberField tempo;
    EntryField signature;
    std::unique_ptr<SegmentedControl> views;
    IconButton snap;
    MenuButton grid;
    LevelMeter meter;
    juce::String peakText;
    juce::Rectangle<int> peakArea;
};
} // namespace amp::gui
