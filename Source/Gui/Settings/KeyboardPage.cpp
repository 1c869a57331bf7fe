#include "Gui/Settings/KeyboardPage.h"

#include "Gui/Keys/Keys.h"
#include "Gui/Settings/Pages.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::String keysText (const juce::StringArray& keys)
{
    juce::StringArray shown;
    for (const auto& key : keys)
        shown.add (Actions::keyText (key));
    return shown.joinIntoString ("   ");
}

constexpr auto usual = "Double-click an action, or press Enter on it, to give it another key.";
} // namespace

KeyboardPage::KeyboardPage (Shell& s) : shell (s)
{
    setTitle ("Keyboard settings");
    setWantsKeyboardFocus (true);
    field.setTitle ("Search actions by name or key");
    field.setTextToShowWhenEmpty ("Search by name or key", LookAndFeel::of (shell.frame).theme().textDisabled);
    field.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::body));
    field.setIndents (8, 6);
    field.setEscapeAndReturnKeysConsumed (false);
    field.onTextChange = [this] { search(); };
    preset.makeMenu = [this] {
        juce::PopupMenu menu;
        for (const auto& each : keyPresets())
            menu.addItem (each.title, true, each.id == shell.workspace.services.preferences->get().keyPreset, [this, id = each.id] { usePreset (id); });
        return menu;
    };
    list.setModel (this);
    list.setTitle ("Actions and their keys");
    change.onClick = [this] {
        if (const auto row = list.getSelectedRow(); juce::isPositiveAndBelow (row, getNumRows()))
            beginCapture (shown[static_cast<size_t> (row)]->id);
    };
    clear.onClick = [this] {
        if (const auto row = list.getSelectedRow(); juce::isPositiveAndBelow (row, getNumRows()))
            setKeys (shown[static_cast<size_t> (row)]->id, {});
    };
    reset.setTooltip ("Every key as the preset has it");
    reset.onClick = [this] {
        shell.workspace.services.preferences->change ([] (Preferences& p) { p.keys.clear(); });
        search();
    };
    for (auto* part : std::initializer_list<juce::Component*> { &field, &preset, &list, &change, &clear, &reset })
        addAndMakeVisible (part);
    say (usual);
    search();
    setSize (600, pageHeight);
}

KeyboardPage::~KeyboardPage() = default;

void KeyboardPage::say (const juce::String& text, bool warns)
{
    line      = text;
    isWarning = warns;
    repaint();
}

void KeyboardPage::search()
{
    for (const auto& each : keyPresets())
        if (each.id == shell.workspace.services.preferences->get().keyPreset)
            preset.setText (each.title);
    const auto typed = field.getText().trim();
    shown.clear();
    for (const auto& action : shell.actions.all())
        if (typed.isEmpty() || (action.title + " " + action.menu + " " + keysText (shell.actions.keysOf (action))).containsIgnoreCase (typed))
            shown.push_back (&action);
    list.updateContent();
    list.repaint();
}

void KeyboardPage::usePreset (const juce::String& id)
{
    shell.workspace.services.preferences->change ([&] (Preferences& p) {
        p.keyPreset = id;
        p.keys.clear();
    });
    search();
}

void KeyboardPage::beginCapture (const juce::String& actionId)
{
    capturing = actionId;
    pending.reset();
    say ("Press the new key for \"" + shell.actions.find (actionId)->title + "\". Escape keeps the old one.");
    grabKeyboardFocus();
}

bool KeyboardPage::keyPressed (const juce::KeyPress& key)
{
    if (! isCapturing())
        return false;
    if (key == juce::KeyPress::escapeKey)
    {
        capturing.clear();
        return say (usual), true;
    }
    if (key.getKeyCode() == juce::KeyPress::tabKey)
        return say ("Tab moves the keyboard focus and cannot be given away.", true), true;
    assign (key);
    return true;
}

