#include "App/Aurora/Score/Harmony.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace amp::aurora
{
namespace
{
std::vector<int> pitchClassesOf (std::string_view text)
{
    std::vector<int> classes;
    while (! text.empty())
    {
        const auto word = text.substr (0, text.find (' '));
        classes.push_back (pitchClassOf (word));
        text.remove_prefix (std::min (word.size() + 1, text.size()));
    }
    return classes;
}

int movement (const std::vector<int>& from, const std::vector<int>& to)
{
    int sum = 0;
    for (size_t i = 0; i < std::min (from.size(), to.size()); ++i)
        sum += std::abs (from[i] - to[i]) +
               (i + 1 == to.size() ? std::abs (from[i] - to[i]) : 0);  // the top voice is heard
    return sum;
}

/** What speaks against a layout by itself: muddy seconds, doubled pitches, holes, distance from the centre. */
int roughness (const std::vector<int>& tones, Register range)
{
    int sum = std::abs ((tones.front() + tones.back()) - (range.lowest + range.highest)) / 2;
    for (size_t i = 1; i < tones.size(); ++i)
    {
        const auto gap = tones[i] - tones[i - 1];
        sum += gap == 0 ? 40 : 0;
        sum += gap == 1 ? (tones[i] < 62 || i + 1 == tones.size() ? 30 : 6) : 0;
        sum += gap == 2 && tones[i] < 58 ? 16 : 0;
        sum += gap > 9 ? 3 * (gap - 9) : 0;
    }
    return sum;
}

/** Calls back with every layout of the classes in the register, sorted upwards. */
template <typename Visit>
void forEachLayout (const std::vector<int>& classes, Register range, std::vector<int>& chosen, const Visit& visit)
{
    if (chosen.size() == classes.size())
    {
        auto sorted = chosen;
        std::sort (sorted.begin(), sorted.end());
        visit (sorted);
        return;
    }

    for (int pitch = range.lowest; pitch <= range.highest; ++pitch)
        if (pitch % 12 == classes[chosen.size()])
        {
            chosen.push_back (pitch);
            forEachLayout (classes, range, chosen, visit);
            chosen.pop_back();
        }
}
}  // namespace

std::vector<Voicing> voiceLead (Progression chords, Register range, int semitones)
{
    constexpr int lowestBass = 28;  // E1

    std::vector<Voicing> voicings;
    double now = 0;
    for (const auto& chord : chords)
    {
        auto classes = pitchClassesOf (chord.tones);
        for (auto& c : classes)
            c = (c + semitones + 12) % 12;

        std::vector<int> best, chosen;
        int least = 1 << 30;
        forEachLayout (classes, range, chosen, [&] (const std::vector<int>& layout) {
            const auto from = voicings.empty() ? layout : voicings.back().tones;
            const auto cost = 2 * movement (from, layout) + roughness (layout, range);
            if (cost < least)
            {
                least = cost;
                best = layout;
            }
        });

        const auto bass = (pitchClassOf (chord.bass) + semitones + 12) % 12;
        voicings.push_back ({ now, chord.beats, lowestBass + (bass - lowestBass % 12 + 12) % 12, best });
        now += chord.beats;
    }
    return voicings;
}

Part heldChords (const std::vector<Voicing>& voicings, double velocity)
{
    Part part;
    for (const auto& voicing : voicings)
        for (const auto pitch : voicing.tones)
            part.push_back ({ voicing.start, voicing.length, pitch, velocity });
    return part;
}

double lengthOf (Progression chords)
{
    double beats = 0;
    for (const auto& chord : chords)
        beats += chord.beats;
    return beats;
}
}  // namespace amp::aurora
