#include "Gui/Frame/Frame.h"

#include "Gui/Shell/Actions.h"

namespace amp::gui
{
namespace
{
using Place = PaneInfo::Place;
constexpr auto leastMainHeight = 240, leastMainWidth = 560;
constexpr auto wholeMixer = "mix", dockMixer = "mixer"; // the ids of the mixer as a view and as a tab
} // namespace

Frame::Frame (Workspace& w, Panes& p) : workspace (w), panes (p)
{
    setTitle ("Work area");
    setFocusContainerType (FocusContainerType::focusContainer);
    rail.onPanel = [this] (const juce::String& id) { toggle (id); };
    left.onClose = [this] { run ("view.leftPanel", { { "panel", "" } }); };
    dock.onTab   = [this] (const juce::String& id) { showDock (id); };
    dock.onClose = [this] { showDock ({}); };

    leftEdge.onResize = [this] (int size) { run ("view.partSize", { { "part", "left" }, { "size", size } }); };
    dockEdge.onResize = [this] (int size) { run ("view.partSize", { { "part", "dock" }, { "size", size } }); };
    for (auto* part : std::initializer_list<juce::Component*> { &rail, &left, &dock })
    {
        part->setFocusContainerType (FocusContainerType::keyboardFocusContainer);
        addChildComponent (part);
    }
    addChildComponent (leftEdge);
    addChildComponent (dockEdge);
}

void Frame::start (std::vector<ActivityRail::Item> foot, std::function<void (const juce::String&)> onFoot)
{
    std::vector<ActivityRail::Item> items;
    for (const auto* info : panes.at (Place::left))
        items.push_back ({ info->id, info->title, info->icon, Actions::keyText (info->key) });
    rail.onFoot = std::move (onFoot);
    rail.setItems (std::move (items), std::move (foot));
    dock.setTabs (panes.at (Place::dock));
    use (layoutNow());
}

Layout Frame::layoutNow() const
{
    auto layout = Layout::of (workspace.services.session.now(), panes);
    if (showsStart)
        layout.main = panes.at (Place::start).front()->id;
    if (layout.main == wholeMixer && layout.dock == dockMixer)
        layout.dock.clear(); // one mixer is enough; the dock comes back with another view
    return layout;
}

void Frame::showStart()
{
    showsStart = ! panes.at (Place::start).empty();
    use (layoutNow());
}

void Frame::run (const char* command, Workspace::Given given)
{
    workspace.run (command, given);
    use (layoutNow());
}

void Frame::open (const juce::String& id)
{
    const auto* info = panes.find (id);
    if (info == nullptr)
        return;
    switch (info->place)
    {
        case Place::main:
            showsStart = false;
            run ("view.main", { { "view", id } });
            break;
        case Place::start: showStart(); break;
        case Place::left: run ("view.leftPanel", { { "panel", id } }); break;
        case Place::dock: showDock (id); break;
    }
}

bool Frame::isOpen (const juce::String& id) const
{
    return id == current.main || id == current.left || id == current.dock || (id == dockMixer && current.main == wholeMixer);
}

void Frame::closeMixer()
{
    const auto mains = panes.at (Place::main);
    if (current.dockTab == dockMixer)
        showDock ({}); // or it were there again
    open (mainBefore.isNotEmpty() ? mainBefore : mains.front()->id);
}

void Frame::toggle (const juce::String& id)
{
    if (id == dockMixer && current.main == wholeMixer)
        closeMixer();
    else if (id == current.left)
        run ("view.leftPanel", { { "panel", "" } });
    else if (id == current.dock)
        showDock ({});
    else
        open (id);
}

void Frame::showDock (const juce::String& tab)
{
    run ("view.dock", { { "tab", tab } });
}

void Frame::refresh()
{
    showsStart = showsStart && workspace.arrangement().rows().empty();
    use (layoutNow());
    for (auto* pane : inSight())
        pane->refresh();
}

void Frame::advance (double seconds)
{
    for (auto* pane : inSight())
        pane->advance (seconds);
}

std::vector<Pane*> Frame::inSight()
{
    std::vector<Pane*> shown;
    for (auto* pane : { left.shown(), mainShown.getComponent(), dock.shown() })
        if (pane != nullptr && pane->isVisible())
            shown.push_back (pane);
    return shown;
}

void Frame::use (const Layout& next)
{
    if (current == next && mainShown != nullptr)
        return;
    const auto before = std::exchange (current, next);
    if (before.main != current.main && before.main != wholeMixer)
        mainBefore = before.main;

    auto& main = panes.get (current.main);
    if (mainShown != &main)
    {
        if (mainShown != nullptr)
            removeChildComponent (mainShown);
        mainShown = &main;
        addAndMakeVisible (main, 0);
        main.refresh();
    }
    const auto showIn = [this] (auto& holder, const juce::String& id, const juce::String& was) {
        auto* pane = id.isEmpty() ? nullptr : &panes.get (id);
        if (pane != nullptr && id != was)
            pane->refresh();
        holder.setVisible (pane != nullptr);
        return pane;
    };
    left.show (showIn (left, current.left, before.left), current.left.isEmpty() ? juce::String() : panes.find (current.left)->title);
    dock.show (current.dock, showIn (dock, current.dock, before.dock));
    rail.setVisible (current.hasRail);
    rail.showOpen (current.left);
    resized();
    if (before.main != current.main && onMainChange != nullptr)
        onMainChange();
}

void Frame::resized()
{
    auto area = getLocalBounds();
    if (current.hasRail)
        rail.setBounds (area.removeFromLeft (ActivityRail::width));

    leftEdge.setVisible (left.isVisible());
    if (left.isVisible())
    {
        const auto width = std::max (Layout::leastLeft, std::min (current.leftWidth, area.getWidth() - leastMainWidth));
        left.setBounds (area.removeFromLeft (width));
        leftEdge.setSizeOfPart (width);
        leftEdge.setBounds (left.getRight() - Splitter::hitWidth / 2 - 1, 0, Splitter::hitWidth, getHeight());
    }
    dockEdge.setVisible (dock.isVisible());
    if (dock.isVisible())
    {
        const auto height = std::max (Layout::leastDock, std::min (current.dockHeight, area.getHeight() - leastMainHeight));
        dock.setBounds (area.removeFromBottom (height));
        dockEdge.setSizeOfPart (height);
        dockEdge.setBounds (dock.getX(), dock.getY() - Splitter::hitWidth / 2, dock.getWidth(), Splitter::hitWidth);
    }
    if (mainShown != nullptr)
        mainShown->setBounds (area);
    leftEdge.toFront (false);
    dockEdge.toFront (false);
}

std::vector<juce::Component*> Frame::regions()
{
    std::vector<juce::Component*> shown;
    for (auto* part : std::initializer_list<juce::Component*> { &rail, &left, left.shown(), mainShown.getComponent(), &dock, dock.shown() })
        if (part != nullptr && part->isVisible())
            shown.push_back (part);
    return shown;
}
} // namespace amp::gui
