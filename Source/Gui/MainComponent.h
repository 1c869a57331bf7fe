#pragma once
#include "Gui/Arrange/ArrangeView.h"
#include "Gui/FrameStats.h"
#include "Gui/Mixer/MixerView.h"
#include "Gui/Shell/DocumentActions.h"
#include "Gui/Shell/Header.h"
#include "Gui/Shell/StatusBar.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Transport/TransportBar.h"
#include "Gui/Widgets/Toasts.h"

namespace amp::gui
{
/** One session in a window: header, transport, arranger or mixer, status bar. It owns no document: another session is another
    MainComponent, so that a window can hold several.

    Thread: message.
*/
class MainComponent : public juce::Component
{
public:
    explicit MainComponent (const Services&);
    ~MainComponent() override;

    /** Begins to move with the display. Without it nothing animates until advance() is called. */
    void start() { clock.attachTo (*this); }

    /** One frame: takes over what the session became, moves what moves. */
    void advance (double seconds);

    void showView (TransportBar::View);
    TransportBar::View view() const { return shownView; }

    Workspace& work() { return workspace; }
    Actions& actionList() { return actions; }
    DocumentActions& documentActions() { return documents; }
    ArrangeView& arrangeView() { return arrange; }
    MixerView& mixerView() { return mixer; }
    TransportBar& transportBar() { return transport; }
    Toasts& messages() { return toasts; }
    FrameClock& frameClock() { return clock; }
    const FrameStats& frameStats() const { return stats; }

    void paint (juce::Graphics&) override;
    void paintOverChildren (juce::Graphics&) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;
    void parentHierarchyChanged() override;

    static constexpr int leastWidth = 1120, leastHeight = 680;

private:
    void addViewActions();
    void refresh();
    void applyTheme();
    void nameWindow();
    void focusRegion (int direction);

    LookAndFeel look;
    FrameClock clock;
    FrameStats stats;
    Workspace workspace;
    Actions actions;
    DocumentActions documents;
    Header header;
    TransportBar transport;
    ArrangeView arrange;
    MixerView mixer;
    StatusBar status;
    Toasts toasts;
    juce::TooltipWindow tooltips { this };
    FrameClock::Subscription frames;
    TransportBar::View shownView = TransportBar::View::arrange;
    bool showsStats    = false;
    double lastPainted = 0; // milliseconds
};
} // namespace amp::gui
