#include "Gui/Frame/Layout.h"

#include "Model/Lookup.h"

namespace amp::gui
{
namespace
{
using Place = PaneInfo::Place;

bool isAt (const Panes& panes, const juce::String& id, Place place)
{
    const auto* info = panes.find (id);
    return info != nullptr && info->place == place;
}

bool isMarked (const SessionView& session, const juce::String& id)
{
    const auto panels = session.get<"ui">().get<"panels">();
    const std::pair<const char*, bool> flags[] {
        { "projectBrowser", panels.get<"projectBrowser">() },   { "aiSuggestions", panels.get<"aiSuggestions">() },
        { "audioChangemaps", panels.get<"audioChangemaps">() }, { "projectVersions", panels.get<"projectVersions">() },
        { "aiSoundLibrary", panels.get<"aiSoundLibrary">() },   { "trackInspector", panels.get<"trackInspector">() },
    };
    return std::any_of (std::begin (flags), std::end (flags), [&] (const auto& f) { return f.second && id == f.first; });
}

/** The wanted pane of a place; else the first that the session marks as shown; else the first. */
juce::String choose (const SessionView& session, const Panes& panes, Place place, const juce::String& wanted)
{
    if (isAt (panes, wanted, place))
        return wanted;
    const auto there = panes.at (place);
    for (const auto* info : there)
        if (isMarked (session, info->id))
            return info->id;
    return there.empty() ? juce::String() : there.front()->id;
}
} // namespace

Layout Layout::of (const Snapshot& state, const Panes& panes)
{
    const SessionView session (state.root());
    const auto saved = session.get<"ui">().get<"layout">();

    Layout layout;
    layout.main       = choose (session, panes, Place::main, saved.get<"mainView">().value_or (juce::String()));
    layout.left       = saved.get<"leftSidebarOpen">() ? choose (session, panes, Place::left, saved.get<"leftPanel">().value_or (juce::String())) : juce::String();
    layout.dockTab    = choose (session, panes, Place::dock, saved.get<"dockTab">().value_or (juce::String()));
    layout.dock       = saved.get<"bottomPanelOpen">() ? layout.dockTab : juce::String();
    layout.leftWidth  = juce::jlimit (leastLeft, mostLeft, juce::roundToInt (saved.get<"leftSidebarWidth">()));
    layout.dockHeight = juce::jlimit (leastDock, mostDock, juce::roundToInt (saved.get<"bottomPanelHeight">()));
    layout.hasRail    = saved.get<"railOpen">().value_or (true);
    return layout;
}
} // namespace amp::gui
