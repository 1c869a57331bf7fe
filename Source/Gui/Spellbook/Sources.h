#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Spellbook/Entry.h"

namespace amp::gui
{
/** Everything that the window's Spellbook offers now. @param typed  what stands in the field: ":17" offers to go to bar 17.
    Thread: message. */
std::vector<SpellEntry> collectSpells (Shell&, const juce::String& typed);
} // namespace amp::gui
