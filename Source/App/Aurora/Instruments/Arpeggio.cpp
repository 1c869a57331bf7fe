#include "App/Aurora/Instruments/Arpeggio.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
void playArpeggio (Buffer& out, const Part& part, const Curve& cutoff)
{
    for (const auto& note : part)
    {
        const auto velocity = static_cast<float> (note.velocity);
        const auto rest = cutoff.at (note.start);
        const auto step = cyclesPerFrame (frequencyOf (note.pitch));
        const auto start = frameAtBeat (note.start);

        Swell held (0.002f, frameAtBeat (0.9 * note.length), 0.05f);
        Decay snap (0.075f), ring (0.28f);
        StateVariable lowPass;
        Saw saw;
        Pulse pulse;

        const auto end = std::min (out.size(), start + held.length());
        for (auto frame = start; frame < end; ++frame)
        {
            const auto bite = snap.next();
            if ((frame - start) % 16 == 0)
                lowPass.set (rest * (1.0f + 4.5f * velocity * bite), 1.3f);

            const auto sound = lowPass.next (0.5f * saw.next (step) + 0.5f * pulse.next (step * 1.004f, 0.38f)).low;
            const auto sample = 0.3f * velocity * held.next() * ring.next() * sound;
            out.add (frame, sample, sample);
        }
    }
}
}  // namespace amp::aurora