void KeyboardPage::assign (const juce::KeyPress& key)
{
    const auto* owner = ownerOf (shell.actions, key, capturing);
    if (owner != nullptr && (! pending || *pending != key))
    {
        pending = key;
        return say (key.getTextDescriptionWithIcons() + " is \"" + owner->title + "\". Press it again to take it, Escape to leave it.", true);
    }
    if (owner != nullptr)
    {
        auto left = shell.actions.keysOf (*owner);
        for (int i = left.size(); --i >= 0;)
            if (juce::KeyPress::createFromDescription (left[i]) == key)
                left.remove (i);
        setKeys (owner->id, left);
    }
    const auto id = std::exchange (capturing, juce::String());
    pending.reset();
    setKeys (id, { key.getTextDescription() });
    say ("\"" + shell.actions.find (id)->title + "\" is now " + Actions::keyText (key.getTextDescription()) + ".");
    list.grabKeyboardFocus();
}

void KeyboardPage::setKeys (const juce::String& id, juce::StringArray keys)
{
    shell.workspace.services.preferences->change ([&] (Preferences& p) { p.keys[id] = std::move (keys); });
    search();
}

juce::String KeyboardPage::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};
    const auto& action = *shown[static_cast<size_t> (row)];
    const auto keys    = keysText (shell.actions.keysOf (action));
    return action.title + ", " + (keys.isEmpty() ? juce::String ("no key") : keys);
}

void KeyboardPage::listBoxItemDoubleClicked (int row, const juce::MouseEvent&)
{
    if (juce::isPositiveAndBelow (row, getNumRows()))
        beginCapture (shown[static_cast<size_t> (row)]->id);
}

void KeyboardPage::returnKeyPressed (int row)
{
    if (juce::isPositiveAndBelow (row, getNumRows()))
        beginCapture (shown[static_cast<size_t> (row)]->id);
}

void KeyboardPage::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool isSelected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto& look   = LookAndFeel::of (*this);
    const auto& theme  = look.theme();
    const auto& action = *shown[static_cast<size_t> (row)];
    auto area          = juce::Rectangle<int> (width, height).toFloat();
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRect (area);
    }
    area = area.reduced (10.0f, 0.0f);
    g.setColour (theme.textPrimary);
    const auto isOwn = shell.workspace.services.preferences->get().keys.contains (action.id);
    drawText (g, look.fonts(), isOwn ? TextStyle::bodyMedium : TextStyle::body, action.title, area.removeFromLeft (area.getWidth() * 0.46f), juce::Justification::centredLeft);
    g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, action.menu, area.removeFromLeft (90.0f), juce::Justification::centredLeft);
    g.setColour (isOwn ? theme.accent : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::number, keysText (shell.actions.keysOf (action)), area, juce::Justification::centredRight);
}

void KeyboardPage::resized()
{
    list.setRowHeight (LookAndFeel::of (*this).rowHeight (rowHeight));
    auto area = getLocalBounds().withTrimmedRight (4);
    auto top  = area.removeFromTop (36);
    field.setBounds (top.removeFromLeft (300).reduced (0, 4));
    preset.setBounds (top.removeFromRight (200).reduced (0, 4));
    auto foot = area.removeFromBottom (36);
    change.setBounds (foot.removeFromLeft (96).reduced (0, 4));
    clear.setBounds (foot.removeFromLeft (88).reduced (8, 4).withTrimmedRight (-8));
    reset.setBounds (foot.removeFromRight (80).reduced (0, 4));
    area.removeFromBottom (28);
    list.setBounds (area.withTrimmedTop (4));
}

void KeyboardPage::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (isWarning ? theme.warn : isCapturing() ? theme.accent : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, line, juce::Rectangle<int> (0, list.getBottom() + 2, getWidth(), 24).toFloat(), juce::Justification::centredLeft);
}

void addKeyboardPage (Shell& shell)
{
    if (shell.workspace.services.preferences != nullptr)
        shell.settings.push_back ({ "keyboard", "Keyboard", "keys shortcuts rebind preset Live Reaper Logic Ardour", [&shell] { return std::make_unique<KeyboardPage> (shell); } });
}
} // namespace amp::gui
