#include "Gui/Workspace/ViewCommands.h"

#include "Model/Lookup.h"
#include "Model/Schema/UiSchema.h"

#include <algorithm>
#include <array>

// Which parts of the window are open, and how large they are.
namespace amp::gui
{
using namespace schema;

namespace
{
constexpr std::string_view sidePanels[] { "projectBrowser", "aiSuggestions", "projectVersions", "aiSoundLibrary" };
constexpr std::string_view dockPanels[] { "trackInspector", "audioChangemaps" };
constexpr std::string_view parts[] { "left", "dock", "right" };
constexpr std::string_view layoutNames[] { "studio", "simple", "mix", "live", "focus" };

Path layoutPath (const char* key) { return Path ({ "ui", "layout", key }); }

/** Sets the flags of the session's own panels so that of one place only the shown one is on. */
template <size_t count>
Result<> markShown (Edit& edit, const std::string_view (&panels)[count], const juce::String& shown)
{
    for (const auto panel : panels)
        if (auto set = edit.set (Path ({ "ui", "panels", std::string (panel) }), shown == juce::String (panel.data(), panel.size())); ! set)
            return set;
    return {};
}

Result<> showLeft (Edit& edit, const juce::String& panel)
{
    if (auto set = edit.set (layoutPath ("leftSidebarOpen"), panel.isNotEmpty()); ! set || panel.isEmpty())
        return set;
    if (auto set = edit.set (layoutPath ("leftPanel"), panel); ! set)
        return set;
    return markShown (edit, sidePanels, panel);
}

Result<> showDock (Edit& edit, const juce::String& tab)
{
    if (auto set = edit.set (layoutPath ("bottomPanelOpen"), tab.isNotEmpty()); ! set || tab.isEmpty())
        return set;
    if (auto set = edit.set (layoutPath ("dockTab"), tab); ! set)
        return set;
    if (auto set = edit.set (layoutPath ("mixerVisible"), tab == "mixer"); ! set)
        return set;
    return markShown (edit, dockPanels, tab);
}

/** What a named layout opens. Sizes stay as they are. */
struct NamedLayout
{
    const char* view;
    bool rail, left, dock;
};

constexpr std::array<NamedLayout, std::size (layoutNames)> namedLayouts { {
    { "arrange", true, true, true },    // studio
    { "arrange", false, false, true },  // simple
    { "mix", true, false, false },      // mix
    { "pattern", true, false, true },   // live
    { "arrange", false, false, false }, // focus
} };

Result<> arrangeParts (Edit& edit, const juce::String& name)
{
    const auto at = std::find (std::begin (layoutNames), std::end (layoutNames), name.toStdString());
    const auto& l = namedLayouts[static_cast<size_t> (at - std::begin (layoutNames))];
    for (const auto& [key, on] : { std::pair ("railOpen", l.rail), std::pair ("leftSidebarOpen", l.left), std::pair ("bottomPanelOpen", l.dock) })
        if (auto set = edit.set (layoutPath (key), on); ! set)
            return set;
    if (name == "simple")
        if (auto set = showDock (edit, "trackInspector"); ! set)
            return set;
    return edit.set (layoutPath ("mainView"), juce::String (l.view));
}

const char* sizeKeyOf (const juce::String& part) { return part == "left" ? "leftSidebarWidth" : part == "dock" ? "bottomPanelHeight" : "rightSidebarWidth"; }

/** A view command whose only effect is what it does to the session's layout. */
Command layoutCommand (const char* id, const char* title, const char* doc, std::vector<Field> parameters,
                       std::function<Result<> (Edit&, const Arguments&)> change)
{
    return { .id = id, .title = title, .category = "View", .doc = doc, .parameters = std::move (parameters),
             .run = [title, change = std::move (change)] (Command::Call& call) {
                 return call.session.edit (title, [&] (Edit& edit) { return change (edit, call.arguments); }, call.gesture);
             } };
}
} // namespace

void addLayoutCommands (Registry& registry)
{
    registry.add (layoutCommand ("view.main", "Show view", "Shows a view in the middle of the window.", { text ("view", "", "Its id.").required() },
                                 [] (Edit& edit, const Arguments& given) { return edit.set (layoutPath ("mainView"), given.text ("view")); }));
    registry.add (layoutCommand ("view.leftPanel", "Show panel", "Shows a panel in the left sidebar, or closes it.",
                                 { text ("panel", "", "Its id; empty closes the sidebar.") },
                                 [] (Edit& edit, const Arguments& given) { return showLeft (edit, given.text ("panel")); }));
    registry.add (layoutCommand ("view.dock", "Show tab", "Brings a tab of the bottom panel to the front, or closes the panel.",
                                 { text ("tab", "", "Its id; empty closes the bottom panel.") },
                                 [] (Edit& edit, const Arguments& given) { return showDock (edit, given.text ("tab")); }));
    registry.add (layoutCommand ("view.rail", "Show rail", "Shows or hides the rail of icons at the left edge.",
                                 { flag ("on", true, "Whether it is shown.").required() },
                                 [] (Edit& edit, const Arguments& given) { return edit.set (layoutPath ("railOpen"), given.flag ("on")); }));
    registry.add (layoutCommand ("view.partSize", "Resize part", "Sets the size of a part of the window.",
                                 { choice ("part", "left", parts, "Which.").required(),
                                   number ("size", 280, 80, 1600, "Its width or height.").in (Unit::pixels).required() },
                                 [] (Edit& edit, const Arguments& given) { return edit.set (layoutPath (sizeKeyOf (given.text ("part"))), given["size"]); }));
    registry.add (layoutCommand ("view.lastCommand", "Note command", "Notes what the command palette ran last.", { text ("command", "", "Its id.").required() },
                                 [] (Edit& edit, const Arguments& given) {
                                     const auto state = edit.now();
                                     auto last = juce::Array<juce::var> { given.text ("command") };
                                     for (const auto& id : SessionView (state).get<"ui">().get<"commandPalette">().get<"lastCommands">())
                                         if (juce::String (id) != given.text ("command") && last.size() < 10)
                                             last.add (juce::String (id));
                                     return edit.set (Path ({ "ui", "commandPalette", "lastCommands" }), last);
                                 }));
    registry.add (layoutCommand ("view.layout", "Use layout", "Opens and closes the parts of the window as a named layout says.",
                                 { choice ("layout", "studio", layoutNames, "Which.").required() },
                                 [] (Edit& edit, const Arguments& given) { return arrangeParts (edit, given.text ("layout")); }));
}
} // namespace amp::gui
