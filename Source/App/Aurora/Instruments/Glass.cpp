#include "App/Aurora/Instruments/Glass.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Noise.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
struct Mode
{
    float ratio, level, seconds;
};

constexpr Mode modes[] = { { 0.5f, 0.22f, 1.6f },
                           { 1.0f, 1.0f, 1.9f },
                           { 2.756f, 0.24f, 0.7f },
                           { 5.404f, 0.1f, 0.25f },
                           { 8.933f, 0.04f, 0.1f } };

void ring (Buffer& out, const Note& note, const Mode& mode)
{
    const auto hertz = frequencyOf (note.pitch) * mode.ratio;
    if (hertz > 15000.0f)
        return;

    const auto velocity = static_cast<float> (note.velocity);
    const auto edge = mode.ratio > 1.0f ? velocity : 1.0f;  // a soft mallet hardly wakes the high modes
    Decay left (mode.seconds), right (mode.seconds * 0.94f);
    Phasor a, b;
    const auto start = frameAtBeat (note.start);
    const auto end = std::min (out.size(), start + frameAtSecond (6.9 * static_cast<double> (mode.seconds)));
    const auto gain = 0.3f * (0.2f + 0.8f * velocity) * mode.level * edge;
    for (auto frame = start; frame < end; ++frame)
    {
        const auto soft = gain * std::min (1.0f, static_cast<float> (frame - start) / 96.0f);
        out.add (frame,
                 soft * left.next() * sine (a.next (cyclesPerFrame (hertz - 0.45f))),
                 soft * right.next() * sine (b.next (cyclesPerFrame (hertz + 0.45f))));
    }
}

void tap (Buffer& out, const Note& note, Noise& chance)
{
    StateVariable mallet (2600.0f, 1.0f);
    Decay decay (0.006f, 0.07f * static_cast<float> (note.velocity * note.velocity));
    const auto start = frameAtBeat (note.start);
    for (auto frame = start; frame < std::min (out.size(), start + frameAtSecond (0.05)); ++frame)
    {
        const auto sample = decay.next() * mallet.next (chance.bipolar()).band;
        out.add (frame, sample, sample);
    }
}
}  // namespace

void playGlass (Buffer& out, const Part& part)
{
    Noise chance (29);
    for (const auto& note : part)
    {
        for (const auto& mode : modes)
            ring (out, note, mode);
        tap (out, note, chance);
    }
}
}  // namespace amp::aurora
