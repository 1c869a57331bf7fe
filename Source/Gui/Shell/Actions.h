#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

#include <deque>
#include <functional>
#include <map>

namespace amp::gui
{
/** Something the window can do, in a menu, with keys, or both. Most run one of the registry's commands on what is selected. */
struct Action
{
    juce::String id, title, menu; // menu: "Edit"; empty for keys only
    juce::StringArray keys {};    // as juce::KeyPress describes them: "ctrl + T"
    std::function<void()> run;

    std::function<juce::String()> whyNot {};    // why it cannot run now; absent or empty: it can
    std::function<bool()> isOn {};              // what can be on shows a tick
    std::function<juce::String()> titleNow {};  // a title that says more: "Undo set volume"
    bool startsGroup = false;                   // a line above it in the menu
};

/** All actions of the window: its menus and its keys. Thread: message. */
class Actions : public juce::MenuBarModel
{
public:
    void add (Action);

    const std::deque<Action>& all() const { return actions; }
    const Action* find (const juce::String& id) const;

    /** Runs an action if it can be run. @returns true if it did. */
    bool run (const juce::String& id) const;

    /** Keys by action, where a person has others than the action's own; see Keys.h. */
    using KeyMap = std::map<juce::String, juce::StringArray>;
    void setKeys (KeyMap);

    /** The keys that an action has now. */
    const juce::StringArray& keysOf (const Action&) const;

    /** The first of them as it is shown, "Ctrl+E"; empty if there is none. */
    juce::String shortcutOf (const juce::String& id) const;

    /** The action that a key stands for, or nullptr. */
    const Action* meaningOf (const juce::KeyPress&) const;

    /** Told of each action that ran. */
    std::function<void (const juce::String& id)> onRun;

    /** Runs what a key means. @returns false if it means nothing here. */
    bool keyPressed (const juce::KeyPress&) const;

    /** "Ctrl+Shift+Z", as menus and tooltips write it. */
    static juce::String keyText (const juce::String& description);

    juce::StringArray getMenuBarNames() override;
    juce::PopupMenu getMenuForIndex (int, const juce::String& name) override;
    void menuItemSelected (int id, int) override;

private:
    void perform (const Action&) const;

    std::deque<Action> actions;
    KeyMap ownKeys;
};
} // namespace amp::gui
