#pragma once
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
    enum class View { arrange, mix };

    explicit TransportBar (Workspace&);

    /** Another view was chosen. */
    std::function<void (View)> onView;
    void showView (View view) { views.setChoice (static_cast<int> (view)); }

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
    EntryField clock;
    MenuButton format;
    NumberField tempo;
    EntryField signature;
    SegmentedControl views;
    IconButton snap;
    MenuButton grid;
    LevelMeter meter;
    juce::String peakText;
    juce::Rectangle<int> peakArea;
};
} // namespace amp::gui
