#include "Gui/Accessibility/Tree.h"

#include <map>

namespace amp::gui
{
namespace
{
using Role = juce::AccessibilityRole;
using Act  = juce::AccessibilityActionType;

const char* nameOf (Role role)
{
    switch (role)
    {
        case Role::button: return "button";
        case Role::toggleButton: return "toggle";
        case Role::radioButton: return "radio";
        case Role::comboBox: return "choice";
        case Role::image: return "image";
        case Role::slider: return "slider";
        case Role::label:
        case Role::staticText: return "text";
        case Role::editableText: return "field";
        case Role::menuItem: return "menu item";
        case Role::menuBar: return "menu bar";
        case Role::popupMenu: return "menu";
        case Role::table: return "table";
        case Role::tableHeader: return "table header";
        case Role::column: return "column";
        case Role::row: return "row";
        case Role::cell: return "cell";
        case Role::hyperlink: return "link";
        case Role::list: return "list";
        case Role::listItem: return "list item";
        case Role::tree: return "tree";
        case Role::treeItem: return "tree item";
        case Role::progressBar: return "progress";
        case Role::group: return "group";
        case Role::dialogWindow: return "dialog";
        case Role::window: return "window";
        case Role::scrollBar: return "scroll bar";
        case Role::tooltip: return "tooltip";
        case Role::splashScreen:
        case Role::ignored:
        case Role::unspecified: break;
    }
    return "part";
}

bool isButton (Role role)
{
    return role == Role::button || role == Role::toggleButton || role == Role::radioButton;
}

/** A part that only holds others and says nothing. */
bool isSilent (const juce::AccessibilityHandler& handler)
{
    return (handler.getRole() == Role::unspecified || handler.getRole() == Role::group) && handler.getTitle().isEmpty();
}

void write (const juce::AccessibilityHandler& handler, const juce::Component& top, int depth, juce::String& out)
{
    const auto& component = handler.getComponent();
    if (! isSilent (handler))
    {
        out << juce::String::repeatedString ("  ", depth) << nameOf (handler.getRole()) << " \"" << handler.getTitle() << "\"";
        if (const auto* value = handler.getValueInterface())
            out << " = " << value->getCurrentValueAsString();
        const auto state = handler.getCurrentState();
        out << (state.isChecked() ? " on" : "") << (state.isFocusable() ? "" : " -");
        if (! component.isEnabled())
            out << " disabled";
        const auto area = top.getLocalArea (&component, component.getLocalBounds());
        out << "  " << area.getX() << "," << area.getY() << " " << area.getWidth() << "x" << area.getHeight() << "\n";
        ++depth;
    }
    for (const auto* child : handler.getChildren())
        write (*child, top, depth, out);
}

void check (const juce::AccessibilityHandler& handler, const juce::String& way, juce::StringArray& faults)
{
    const auto role  = handler.getRole();
    const auto title = handler.getTitle();
    const auto here  = way + " > " + nameOf (role) + " \"" + title + "\"";
    const auto isBar = role == Role::scrollBar || dynamic_cast<const juce::ScrollBar*> (&handler.getComponent()) != nullptr;
    if (handler.getComponent().getScreenBounds().isEmpty())
        faults.add (here + ": has no extent");
    if (isButton (role) && ! handler.getActions().contains (Act::press))
        faults.add (here + ": cannot be pressed");
    if ((isButton (role) || role == Role::editableText || (role == Role::slider && ! isBar)) && title.isEmpty())
        faults.add (here + ": has no name");
    if (role == Role::toggleButton && ! handler.getActions().contains (Act::toggle))
        faults.add (here + ": cannot be toggled");
    if (role == Role::slider && ! isBar)
    {
        const auto* value = handler.getValueInterface();
        if (value == nullptr || ! value->getRange().isValid() || value->getCurrentValueAsString().isEmpty())
            faults.add (here + ": has no value with a range and a text");
    }

    std::map<juce::String, int> siblings;
    for (const auto* child : handler.getChildren())
    {
        if (isButton (child->getRole()) || child->getRole() == Role::slider)
            if (++siblings[juce::String (nameOf (child->getRole())) + child->getTitle()] == 2 && child->getTitle().isNotEmpty())
                faults.add (here + ": holds two called \"" + child->getTitle() + "\"");
        check (*child, here, faults);
    }
}
} // namespace

juce::String accessibilityText (const juce::Component& top)
{
    juce::String out;
    if (const auto* handler = const_cast<juce::Component&> (top).getAccessibilityHandler())
        write (*handler, top, 0, out);
    return out;
}

juce::StringArray accessibilityFaults (const juce::Component& top)
{
    juce::StringArray faults;
    if (const auto* handler = const_cast<juce::Component&> (top).getAccessibilityHandler())
        check (*handler, {}, faults);
    return faults;
}
} // namespace amp::gui
