#include "Gui/Spellbook/Spellbook.h"

#include "Gui/Spellbook/Sources.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Spellbook::Spellbook (Shell& s, const juce::String& typed) : shell (s)
{
    setTitle ("Spellbook");
    setOpaque (true);
    field.setTitle ("Search commands, tracks, markers, sessions and recipes");
    field.setMultiLine (false);
    field.setText (typed, false);
    field.moveCaretToEnd();
    field.setIndents (40, 0);
    field.setJustification (juce::Justification::centredLeft);
    field.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::title));
    field.setTextToShowWhenEmpty ("What would you like to do?", LookAndFeel::of (shell.frame).theme().textDisabled);
    field.setColour (juce::TextEditor::outlineColourId, juce::Colours::transparentBlack);
    field.setEscapeAndReturnKeysConsumed (false);
    field.addKeyListener (this);
    field.onTextChange = [this] { search(); };
    list.setModel (this);
    list.setTitle ("Results");
    list.setWantsKeyboardFocus (false);
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    addAndMakeVisible (field);
    addAndMakeVisible (list);
    search();
}

Spellbook::~Spellbook()
{
    field.removeKeyListener (this);
}

void Spellbook::search()
{
    const auto& services = shell.workspace.services;
    const auto state     = services.session.now();
    juce::StringArray recent; // of this session, then of all
    for (const auto& id : SessionView (state.root()).get<"ui">().get<"commandPalette">().get<"lastCommands">())
        recent.add (id.toString());
    if (services.preferences != nullptr)
        recent.mergeArray (services.preferences->get().lastActions);
    found.clear();
    entries = collectSpells (shell, field.getText());
    found   = findSpells (entries, field.getText(), recent);

    rows.clear();
    for (const auto& spell : found)
    {
        if (rows.empty() || (rows.back().spell != nullptr && rows.back().spell->entry->kind != spell.entry->kind))
            rows.push_back ({ nullptr, headOf (spell.entry->kind) });
        rows.push_back ({ &spell });
    }
    list.updateContent();
    list.selectRow (rows.empty() ? -1 : 1);
    list.scrollToEnsureRowIsOnscreen (0);
    repaint();
}

const SpellEntry* Spellbook::chosen() const
{
    const auto row = list.getSelectedRow();
    return juce::isPositiveAndBelow (row, static_cast<int> (rows.size())) && rows[static_cast<size_t> (row)].spell != nullptr
               ? rows[static_cast<size_t> (row)].spell->entry
               : nullptr;
}

void Spellbook::runChosen()
{
    const auto* entry = chosen();
    if (entry == nullptr)
        return;
    if (entry->whyNot.isNotEmpty())
        return shell.toasts.say (entry->title + ": " + entry->whyNot);

    const auto isAnswer = entry->kind == SpellEntry::Kind::answer; // nothing to be offered again
    if (auto* preferences = isAnswer ? nullptr : shell.workspace.services.preferences)
        preferences->change ([id = entry->id] (Preferences& p) {
            p.lastActions.removeString (id);
            p.lastActions.insert (0, id);
            p.lastActions.removeRange (Preferences::mostLastActions, p.lastActions.size());
        });
    if (! isAnswer)
        shell.workspace.noteCommand (entry->id);
    shell.overlays.close();
    juce::MessageManager::callAsync ([run = entry->run] { run(); }); // once this is gone: what runs may open a dialog
}

void Spellbook::step (int direction)
{
    auto row = list.getSelectedRow();
    do
        row += direction;
    while (juce::isPositiveAndBelow (row, getNumRows()) && rows[static_cast<size_t> (row)].spell == nullptr);
    if (juce::isPositiveAndBelow (row, getNumRows()))
        list.selectRow (row);
    else if (direction < 0 && getNumRows() > 0)
        list.scrollToEnsureRowIsOnscreen (0); // the first head
}

bool Spellbook::keyPressed (const juce::KeyPress& key, juce::Component*)
{
    const auto pages = (list.getHeight() / list.getRowHeight()) - 1;
    if (key == juce::KeyPress::downKey || key == juce::KeyPress::upKey)
        return step (key == juce::KeyPress::downKey ? 1 : -1), true;
    if (key == juce::KeyPress::pageDownKey || key == juce::KeyPress::pageUpKey)
    {
        for (int i = 0; i < pages; ++i)
            step (key == juce::KeyPress::pageDownKey ? 1 : -1);
        return true;
    }
    if (key == juce::KeyPress::returnKey)
        return runChosen(), true;
    if (key == juce::KeyPress::escapeKey)
        return shell.overlays.close(), true;
    return false;
}

juce::String Spellbook::getNameForRow (int row)
{
    const auto& r = rows[static_cast<size_t> (row)];
    if (r.spell == nullptr)
        return r.head;
    const auto& entry = *r.spell->entry;
    return entry.title + (entry.shortcut.isNotEmpty() ? ", " + entry.shortcut : "") + (entry.whyNot.isNotEmpty() ? ", not now: " + entry.whyNot : "");
}

void Spellbook::listBoxItemClicked (int row, const juce::MouseEvent&)
{
    if (rows[static_cast<size_t> (row)].spell != nullptr)
        runChosen();
}

juce::StringArray Spellbook::stepsShown() const
{
    const auto* entry = chosen();
    return entry != nullptr ? entry->steps : juce::StringArray();
}

void Spellbook::resized()
{
    list.setRowHeight (LookAndFeel::of (*this).rowHeight (rowHeight));
    auto area = getLocalBounds();
    field.setBounds (area.removeFromTop (fieldHeight).reduced (1));
    list.setBounds (area.withTrimmedBottom (footHeight));
}
} // namespace amp::gui
