#include "Gui/Spellbook/Fuzzy.h"

namespace amp::gui
{
namespace
{
constexpr auto perCharacter = 10, atWordStart = 12, inARow = 8, atTextStart = 10;

bool isWordStart (const std::vector<juce::juce_wchar>& text, size_t at)
{
    return at == 0 || ! juce::CharacterFunctions::isLetterOrDigit (text[at - 1]);
}

std::vector<juce::juce_wchar> lowered (const juce::String& text)
{
    std::vector<juce::juce_wchar> characters;
    for (auto at = text.getCharPointer(); ! at.isEmpty(); ++at)
        characters.push_back (juce::CharacterFunctions::toLowerCase (*at));
    return characters;
}

/** Takes each typed character at the first place from `from` on, preferring the start of a word. */
std::optional<FuzzyMatch> matchFrom (const std::vector<juce::juce_wchar>& typed, const std::vector<juce::juce_wchar>& text, bool prefersWords)
{
    FuzzyMatch match;
    size_t next = 0;
    for (const auto wanted : typed)
    {
        auto found = text.size();
        for (auto i = next; i < text.size(); ++i)
            if (text[i] == wanted)
            {
                const auto isRow = ! match.positions.empty() && static_cast<size_t> (match.positions.back()) + 1 == i;
                if (found == text.size() || (prefersWords && isWordStart (text, i)))
                    found = i;
                if (! prefersWords || isRow || isWordStart (text, found))
                    break;
            }
        if (found == text.size())
            return {};
        const auto isRow = ! match.positions.empty() && static_cast<size_t> (match.positions.back()) + 1 == found;
        match.score += perCharacter + (isWordStart (text, found) ? atWordStart : 0) + (isRow ? inARow : 0) + (found == 0 ? atTextStart : 0);
        match.positions.push_back (static_cast<int> (found));
        next = found + 1;
    }
    match.score -= static_cast<int> (text.size()) / 4;
    return match;
}
} // namespace

std::optional<FuzzyMatch> fuzzyMatch (const juce::String& typed, const juce::String& text)
{
    const auto wanted = lowered (typed.removeCharacters (" "));
    const auto within = lowered (text);
    auto plain        = matchFrom (wanted, within, false);
    auto byWords      = matchFrom (wanted, within, true);
    if (plain && byWords)
        return byWords->score > plain->score ? byWords : plain;
    return plain ? plain : byWords;
}
} // namespace amp::gui
