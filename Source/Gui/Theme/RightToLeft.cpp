#include "Gui/Theme/RightToLeft.h"

#include <algorithm>
#include <vector>

namespace amp::gui
{
namespace
{
using Character = juce::juce_wchar;
using Line      = std::vector<Character>;

/** An Arabic letter and its forms, which follow each other: alone, at the end, and, if it joins to what follows, at the beginning and
    in the middle. */
struct Letter
{
    Character letter, alone;
    bool joinsOn;
};

constexpr Letter letters[] {
    { 0x622, 0xfe81, false }, { 0x623, 0xfe83, false }, { 0x624, 0xfe85, false }, { 0x625, 0xfe87, false }, { 0x626, 0xfe89, true },  { 0x627, 0xfe8d, false },
    { 0x628, 0xfe8f, true },  { 0x629, 0xfe93, false }, { 0x62a, 0xfe95, true },  { 0x62b, 0xfe99, true },  { 0x62c, 0xfe9d, true },  { 0x62d, 0xfea1, true },
    { 0x62e, 0xfea5, true },  { 0x62f, 0xfea9, false }, { 0x630, 0xfeab, false }, { 0x631, 0xfead, false }, { 0x632, 0xfeaf, false }, { 0x633, 0xfeb1, true },
    { 0x634, 0xfeb5, true },  { 0x635, 0xfeb9, true },  { 0x636, 0xfebd, true },  { 0x637, 0xfec1, true },  { 0x638, 0xfec5, true },  { 0x639, 0xfec9, true },
    { 0x63a, 0xfecd, true },  { 0x641, 0xfed1, true },  { 0x642, 0xfed5, true },  { 0x643, 0xfed9, true },  { 0x644, 0xfedd, true },  { 0x645, 0xfee1, true },
    { 0x646, 0xfee5, true },  { 0x647, 0xfee9, true },  { 0x648, 0xfeed, false }, { 0x649, 0xfeef, false }, { 0x64a, 0xfef1, true },  { 0x67e, 0xfb56, true },
    { 0x686, 0xfb7a, true },  { 0x698, 0xfb8a, false }, { 0x6a9, 0xfb8e, true },  { 0x6af, 0xfb92, true },  { 0x6cc, 0xfbfc, true },
};
constexpr Character lam = 0x644, hamza = 0x621, lengthener = 0x640;

const Letter* find (Character c)
{
    const auto at = std::find_if (std::begin (letters), std::end (letters), [c] (const Letter& each) { return each.letter == c; });
    return at != std::end (letters) ? &*at : nullptr;
}

/** The one glyph of lam and an alef behind it, alone; 0: they make none. */
Character ligature (Character alef)
{
    return alef == 0x622 ? 0xfef5 : alef == 0x623 ? 0xfef7 : alef == 0x625 ? 0xfef9 : alef == 0x627 ? 0xfefb : 0;
}

bool isVowelSign (Character c) { return (c >= 0x64b && c <= 0x65f) || c == 0x670; }
bool runsLeft (Character c) { return (c >= 0x590 && c <= 0x8ff && ! (c >= 0x660 && c <= 0x669)) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc); }
bool isDigit (Character c) { return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669); }
bool isNeutral (Character c) { return ! runsLeft (c) && ! isDigit (c) && (c < 128 ? ! juce::CharacterFunctions::isLetter (c) : c < 0xc0 || (c >= 0x2000 && c <= 0x206f)); }

Character mirrored (Character c)
{
    constexpr std::pair<Character, Character> pairs[] { { '(', ')' }, { '[', ']' }, { '{', '}' }, { '<', '>' }, { 0xab, 0xbb } };
    for (const auto& [left, right] : pairs)
        if (c == left || c == right)
            return c == left ? right : left;
    return c;
}

/** Gives letters their joined forms. */
Line joined (Line line)
{
    std::erase_if (line, isVowelSign);
    Line out;
    auto joins = false; // the letter before this one reaches to it
    for (size_t i = 0; i < line.size(); ++i)
    {
        const auto* letter = find (line[i]);
        const auto next    = i + 1 < line.size() ? line[i + 1] : Character();
        if (letter == nullptr)
        {
            out.push_back (line[i] == hamza ? 0xfe80 : line[i]);
            joins = line[i] == lengthener;
            continue;
        }
        if (const auto both = line[i] == lam ? ligature (next) : Character(); both != 0)
        {
            out.push_back (both + (joins ? 1 : 0));
            joins = false;
            ++i;
            continue;
        }
        const auto reaches = letter->joinsOn && (find (next) != nullptr || next == lengthener);
        out.push_back (letter->alone + (reaches ? (joins ? 3 : 2) : (joins ? 1 : 0)));
        joins = letter->joinsOn;
    }
    return out;
}

/** Turns a run round; numbers in it keep their order. */
void turn (Line& line, size_t from, size_t to)
{
    const auto at = [&] (size_t i) { return line.begin() + static_cast<std::ptrdiff_t> (i); };
    std::reverse (at (from), at (to));
    for (auto i = from; i < to; ++i)
    {
        if (! isDigit (line[i]))
        {
            line[i] = mirrored (line[i]);
            continue;
        }
        auto end = i;
        while (end < to && isDigit (line[end]))
            ++end;
        std::reverse (at (i), at (end));
        i = end - 1;
    }
}
} // namespace

juce::String inDrawingOrder (const juce::String& text)
{
    Line line;
    auto isPlain = true;
    for (auto at = text.getCharPointer(); ! at.isEmpty(); ++at)
    {
        line.push_back (*at);
        isPlain = isPlain && ! runsLeft (*at);
    }
    if (isPlain)
        return text;

    line = joined (std::move (line));
    for (size_t i = 0; i < line.size(); ++i)
    {
        if (! runsLeft (line[i]))
            continue;
        auto last = i; // of what runs left; what stands between two such belongs to the run
        for (auto end = i; end < line.size() && (runsLeft (line[end]) || isNeutral (line[end]) || isDigit (line[end])); ++end)
            if (runsLeft (line[end]))
                last = end;
        turn (line, i, last + 1);
        i = last;
    }
    juce::String out;
    for (const auto c : line)
        out += juce::String::charToString (c);
    return out;
}
} // namespace amp::gui
