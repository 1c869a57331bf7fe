#include "App/Aurora/Instruments/Air.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Noise.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
/** One string of the harp: a narrow band of wind. */
void breatheTone (Buffer& out, const Voicing& chord, int pitch, Noise& chance)
{
    StateVariable left (frequencyOf (pitch - 0.04), 70.0f), right (frequencyOf (pitch + 0.04), 70.0f);
    Swell swell (1.1f, frameAtBeat (chord.length), 0.7f);
    Phasor gust { chance.unit() };
    const auto rate = cyclesPerFrame (0.25f + 0.5f * chance.unit());
    const auto start = frameAtBeat (chord.start);
    const auto end = std::min (out.size(), start + swell.length());
    for (auto frame = start; frame < end; ++frame)
    {
        const auto wave = 0.5f + 0.5f * sine (gust.next (rate));
        const auto level = 0.75f * swell.next() * wave * wave;
        out.add (frame, level * left.next (chance.bipolar()).band, level * right.next (chance.bipolar()).band);
    }
}

/** The wind itself, wandering between the sides. */
void breatheWind (Buffer& out, Noise& chance)
{
    StateVariable left, right;
    for (size_t frame = 0; frame < out.size(); ++frame)
    {
        const auto seconds = static_cast<float> (frame) / static_cast<float> (sampleRate);
        if (frame % 64 == 0)
        {
            left.set (1500.0f * std::exp2 (1.1f * sine (0.113f * seconds)), 0.9f);
            right.set (1500.0f * std::exp2 (1.1f * sine (0.113f * seconds + 0.37f)), 0.9f);
        }
        const auto side = 0.35f * sine (0.071f * seconds);
        out.add (frame,
                 (0.05f - 0.05f * side) * left.next (chance.bipolar()).band,
                 (0.05f + 0.05f * side) * right.next (chance.bipolar()).band);
    }
}
}  // namespace

void playAir (Buffer& out, const std::vector<Voicing>& voicings)
{
    Noise chance (1812);
    for (const auto& chord : voicings)
        for (const auto pitch : chord.tones)
            breatheTone (out, chord, pitch + 24, chance);
    breatheWind (out, chance);
}
}  // namespace amp::aurora
