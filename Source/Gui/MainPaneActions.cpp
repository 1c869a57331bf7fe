#include "Gui/MainComponent.h"

// The actions that open and close the parts of the window.
namespace amp::gui
{
void MainComponent::addPaneActions()
{
    using Place = PaneInfo::Place;
    for (const auto place : { Place::main, Place::left, Place::dock })
    {
        auto isFirst = place != Place::main;
        for (const auto* info : panes.at (place))
            actions.add ({ .id = "view." + info->id, .title = place == Place::main ? info->title : "Show " + info->title.toLowerCase(), .menu = "View",
                           .keys = info->key.isEmpty() ? juce::StringArray() : juce::StringArray (info->key),
                           .run = [this, id = info->id] { frame.toggle (id); }, .isOn = [this, id = info->id] { return frame.isOpen (id); },
                           .startsGroup = std::exchange (isFirst, false) });
    }

    const auto nameOf = [] (const char* id) { return juce::String (id).substring (0, 1).toUpperCase() + juce::String (id).substring (1); };
    actions.add ({ .id = "view.engine", .title = "Audio engine's figures", .menu = "View", .run = [this] { status.openEngine(); } });
    actions.add ({ .id = "tempo.tap", .title = "Tap the tempo", .menu = "Transport", .keys = { "ctrl + alt + B" }, .run = [this] { transport.tapTempo(); } });
    // Shift+F6 is the way back through the parts of the window.
    const std::tuple<const char*, const char*, const char*> layouts[] {
        { "studio", "shift + F5", "" }, { "simple", "shift + F4", "" }, { "mix", "shift + F7", "mix" }, { "live", "shift + F8", "pattern" }, { "focus", "shift + F9", "" }
    };
    auto isFirst = true;
    for (const auto& [id, key, needed] : layouts)
        if (*needed == 0 || panes.find (needed) != nullptr)
            actions.add ({ .id = juce::String ("view.layout.") + id, .title = "Layout: " + nameOf (id), .menu = "View", .keys = { key },
                           .run = [this, name = juce::String (id)] {
                               workspace.run ("view.layout", { { "layout", name } });
                               frame.refresh();
                           },
                           .startsGroup = std::exchange (isFirst, false) });
    actions.add ({ .id = "view.dockToggle", .title = "Dock", .menu = "View", .run = [this] { frame.toggleDock(); },
                   .whyNot = [this] { return panes.at (Place::dock).empty() ? juce::String ("nothing can stand there yet") : juce::String(); },
                   .isOn = [this] { return frame.layout().dock.isNotEmpty(); }, .startsGroup = true });
    actions.add ({ .id = "view.fullScreen", .title = "Full screen", .menu = "View", .keys = { "F11" },
                   .run = [this] {
                       auto& desktop = juce::Desktop::getInstance();
                       auto* window  = getTopLevelComponent();
                       desktop.setKioskModeComponent (desktop.getKioskModeComponent() == window ? nullptr : window, false);
                   },
                   .whyNot = [this] { return getPeer() != nullptr ? juce::String() : juce::String ("the window is on no screen"); },
                   .isOn = [this] { return juce::Desktop::getInstance().getKioskModeComponent() == getTopLevelComponent(); } });
    actions.add ({ .id = "view.railToggle", .title = "Rail of icons", .menu = "View",
                   .run = [this] {
                       workspace.run ("view.rail", { { "on", ! frame.layout().hasRail } });
                       frame.refresh();
                   },
                   .isOn = [this] { return frame.layout().hasRail; } });
}
} // namespace amp::gui
