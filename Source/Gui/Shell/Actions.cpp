#include "Gui/Shell/Actions.h"

namespace amp::gui
{
namespace
{
juce::String reasonAgainst (const Action& action) { return action.whyNot != nullptr ? action.whyNot() : juce::String(); }
} // namespace

void Actions::add (Action action)
{
    jassert (find (action.id) == nullptr && action.run != nullptr);
    actions.push_back (std::move (action));
}

const Action* Actions::find (const juce::String& id) const
{
    const auto found = std::find_if (actions.begin(), actions.end(), [&] (const Action& a) { return a.id == id; });
    return found == actions.end() ? nullptr : &*found;
}

void Actions::perform (const Action& action) const
{
    action.run();
    if (onRun != nullptr)
        onRun (action.id);
}

bool Actions::run (const juce::String& id) const
{
    const auto* action = find (id);
    if (action == nullptr || reasonAgainst (*action).isNotEmpty())
        return false;
    perform (*action);
    return true;
}

void Actions::setKeys (KeyMap keys)
{
    ownKeys = std::move (keys);
    menuItemsChanged();
}

const juce::StringArray& Actions::keysOf (const Action& action) const
{
    const auto own = ownKeys.find (action.id);
    return own != ownKeys.end() ? own->second : action.keys;
}

juce::String Actions::shortcutOf (const juce::String& id) const
{
    const auto* action = find (id);
    return action == nullptr || keysOf (*action).isEmpty() ? juce::String() : keyText (keysOf (*action)[0]);
}

const Action* Actions::meaningOf (const juce::KeyPress& key) const
{
    for (const auto& action : actions)
        for (const auto& description : keysOf (action))
            if (key == juce::KeyPress::createFromDescription (description))
                return &action;
    return nullptr;
}

bool Actions::keyPressed (const juce::KeyPress& key) const
{
    const auto* action = meaningOf (key);
    if (action == nullptr)
        return false;
    if (reasonAgainst (*action).isEmpty())
        perform (*action);
    return true;
}

juce::String Actions::keyText (const juce::String& description)
{
    juce::StringArray parts;
    for (const auto& part : juce::StringArray::fromTokens (description, " + ", {}))
        if (part.isNotEmpty())
            parts.add (part.substring (0, 1).toUpperCase() + part.substring (1));
    return parts.joinIntoString ("+");
}

juce::StringArray Actions::getMenuBarNames()
{
    juce::StringArray there, names;
    for (const auto& action : actions)
        if (action.menu.isNotEmpty())
            there.addIfNotAlreadyThere (action.menu);
    for (const auto* usual : { "File", "Edit", "Track", "Clip", "Pattern", "Mix", "AI", "Transport" }) // whoever adds them first
        if (there.contains (usual))
            names.add (usual);
    for (const auto& other : there)
        if (other != "View" && other != "Help")
            names.addIfNotAlreadyThere (other);
    for (const auto* last : { "View", "Help" })
        if (there.contains (last))
            names.add (last);
    return names;
}

juce::PopupMenu Actions::getMenuForIndex (int, const juce::String& name)
{
    juce::PopupMenu menu;
    for (size_t i = 0; i < actions.size(); ++i)
    {
        const auto& action = actions[i];
        if (action.menu != name)
            continue;
        if (action.startsGroup && menu.getNumItems() > 0)
            menu.addSeparator();

        juce::PopupMenu::Item item (action.titleNow != nullptr ? action.titleNow() : action.title);
        item.itemID                 = static_cast<int> (i) + 1;
        item.isEnabled              = reasonAgainst (action).isEmpty();
        item.isTicked               = action.isOn != nullptr && action.isOn();
        item.shortcutKeyDescription = keysOf (action).isEmpty() ? juce::String() : keyText (keysOf (action)[0]);
        menu.addItem (item);
    }
    return menu;
}

void Actions::menuItemSelected (int id, int)
{
    const auto index = static_cast<size_t> (id - 1);
    if (id > 0 && index < actions.size() && reasonAgainst (actions[index]).isEmpty())
        perform (actions[index]);
}
} // namespace amp::gui
