#include "App/Aurora/Instruments/Pad.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Noise.h"
#include "App/Aurora/Synthesis/Oscillators.h"

#include <array>

namespace amp::aurora
{
namespace
{
/** Three sawtooths around one pitch, each with its own slow drift. */
class Ensemble
{
public:
    Ensemble (float hertz, Noise& chance) : step (cyclesPerFrame (hertz))
    {
        for (size_t i = 0; i < saws.size(); ++i)
        {
            saws[i].phasor.phase = chance.unit();
            drifts[i].phase = chance.unit();
            rates[i] = cyclesPerFrame (0.11f + 0.3f * chance.unit());
        }
    }

    float next() noexcept
    {
        if ((frame++ & 63) == 0)
            for (size_t i = 0; i < saws.size(); ++i)
            {
                const auto cents = detune[i] + 3.5f * sine (drifts[i].phase);
                steps[i] = step * std::exp2 (cents / 1200.0f);
                drifts[i].next (64 * rates[i]);
            }
        return saws[0].next (steps[0]) + saws[1].next (steps[1]) + saws[2].next (steps[2]);
    }

private:
    static constexpr float detune[] = { -9.0f, 1.0f, 8.0f };
    float step;
    std::array<Saw, 3> saws {};
    std::array<Phasor, 3> drifts {};
    std::array<float, 3> rates {}, steps {};
    size_t frame = 0;
};

void filter (std::vector<float>& side, const Curve& cutoff, float lfoPhase)
{
    StateVariable first, second;
    for (size_t frame = 0; frame < side.size(); ++frame)
    {
        if (frame % 32 == 0)
        {
            const auto wave = sine (lfoPhase + 0.09f * static_cast<float> (frame) / static_cast<float> (sampleRate));
            const auto hertz = cutoff.atFrame (frame) * std::exp2 (0.35f * wave);
            first.set (hertz, 0.54f);
            second.set (hertz, 1.1f);
        }
        side[frame] = second.next (first.next (side[frame]).low).low;
    }
}
}  // namespace

void playPad (Buffer& out, const Part& part, const Curve& cutoff, float attackSeconds, float releaseSeconds)
{
    Buffer dry (out.size());
    Noise chance (77);
    for (const auto& note : part)
    {
        Ensemble left (frequencyOf (note.pitch), chance), right (frequencyOf (note.pitch), chance);
        Swell swell (attackSeconds, frameAtBeat (note.length), releaseSeconds);
        const auto start = frameAtBeat (note.start);
        const auto end = std::min (out.size(), start + swell.length());
        const auto gain = 0.05f * (0.3f + 0.7f * static_cast<float> (note.velocity));
        for (auto frame = start; frame < end; ++frame)
        {
            const auto level = gain * swell.next();
            dry.add (frame, level * left.next(), level * right.next());
        }
    }

    filter (dry.left, cutoff, 0.0f);
    filter (dry.right, cutoff, 0.3f);
    for (size_t frame = 0; frame < out.size(); ++frame)
        out.add (frame, dry.left[frame], dry.right[frame]);
}
}  // namespace amp::aurora
