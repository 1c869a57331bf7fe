#include "Gui/Spellbook/Spellbook.h"
#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
/** Draws a title with its matched characters in the accent. */
void drawMatched (juce::Graphics& g, const LookAndFeel& look, const FoundSpell& spell, juce::Rectangle<float> area, juce::Colour plain, juce::Colour matched)
{
    const auto& title = spell.entry->title;
    const auto isMatched = [&] (int i) { return std::binary_search (spell.positions.begin(), spell.positions.end(), i); };
    for (int start = 0; start < title.length() && area.getWidth() > 8.0f;)
    {
        auto end = start + 1;
        while (end < title.length() && isMatched (end) == isMatched (start))
            ++end;
        const auto part  = title.substring (start, end);
        const auto style = isMatched (start) ? TextStyle::bodyMedium : TextStyle::body;
        g.setColour (isMatched (start) ? matched : plain);
        const auto width = textWidth (look.fonts(), style, part);
        drawText (g, look.fonts(), style, part, area.withWidth (std::min (area.getWidth(), width + 1.0f)), juce::Justification::centredLeft);
        area.removeFromLeft (width);
        start = end;
    }
}
} // namespace

void Spellbook::paintListBoxItem (int index, juce::Graphics& g, int w, int h, bool isSelected)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto& row   = rows[static_cast<size_t> (index)];
    auto area         = juce::Rectangle<int> (w, h).toFloat();
    if (row.spell == nullptr)
    {
        g.setColour (theme.textSecondary);
        return drawText (g, look.fonts(), TextStyle::label, row.head, area.withTrimmedLeft (16.0f).withTrimmedTop (6.0f), juce::Justification::centredLeft);
    }

    const auto& entry = *row.spell->entry;
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRect (area);
        g.setColour (theme.accent);
        g.fillRect (area.withWidth (3.0f));
    }
    area = area.reduced (16.0f, 0.0f);
    const auto quiet = isSelected ? theme.textPrimary : theme.textSecondary;
    g.setColour (quiet);
    const auto keys = entry.shortcut.isEmpty() ? 0.0f : textWidth (look.fonts(), TextStyle::number, entry.shortcut) + 12.0f;
    drawText (g, look.fonts(), TextStyle::number, entry.shortcut, area.removeFromRight (keys), juce::Justification::centredRight);

    const auto canRun = entry.whyNot.isEmpty();
    const auto note   = canRun ? entry.detail : entry.whyNot;
    const auto noteWidth = std::min (area.getWidth() * 0.5f, textWidth (look.fonts(), TextStyle::small, note) + 16.0f);
    g.setColour (canRun ? quiet : theme.warn);
    drawText (g, look.fonts(), TextStyle::small, note, area.removeFromRight (noteWidth), juce::Justification::centredRight);
    drawMatched (g, look, *row.spell, area, canRun ? theme.textStrong : quiet, isSelected && theme.isDark ? theme.textStrong : theme.accent);
}

void Spellbook::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);

    auto foot = getLocalBounds().removeFromBottom (footHeight).toFloat();
    g.setColour (theme.canvas);
    g.fillRect (foot);
    foot = foot.reduced (16.0f, 0.0f);
    g.setColour (theme.textSecondary);
    const auto steps = stepsShown();
    drawText (g, look.fonts(), TextStyle::small, steps.isEmpty() ? juce::String (found.size()) + " of " + juce::String (entries.size()) : juce::String(), foot.removeFromRight (90.0f),
              juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::small,
              steps.isEmpty() ? juce::String ("Enter run    > commands  @ tracks  : places  / sessions  ! recipes  ? settings  = reckon") : "Enter: " + steps.joinIntoString ("  >  "),
              steps.isEmpty() ? foot : foot.withRight (static_cast<float> (getWidth()) - 16.0f), juce::Justification::centredLeft);
    if (rows.empty())
        drawText (g, look.fonts(), TextStyle::body, "Nothing is called that.", list.getBounds().toFloat(), juce::Justification::centred);
}

void Spellbook::paintOverChildren (juce::Graphics& g)
{
    g.setColour (LookAndFeel::of (*this).theme().textSecondary);
    drawIcon (g, Icon::search, field.getBounds().toFloat().withWidth (40.0f), 18.0f);
}

void addSpellbook (Shell& shell)
{
    shell.actions.add ({ .id = "spellbook.open", .title = "Spellbook", .menu = "Help", .keys = { "ctrl + K", "ctrl + shift + P", "ctrl + P" },
                         .run = [&shell] { shell.overlays.show (std::make_unique<Spellbook> (shell, juce::String()), { Spellbook::width, Spellbook::height }, Overlays::Style::clear, 0.33); } });
    shell.rail.push_back ({ "spellbook.open", "Spellbook", Icon::book });
}
} // namespace amp::gui
