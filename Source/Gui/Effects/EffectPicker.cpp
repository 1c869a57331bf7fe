#include "Gui/Effects/EffectPicker.h"

#include "Gui/Spellbook/Fuzzy.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
EffectPicker::EffectPicker (const EffectLibrary& l, const juce::String& title) : library (l)
{
    setTitle (title);
    setFocusContainerType (FocusContainerType::focusContainer);
    field.setTitle ("Find an effect");
    field.setTextToShowWhenEmpty ("Find an effect", juce::Colours::grey);
    field.onTextChange = [this] { search(); };
    field.setMultiLine (false);
    field.setIndents (8, 0);
    field.setJustification (juce::Justification::centredLeft);
    field.setEscapeAndReturnKeysConsumed (false);
    field.addKeyListener (this);
    list.setWantsKeyboardFocus (false);
    list.setTitle ("Effects");
    list.setRowHeight (24);
    addAndMakeVisible (field);
    addAndMakeVisible (list);
    search();
}

EffectPicker::~EffectPicker()
{
    field.removeKeyListener (this);
    list.setModel (nullptr);
}

void EffectPicker::search()
{
    const auto typed = field.getText().trim();
    rows.clear();
    if (typed.isEmpty())
    {
        std::string category;
        for (const auto& each : library.effects())
        {
            if (std::exchange (category, each.category) != each.category)
                rows.push_back ({ nullptr, each.category });
            rows.push_back ({ &each, each.name });
        }
    }
    else
    {
        std::vector<std::pair<int, Row>> matches;
        for (const auto& each : library.effects())
            if (const auto match = fuzzyMatch (typed, juce::String (each.name) + " " + each.category))
                matches.push_back ({ match->score, { &each, each.name } });
        std::stable_sort (matches.begin(), matches.end(), [] (const auto& a, const auto& b) { return a.first > b.first; });
        for (auto& [score, row] : matches)
            rows.push_back (std::move (row));
    }
    list.updateContent();
    list.deselectAllRows();
    select (1);
    list.repaint();
}

std::vector<const EffectDescription*> EffectPicker::found() const
{
    std::vector<const EffectDescription*> effects;
    for (const auto& row : rows)
        if (row.effect != nullptr)
            effects.push_back (row.effect);
    return effects;
}

void EffectPicker::choose (int row)
{
    if (juce::isPositiveAndBelow (row, rows.size()) && rows[static_cast<size_t> (row)].effect != nullptr && onChoice != nullptr)
        onChoice (rows[static_cast<size_t> (row)].effect->pluginId);
}

/** Goes to the next row that is no heading. */
void EffectPicker::select (int direction)
{
    auto row = list.getSelectedRow();
    do
        row += direction;
    while (juce::isPositiveAndBelow (row, rows.size()) && rows[static_cast<size_t> (row)].effect == nullptr);
    if (juce::isPositiveAndBelow (row, rows.size()))
        list.selectRow (row);
}

bool EffectPicker::keyPressed (const juce::KeyPress& key, juce::Component*)
{
    if (key == juce::KeyPress::returnKey)
        return choose (list.getSelectedRow()), true;
    if (key == juce::KeyPress::downKey || key == juce::KeyPress::upKey)
        return select (key == juce::KeyPress::downKey ? 1 : -1), true;
    return false;
}

void EffectPicker::paint (juce::Graphics& g)
{
    g.setColour (LookAndFeel::of (*this).theme().panel);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::cardRadius);
}

void EffectPicker::resized()
{
    auto area = getLocalBounds().reduced (8);
    field.setBounds (area.removeFromTop (28));
    area.removeFromTop (6);
    list.setBounds (area);
}

void EffectPicker::paintListBoxItem (int index, juce::Graphics& g, int w, int h, bool isSelected)
{
    if (! juce::isPositiveAndBelow (index, rows.size()))
        return;
    const auto& look  = LookAndFeel::of (list);
    const auto& theme = look.theme();
    const auto& row   = rows[static_cast<size_t> (index)];
    const auto area   = juce::Rectangle<int> (w, h).toFloat();
    if (row.effect == nullptr)
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::label, row.text.toUpperCase(), area.reduced (6.0f, 0.0f), juce::Justification::bottomLeft);
        return;
    }
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRoundedRectangle (area, size::clipRadius);
    }
    g.setColour (isSelected ? theme.textStrong : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::body, row.text, area.reduced (12.0f, 0.0f), juce::Justification::centredLeft);
    if (field.getText().isNotEmpty())
    {
        g.setColour (isSelected ? theme.textPrimary : theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, row.effect->category, area.reduced (8.0f, 0.0f), juce::Justification::centredRight);
    }
}
} // namespace amp::gui
