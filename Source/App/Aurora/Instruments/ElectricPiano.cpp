#include "App/Aurora/Instruments/ElectricPiano.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Oscillators.h"

#include <algorithm>

namespace amp::aurora
{
namespace
{
/** One struck tine. */
void strike (Buffer& out, const Note& note)
{
    const auto hertz = frequencyOf (note.pitch);
    const auto velocity = static_cast<float> (note.velocity);
    const auto keys = static_cast<float> (note.pitch - 60);
    const auto high = std::exp2 (-keys / 28.0f);  // high tines are thinner and shorter

    const auto tineRatio = std::min (14.0f, std::floor (9500.0f / hertz));
    const auto tineIndex = 0.42f * velocity * velocity * std::min (1.0f, high);
    const auto bodyIndex = (0.3f + 1.9f * velocity * velocity) * std::min (1.4f, high);

    const auto start = frameAtBeat (note.start);
    Swell held (0.0015f, frameAtBeat (note.length), 0.11f);
    Decay ring (2.1f * high), tineRing (0.22f * high), bodyRing (0.9f * high);
    Phasor body, bodyModulator, detuned, tine, tineModulator;
    const auto step = cyclesPerFrame (hertz);
    const auto spread = 0.012f * keys;  // low keys to the left
    const auto gain = 0.2f * (0.25f + 0.75f * velocity);

    const auto end = std::min (out.size(), start + held.length());
    for (auto frame = start; frame < end; ++frame)
    {
        const auto level = held.next() * ring.next() * gain;
        const auto growl = bodyIndex * (0.35f + 0.65f * bodyRing.next()) * 0.159f;
        const auto ping = tineRing.next();
        const auto mod = sine (bodyModulator.next (step));
        const auto centre = sine (body.next (step) + growl * mod);
        const auto beside = sine (detuned.next (step * 1.0011f) + growl * mod);
        const auto bell = sine (tine.next (step) + tineIndex * ping * sine (tineModulator.next (step * tineRatio)));
        const auto sound = 0.62f * centre + 0.42f * bell;
        out.add (frame,
                 level * (sound * (1.0f - spread) + 0.2f * beside),
                 level * (sound * (1.0f + spread) - 0.2f * beside));
    }
}
}  // namespace

void playElectricPiano (Buffer& out, const Part& part)
{
    for (const auto& note : part)
        strike (out, note);
}

void tremolo (Buffer& buffer, float hertz, float depth)
{
    Phasor swing;
    for (size_t frame = 0; frame < buffer.size(); ++frame)
    {
        const auto side = 0.5f * depth * sine (swing.next (cyclesPerFrame (hertz)));
        buffer.left[frame] *= 1.0f - 0.5f * depth + side;
        buffer.right[frame] *= 1.0f - 0.5f * depth - side;
    }
}
}  // namespace amp::aurora
