#include "App/Aurora/Instruments/Bass.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
/** The last 30 ms of a note slide to silence, so that the next begins on clean ground. */
float gate (size_t frame, size_t frames)
{
    const auto left = static_cast<float> (frames - frame) / (0.03f * static_cast<float> (sampleRate));
    const auto up = static_cast<float> (frame) / (0.004f * static_cast<float> (sampleRate));
    return std::min ({ 1.0f, left, up });
}
}  // namespace

void playBass (Buffer& out, const Part& part, const Curve& growl)
{
    for (size_t i = 0; i < part.size(); ++i)
    {
        const auto& note = part[i];
        const auto start = frameAtBeat (note.start);
        const auto next = i + 1 < part.size() ? frameAtBeat (part[i + 1].start) : out.size();
        const auto frames =
            std::min ({ frameAtBeat (note.length) + frameAtSecond (0.02), next - start, out.size() - start });

        const auto hertz = frequencyOf (note.pitch);
        const auto velocity = static_cast<float> (note.velocity);
        const auto open = growl.at (note.start) * (0.4f + 0.6f * velocity);
        Decay closing (0.16f + 0.1f * open), body (2.8f);
        StateVariable lowPass;
        OnePole crossover (95.0f);
        Saw saw;
        Pulse pulse;
        Phasor sub;

        for (size_t frame = 0; frame < frames; ++frame)
        {
            const auto bite = closing.next();
            if (frame % 16 == 0)
                lowPass.set (hertz * (2.2f + 3.0f * open) + 2100.0f * open * bite, 0.8f + 0.9f * open);

            const auto step = cyclesPerFrame (hertz);
            const auto snarl = 0.6f * saw.next (step) + 0.4f * pulse.next (step * 1.003f, 0.3f);
            const auto upper = crossover.high (lowPass.next (snarl).low);
            const auto lower = sine (sub.next (step));
            const auto sound = saturate (1.6f * (0.64f * lower + (0.46f + 0.45f * open) * upper));
            const auto sample = 0.52f * (0.3f + 0.7f * velocity) * body.next() * gate (frame, frames) * sound;
            out.add (start + frame, sample, sample);
        }
    }
}
}  // namespace amp::aurora
