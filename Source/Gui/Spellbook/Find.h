#pragma once
#include "Gui/Spellbook/Entry.h"

namespace amp::gui
{
/** An entry that matches what was typed. */
struct FoundSpell
{
    const SpellEntry* entry = nullptr;
    int score               = 0;
    std::vector<int> positions; // of the matched characters of its title
};

/** Finds entries by what was typed; a first character narrows: > commands, @ tracks, : markers, / sessions, ! recipes, ? settings,
    = what the calculator answers.
    The best first within a kind; kinds by their best. With nothing typed: what was done last, then everything.
    @param recent  ids of what ran last, the latest first. Thread: any. */
std::vector<FoundSpell> findSpells (const std::vector<SpellEntry>&, const juce::String& typed, const juce::StringArray& recent);

/** "COMMANDS", as the head over the entries of a kind. */
juce::String headOf (SpellEntry::Kind);
} // namespace amp::gui
