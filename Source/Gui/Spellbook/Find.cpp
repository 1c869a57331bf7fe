#include "Gui/Spellbook/Find.h"

#include "Gui/Spellbook/Fuzzy.h"

#include <array>
#include <map>

namespace amp::gui
{
namespace
{
using Kind = SpellEntry::Kind;

std::optional<Kind> kindOfPrefix (juce::juce_wchar prefix)
{
    switch (prefix)
    {
        case '>': return Kind::command;
        case '!': return Kind::recipe;
        case '@': return Kind::track;
        case ':': return Kind::marker;
        case '/': return Kind::session;
        case '?': return Kind::setting;
        case '=': return Kind::answer;
        default: return {};
    }
}

constexpr auto recentBonus = 15, detailPenalty = 25, disabledPenalty = 6;
} // namespace

juce::String headOf (Kind kind)
{
    constexpr std::array heads { "COMMANDS", "RECIPES", "TRACKS", "MARKERS", "SESSIONS", "SETTINGS AND HELP", "ANSWERS" };
    return heads[static_cast<size_t> (kind)];
}

std::vector<FoundSpell> findSpells (const std::vector<SpellEntry>& entries, const juce::String& typed, const juce::StringArray& recent)
{
    const auto only = kindOfPrefix (typed[0]);
    const auto text = (only ? typed.substring (1) : typed).trim();

    std::vector<FoundSpell> found;
    for (const auto& entry : entries)
    {
        if (only && entry.kind != *only)
            continue;
        if (entry.kind == Kind::answer) // they are made for what was typed
        {
            found.push_back ({ &entry, 0, {} });
            continue;
        }
        const auto last  = recent.indexOf (entry.id);
        const auto bonus = last < 0 ? 0 : recentBonus * 10 / (10 + last);
        if (text.isEmpty())
        {
            found.push_back ({ &entry, last < 0 ? 0 : 1000 - last, {} });
            continue;
        }
        auto match = fuzzyMatch (text, entry.title);
        auto score = match ? match->score : 0;
        if (! match)
        {
            match = fuzzyMatch (text, entry.title + " " + entry.detail);
            if (! match)
                continue;
            score = match->score - detailPenalty;
            std::erase_if (match->positions, [&] (int p) { return p >= entry.title.length(); });
        }
        found.push_back ({ &entry, score + bonus - (entry.whyNot.isNotEmpty() ? disabledPenalty : 0), std::move (match->positions) });
    }

    std::map<Kind, int> best;
    for (const auto& spell : found)
        best[spell.entry->kind] = std::max (spell.score, best.contains (spell.entry->kind) ? best[spell.entry->kind] : spell.score);
    std::stable_sort (found.begin(), found.end(), [&] (const FoundSpell& a, const FoundSpell& b) {
        if (a.entry->kind != b.entry->kind)
        {
            const auto x = best[a.entry->kind], y = best[b.entry->kind];
            return x != y ? x > y : a.entry->kind < b.entry->kind;
        }
        return a.score > b.score;
    });
    return found;
}
} // namespace amp::gui
