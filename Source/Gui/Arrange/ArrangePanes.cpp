#include "Gui/Arrange/ArrangeView.h"
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
namespace
{
constexpr std::pair<Tool, const char*> tools[] { { Tool::select, "Select" }, { Tool::cut, "Cut" }, { Tool::zoom, "Zoom" }, { Tool::hand, "Hand" }, { Tool::pencil, "Pencil" } };

juce::PopupMenu toolMenu (LaneCanvas& lanes)
{
    juce::PopupMenu menu;
    for (const auto& [tool, name] : tools)
        menu.addItem (juce::String (name) + "  (" + juce::String (static_cast<int> (tool) + 1) + ")", true, lanes.tool() == tool,
                      [safe = juce::Component::SafePointer (&lanes), chosen = tool] {
                          if (safe != nullptr)
                              safe->chooseTool (chosen);
                      });
    return menu;
}
} // namespace

void addArrangePanes (Shell& shell)
{
    shell.panes.add ({ .id = "arrange", .title = "Arrange", .place = PaneInfo::Place::main, .icon = Icon::wave, .key = "alt + 1",
                       .make = [&shell] {
                           auto view              = std::make_unique<ArrangeView> (shell.workspace);
                           view->lanes().onAction = [&actions = shell.actions] (const juce::String& action) { actions.run (action); };
                           view->lanes().refresh();
                           return view;
                       } });
    shell.actions.add ({ .id = "tool.menu", .title = "Tools at the pointer", .menu = "Edit", .keys = { "T" }, .run = [&shell] {
                            toolMenu (dynamic_cast<ArrangeView&> (shell.panes.get ("arrange")).lanes()).showMenuAsync (juce::PopupMenu::Options().withMousePosition());
                        } });
}
} // namespace amp::gui
