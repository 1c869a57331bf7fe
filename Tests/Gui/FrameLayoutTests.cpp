#include "Gui/Frame/Frame.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Window : SongStudio
{
    void press (const char* key)
    {
        window.keyPressed (juce::KeyPress::createFromDescription (key));
        window.advance (1.0 / 60.0);
    }

    auto layout()
    {
        return view().get<"ui">().get<"layout">();
    }

    MainComponent window { services() };
};

/** A pane that counts what it is told. */
struct CountingPane : Pane
{
    explicit CountingPane (int& c) : refreshes (c) {}
    void refresh() override { ++refreshes; }
    int& refreshes;
};

/** A frame with two panels, two tabs and one view, without the rest of the window. */
struct Panels : Studio
{
    Panels()
    {
        const auto add = [this] (const char* id, PaneInfo::Place place) {
            panes.add ({ .id = id, .title = id, .place = place, .make = [this, id] {
                            ++made;
                            return std::make_unique<CountingPane> (refreshes[id]);
                        } });
        };
        add ("arrange", PaneInfo::Place::main);
        add ("browser", PaneInfo::Place::left);
        add ("projectVersions", PaneInfo::Place::left);
        add ("trackInspector", PaneInfo::Place::dock);
        add ("mixer", PaneInfo::Place::dock);
        frame.start();
        frame.setBounds (0, 0, 1440, 780);
    }

    std::map<juce::String, int> refreshes;
    int made = 0;
    Workspace workspace { services() };
    Panes panes;
    Frame frame { workspace, panes };
};
} // namespace

TEST_CASE ("one panel is open at a time, and its icon closes it again", "[gui][frame][S1-120]")
{
    Panels p;
    p.frame.open ("browser");
    CHECK (p.frame.sidePanel().isVisible());
    p.frame.activityRail().item ("projectVersions")->onClick();
    CHECK (p.frame.layout().left == "projectVersions");
    CHECK (p.frame.activityRail().item ("projectVersions")->getToggleState());
    CHECK_FALSE (p.frame.activityRail().item ("browser")->getToggleState());
    CHECK (p.view().get<"ui">().get<"panels">().get<"projectVersions">());
    CHECK_FALSE (p.view().get<"ui">().get<"panels">().get<"projectBrowser">());

    p.frame.activityRail().item ("projectVersions")->onClick();
    CHECK_FALSE (p.frame.sidePanel().isVisible());
    CHECK_FALSE (p.view().get<"ui">().get<"layout">().get<"leftSidebarOpen">());
}

TEST_CASE ("panes are made when they are first shown and told only while in sight", "[gui][frame]")
{
    Panels p;
    const auto atStart = p.made;
    p.frame.open ("mixer");
    CHECK (p.made == atStart + 1);
    const auto before = p.refreshes["mixer"];
    p.frame.refresh();
    CHECK (p.refreshes["mixer"] == before + 1);
    p.frame.toggle ("mixer");
    p.frame.refresh();
    CHECK (p.refreshes["mixer"] == before + 1);
    p.frame.toggleDock();
    CHECK (p.frame.layout().dock == "mixer");
    CHECK (p.made == atStart + 1);
}

TEST_CASE ("what is open and how large is saved with the session, and is no undo step", "[gui][frame][S1-120]")
{
    Panels p;
    p.frame.open ("browser");
    p.frame.open ("trackInspector");
    p.run ("view.partSize", { { "part", "left" }, { "size", 333.0 } });
    p.run ("view.partSize", { { "part", "dock" }, { "size", 290.0 } });
    p.frame.refresh();
    CHECK (p.frame.sidePanel().getWidth() == 333);
    CHECK (p.frame.bottomDock().getHeight() == 290);
    CHECK_FALSE (p.session.isDirty());

    Frame again (p.workspace, p.panes);
    again.start();
    CHECK (again.layout() == p.frame.layout());
}

