#include "App/Aurora/Score/Figures.h"

#include "App/Aurora/Score/Form.h"
#include "App/Aurora/Synthesis/Noise.h"

#include <algorithm>
#include <cmath>

namespace amp::aurora
{
namespace
{
const Voicing& voicingAt (const std::vector<Voicing>& voicings, double beat)
{
    const auto after =
        std::find_if (voicings.begin(), voicings.end(), [=] (const Voicing& v) { return v.start > beat + 1e-9; });
    return *(after == voicings.begin() ? after : after - 1);
}

double endOf (const std::vector<Voicing>& voicings)
{
    return voicings.back().start + voicings.back().length;
}

int toneAt (const Voicing& voicing, int index)
{
    const auto count = static_cast<int> (voicing.tones.size());
    return voicing.tones[static_cast<size_t> (index % count)] + 12 * (index / count);
}
}  // namespace

Part comped (const std::vector<Voicing>& voicings, std::string_view rhythm)
{
    const auto hits = readGrid (rhythm);
    const auto cycle =
        static_cast<double> (std::count_if (rhythm.begin(), rhythm.end(), [] (char c) { return c != ' '; })) / 4;

    std::vector<Note> strokes;
    for (double from = 0; from < endOf (voicings); from += cycle)
        for (const auto& hit : hits)
            strokes.push_back ({ from + hit.start, 0, 0, hit.velocity });

    Part part;
    for (size_t i = 0; i < strokes.size() && strokes[i].start < endOf (voicings); ++i)
    {
        const auto& chord = voicingAt (voicings, strokes[i].start);
        const auto next = i + 1 < strokes.size() ? strokes[i + 1].start : endOf (voicings);
        const auto length = std::min (next, chord.start + chord.length) - strokes[i].start;

        part.push_back ({ strokes[i].start, length, chord.bass + 12, strokes[i].velocity * 0.85 });
        for (size_t tone = 0; tone < chord.tones.size(); ++tone)
            part.push_back ({ strokes[i].start + 0.012 * static_cast<double> (tone),
                              length,
                              chord.tones[tone],
                              strokes[i].velocity * (tone + 1 == chord.tones.size() ? 1.0 : 0.82) });
    }
    return part;
}

Part arpeggiated (const std::vector<Voicing>& voicings, std::string_view order, double stepBeats)
{
    constexpr double accents[] = { 1.0, 0.62, 0.74, 0.66, 0.86, 0.6, 0.78, 0.68 };

    Part part;
    const auto steps = static_cast<size_t> (std::lround (endOf (voicings) / stepBeats));
    for (size_t step = 0; step < steps; ++step)
    {
        const auto beat = static_cast<double> (step) * stepBeats;
        part.push_back ({ beat,
                          stepBeats,
                          toneAt (voicingAt (voicings, beat), order[step % order.size()] - '0'),
                          0.85 * accents[step % std::size (accents)] });
    }
    return part;
}

Part rolled (const std::vector<Voicing>& voicings, double stepBeats, double velocity)
{
    Part part;
    for (const auto& voicing : voicings)
    {
        auto pitches = voicing.tones;
        pitches.insert (pitches.begin(), voicing.bass + 12);
        for (size_t i = 0; i < pitches.size(); ++i)
        {
            const auto delay = stepBeats * static_cast<double> (i);
            part.push_back ({ voicing.start + delay, voicing.length - delay, pitches[i], velocity });
        }
    }
    return part;
}

Part repeated (const Part& pattern, double patternBars, int bars)
{
    Part part;
    for (double bar = 0; bar < bars; bar += patternBars)
        part = merged (part, moved (pattern, bar * beatsPerBar));
    return part;
}

Part played (Part part, const Feel& feel, uint32_t seed)
{
    Noise chance (seed);
    double mean = 0;
    for (const auto& note : part)
        mean += note.pitch / static_cast<double> (part.size());

    for (auto& note : part)
    {
        const auto sixteenths = note.start * 4;
        const auto isOffBeat = std::abs (sixteenths - 2 * std::floor (sixteenths / 2) - 1) < 0.3;
        const auto swung = isOffBeat ? (feel.swing - 0.5) * 0.5 : 0.0;
        const auto strayed = (feel.late + feel.looseSeconds * chance.normal()) / secondsPerBeat;

        note.start = std::max (0.0, note.start + swung + strayed);
        note.velocity = std::clamp (
            note.velocity + feel.looseVelocity * chance.normal() + feel.slope * (note.pitch - mean), 0.05, 1.0);
    }
    return part;
}
}  // namespace amp::aurora
