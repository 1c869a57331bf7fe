#pragma once
#include "Gui/Frame/ActivityRail.h"
#include "Gui/Frame/Dock.h"
#include "Gui/Frame/Layout.h"
#include "Gui/Frame/SidePanel.h"
#include "Gui/Widgets/Splitter.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** Everything between the transport and the status bar: rail, left panel, main view, dock, and the lines that resize them.
    What is open and how large is the session's ui.layout; every change is a command that writes it there.

    Thread: message.
*/
class Frame : public juce::Component
{
public:
    Frame (Workspace&, Panes&);

    /** Lists the panes, and what stands at the foot of the rail; to be called once all are added.
        @param onFoot  told what of the foot was clicked. */
    void start (std::vector<ActivityRail::Item> foot = {}, std::function<void (const juce::String& id)> onFoot = {});

    /** Takes over what the session became. */
    void refresh();

    /** One frame of what is in sight. */
    void advance (double seconds);

    const Layout& layout() const { return current; }

    /** Shows a main view, opens a panel, or brings a tab of the dock to the front. */
    void open (const juce::String& paneId);

    /** Opens it, or closes it if it is open; a main view stays. The mixer of the dock is open in the mixer's view, too: closing
        it goes back to the view before. */
    void toggle (const juce::String& paneId);

    /** Opens the dock with the tab it had, or closes it. */
    void toggleDock() { showDock (current.dock.isEmpty() ? current.dockTab : juce::String()); }

    /** Shows the start page in the middle until a main view is opened or the session has a track. The session is not told. */
    void showStart();

    /** A main view was shown that was not before. */
    std::function<void()> onMainChange;

    bool isOpen (const juce::String& paneId) const;
    Pane& mainPane() { return panes.get (current.main); }

    ActivityRail& activityRail() { return rail; }
    SidePanel& sidePanel() { return left; }
    Dock& bottomDock() { return dock; }

    /** The parts that F6 goes through, those in sight. */
    std::vector<juce::Component*> regions();

    void resized() override;

private:
    void use (const Layout&);
    void showDock (const juce::String& tab);
    void closeMixer();
    void run (const char* command, Workspace::Given);
    std::vector<Pane*> inSight();

    Workspace& workspace;
    Panes& panes;
    Layout layoutNow() const;

    Layout current;
    juce::String mainBefore; // the main view before the mixer's
    bool showsStart = false;
    ActivityRail rail;
    SidePanel left;
    Dock dock;
    juce::Component::SafePointer<Pane> mainShown;
    Splitter leftEdge { "Width of the panel", true, { Layout::leastLeft, Layout::mostLeft, 260 } };
    Splitter dockEdge { "Height of the dock", false, { Layout::leastDock, Layout::mostDock, 260 }, Splitter::Grows::backwards };
};
} // namespace amp::gui