TEST_CASE ("sizes stay within their limits and leave the main view its room", "[gui][frame][S1-120]")
{
    Panels p;
    p.frame.open ("browser");
    p.frame.open ("mixer");
    p.run ("view.partSize", { { "part", "left" }, { "size", 1200.0 } });
    p.run ("view.partSize", { { "part", "dock" }, { "size", 1200.0 } });
    p.frame.refresh();
    CHECK (p.frame.sidePanel().getWidth() == Layout::mostLeft);
    CHECK (p.frame.mainPane().getHeight() >= 160);
    p.frame.setSize (1120, 568);
    CHECK (p.frame.mainPane().getWidth() >= 560);
    CHECK (p.frame.mainPane().getHeight() >= 240);
}

TEST_CASE ("a session of another program that names its panels by flags opens them", "[gui][frame]")
{
    Panels p;
    REQUIRE (p.session.edit ("flags", [] (Edit& edit) -> Result<> {
        if (auto set = edit.set (Path ({ "ui", "panels", "projectVersions" }), true); ! set)
            return set;
        return edit.set (Path ({ "ui", "layout", "leftSidebarOpen" }), true);
    }).ok());
    p.frame.refresh();
    CHECK (p.frame.layout().left == "projectVersions");
}

TEST_CASE ("X opens the mixer in the dock, named layouts open and close the parts", "[gui][frame][keys]")
{
    Window w;
    w.press ("X");
    CHECK (w.window.workArea().bottomDock().isVisible());
    CHECK (w.window.workArea().layout().dock == "mixer");
    w.press ("X");
    CHECK_FALSE (w.window.workArea().bottomDock().isVisible());

    w.press ("shift + F7");
    CHECK (w.window.view() == "mix");
    w.press ("shift + F9");
    CHECK (w.window.view() == "arrange");
    CHECK_FALSE (w.window.workArea().activityRail().isVisible());
    w.press ("shift + F5");
    CHECK (w.window.workArea().activityRail().isVisible());
    CHECK (w.window.workArea().bottomDock().isVisible());
}

TEST_CASE ("the line above the dock is dragged, moved by keys and reset by a double-click", "[gui][frame]")
{
    Window w;
    w.press ("X");
    auto& frame = w.window.workArea();
    const auto height = frame.bottomDock().getHeight();
    for (auto* child : frame.getChildren())
        if (auto* edge = dynamic_cast<Splitter*> (child); edge != nullptr && edge->getTitle() == "Height of the dock")
        {
            edge->keyPressed (juce::KeyPress (juce::KeyPress::upKey));
            CHECK (frame.bottomDock().getHeight() == height + 8);
            edge->mouseDoubleClick ({ juce::Desktop::getInstance().getMainMouseSource(), {}, {}, 0.0f, 0.0f, 0.0f, 0.0f, 0.0f, edge, edge, {}, {}, {}, 2, false });
            CHECK (frame.bottomDock().getHeight() == 260);
        }
    CHECK (w.layout().get<"bottomPanelHeight">() == 260.0);
}

TEST_CASE ("the mixer stands in one place: as the view, or in the dock of another view", "[gui][frame]")
{
    Window w;
    w.window.workArea().open ("mixer");
    w.window.showView ("mix");
    w.window.advance (1.0 / 60.0);
    CHECK (w.window.workArea().layout().dock.isEmpty());
    w.window.showView ("arrange");
    w.window.advance (1.0 / 60.0);
    CHECK (w.window.workArea().layout().dock == "mixer");
}

TEST_CASE ("the key of the mixer closes the mixer's view, too, and goes back to the view before", "[gui][layout]")
{
    Window w;
    w.press ("alt + 1");
    w.press ("X");
    CHECK (w.window.workArea().layout().dock == "mixer");
    w.press ("alt + 4");
    CHECK (w.window.view() == "mix");
    CHECK (w.window.workArea().isOpen ("mixer"));
    w.press ("X");
    CHECK (w.window.view() == "arrange");
    CHECK (w.window.workArea().layout().dock.isEmpty());
    w.press ("X");
    CHECK (w.window.workArea().layout().dock == "mixer");
}
