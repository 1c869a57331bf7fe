#pragma once
#include "Gui/Arrange/ArrangeView.h"
#include "Gui/Frame/Shell.h"
#include "Gui/FrameStats.h"
#include "Gui/Mixer/MixerView.h"
#include "Gui/Shell/DeletionNotice.h"
#include "Gui/Shell/DeviceBar.h"
#include "Gui/Shell/DocumentActions.h"
#include "Gui/Shell/Header.h"
#include "Gui/Shell/SessionTabs.h"
#include "Gui/Shell/StatusBar.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Transport/TransportBar.h"

namespace amp::gui
{
/** One session in a window: header, transport, the frame with its panes, status bar. It owns no document: another session is
    another MainComponent, so that a window can hold several.

    Thread: message.
*/
class MainComponent : public juce::Component
{
public:
    explicit MainComponent (const Services&);
    ~MainComponent() override;

    /** Begins to move with the display. Without it nothing animates until advance() is called. */
    void start() { clock.attachTo (*this); }

    /** Stands still, out of sight, until start(). */
    void stop() { clock.detach(); }

    /** One frame: takes over what the session became, moves what moves. */
    void advance (double seconds);

    /** Shows a main view by its id: "arrange", "mix". */
    void showView (const juce::String& id) { frame.open (id); }
    const juce::String& view() const { return frame.layout().main; }

    Workspace& work() { return workspace; }
    Actions& actionList() { return actions; }
    DocumentActions& documentActions() { return documents; }
    Frame& workArea() { return frame; }
    ArrangeView& arrangeView() { return static_cast<ArrangeView&> (panes.get ("arrange")); }
    MixerView& mixerView() { return static_cast<MixerView&> (panes.get ("mix")); }
    TransportBar& transportBar() { return transport; }
    DeviceBar& deviceLine() { return deviceBar; }

    /** nullptr where the window shows one session only. */
    SessionTabs* sessionTabs() { return tabs.get(); }
    Toasts& messages() { return toasts; }
    Overlays& dialogs() { return overlays; }
    Shell& shellParts() { return shell; }
    FrameClock& frameClock() { return clock; }
    const FrameStats& frameStats() const { return stats; }

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    void parentHierarchyChanged() override;

    static constexpr int leastWidth = 1120, leastHeight = 680;

private:
    void addPaneActions();
    void addViewActions();
    void refresh();
    void applyTheme();
    void nameWindow();
    void showMainView();
    void usePreferences();
    void focusRegion (int direction);

    LookAndFeel look;
    FrameClock clock;
    FrameStats stats;
    Workspace workspace;
    Actions actions;
    Panes panes;
    DocumentActions documents;
    Header header;
    std::unique_ptr<SessionTabs> tabs;
    TransportBar transport;
    DeviceBar deviceBar;
    Frame frame;
    StatusBar status;
    Toasts toasts;
    DeletionNotice deletions { workspace, toasts };
    Overlays overlays;
    Shell shell { workspace, panes, actions, frame, toasts, overlays };
    juce::TooltipWindow tooltips { this };
    FrameClock::Subscription frames;
    PreferenceStore::Listener preferenceListener;
    bool showsStats    = false;
    double lastPainted = 0; // milliseconds
};
} // namespace amp::gui
