#include "App/Aurora/Score/Notation.h"

#include <algorithm>
#include <charconv>

namespace amp::aurora
{
namespace
{
/** Takes the next word, up to a space, off the front of a text; empty at its end. */
std::string_view takeWord (std::string_view& text)
{
    text.remove_prefix (std::min (text.find_first_not_of (" |\n"), text.size()));
    const auto word = text.substr (0, text.find_first_of (" |\n"));
    text.remove_prefix (word.size());
    return word;
}

double numberIn (std::string_view text)
{
    double value = 0;
    std::from_chars (text.data(), text.data() + text.size(), value);
    return value;
}
}  // namespace

int pitchClassOf (std::string_view name)
{
    constexpr int fromA[] = { 9, 11, 0, 2, 4, 5, 7 };
    auto pitchClass = fromA[name.front() - 'A'];
    for (const auto c : name.substr (1))
        pitchClass += c == '#' ? 1 : c == 'b' ? -1 : 0;
    return (pitchClass + 12) % 12;
}

int pitchOf (std::string_view name)
{
    const auto octave = name.back() - '0';
    return 12 * (octave + 1) + pitchClassOf (name.substr (0, name.size() - 1));
}

Part readVoice (std::string_view text, double velocity)
{
    Part part;
    double now = 0;
    for (auto word = takeWord (text); ! word.empty(); word = takeWord (text))
    {
        const auto colon = word.find (':');
        const auto star = word.find ('*');
        const auto length = numberIn (word.substr (colon + 1, star - colon - 1));
        const auto times = star == std::string_view::npos ? 1 : static_cast<int> (numberIn (word.substr (star + 1)));

        for (int i = 0; i < times; ++i, now += length)
            if (word.front() != '-')
                part.push_back ({ now, length, pitchOf (word.substr (0, colon)), velocity });
    }
    return part;
}

Part readGrid (std::string_view text, int pitch)
{
    constexpr double sixteenth = 0.25;
    Part part;
    double now = 0;
    for (const auto c : text)
    {
        if (c == ' ')
            continue;
        if (c != '.')
            part.push_back ({ now, sixteenth, pitch, (c - '0') / 9.0 });
        now += sixteenth;
    }
    return part;
}

double lengthOf (const Part& part)
{
    double end = 0;
    for (const auto& note : part)
        end = std::max (end, note.start + note.length);
    return end;
}

Part moved (Part part, double beats, int semitones)
{
    for (auto& note : part)
    {
        note.start += beats;
        note.pitch += semitones;
    }
    return part;
}

Part merged (Part part, const Part& other)
{
    part.insert (part.end(), other.begin(), other.end());
    std::stable_sort (part.begin(), part.end(), [] (const Note& a, const Note& b) { return a.start < b.start; });
    return part;
}
}  // namespace amp::aurora
