#include "Engine/Render/Metronome.h"

#include <cmath>
#include <numbers>

namespace amp::engine
{
namespace
{
/** A sine that dies away: -60 dB after 30 ms. */
std::vector<float> makeClick (double frequency, double sampleRate)
{
    constexpr auto seconds = 0.03;
    std::vector<float> click (static_cast<size_t> (seconds * sampleRate));
    for (size_t i = 0; i < click.size(); ++i)
    {
        const auto time = static_cast<double> (i) / sampleRate;
        click[i] = static_cast<float> (0.5 * std::pow (10.0, -3.0 * time / seconds) *
                                       std::cos (2.0 * std::numbers::pi * frequency * time));
    }
    return click;
}
}  // namespace

Metronome::Metronome (double rate)
    : sampleRate (rate),
      beat (makeClick (1000.0, rate)),
      accent (makeClick (1500.0, rate))
{}

void Metronome::add (const Chunk& chunk, StereoBuffer& into) const noexcept
{
    for (const auto& segment : chunk.segments())
        if (chunk.schedule->click.isOn || segment.position < chunk.countInEnd)
            add (segment, chunk.schedule->tempo, chunk.schedule->click.gain, into);
}

void Metronome::add (const Segment& segment, const TempoMap& tempo, float gain, StereoBuffer& into) const noexcept
{
    const auto end = segment.position + segment.frames;
    const auto earliest = segment.position - static_cast<int64_t> (beat.size());

    for (auto number = tempo.beatAt (tempo.quartersAt (static_cast<double> (earliest) / sampleRate));; ++number)
    {
        const auto [quarters, isFirst] = tempo.beat (number);
        const auto at = tempo.sampleAt (quarters, sampleRate);
        if (at >= end)
            break;

        const auto& click = isFirst ? accent : beat;
        const auto first = std::max<int64_t> (0, segment.position - at);
        const auto last = std::min<int64_t> (static_cast<int64_t> (click.size()), end - at);

        for (auto i = first; i < last; ++i)
            for (size_t channel = 0; channel < 2; ++channel)
                into[channel][segment.offset + (at + i - segment.position)] += gain * click[static_cast<size_t> (i)];
    }
}
}  // namespace amp::engine
