#pragma once
#include <juce_core/juce_core.h>

#include <optional>
#include <vector>

namespace amp::gui
{
/** How a text matches what was typed. */
struct FuzzyMatch
{
    int score = 0;              // higher is better
    std::vector<int> positions; // of the matched characters
};

/** Finds the typed characters in a text, in order, with others between them; case and accents of ASCII only do not matter, spaces
    typed are skipped. Starts of words and characters in a row weigh more; a long text weighs a little less.
    @returns nothing if a character is missing. Thread: any. */
std::optional<FuzzyMatch> fuzzyMatch (const juce::String& typed, const juce::String& text);
} // namespace amp::gui
