#include "App/Aurora/Instruments/Choir.h"

#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Noise.h"
#include "App/Aurora/Synthesis/Oscillators.h"

#include <array>

namespace amp::aurora
{
namespace
{
/** One voice: vibrato that comes in slowly, a pitch that is never quite still, a little breath. */
class Singer
{
public:
    Singer (float hertz, Noise& noise) : chance (noise), step (cyclesPerFrame (hertz))
    {
        saw.phasor.phase = chance.unit();
        vibrato.phase = chance.unit();
        rate = cyclesPerFrame (4.7f + 1.1f * chance.unit());
        detune = 7.0f * chance.normal();
        depth = 11.0f + 9.0f * chance.unit();
    }

    float next() noexcept
    {
        if ((frame & 15) == 0)
        {
            const auto settled = std::min (1.0f, static_cast<float> (frame) / 38000.0f);
            const auto scoop = -35.0f * (1.0f - std::min (1.0f, static_cast<float> (frame) / 7000.0f));
            bent = step * std::exp2 ((detune + scoop + settled * depth * sine (vibrato.next (16 * rate))) / 1200.0f);
        }
        ++frame;
        return throat.low (saw.next (bent)) + 0.055f * chance.bipolar();
    }

private:
    Noise& chance;
    Saw saw;
    Phasor vibrato;
    OnePole throat { 1900.0f };
    float step, bent = 0, rate, detune, depth;
    size_t frame = 0;
};

struct Formant
{
    float ooHertz, ahHertz, ooLevel, ahLevel, q;
};

constexpr Formant formants[] = { { 340, 780, 1.0f, 1.0f, 4.5f },
                                 { 720, 1180, 0.5f, 0.62f, 7.0f },
                                 { 2650, 2850, 0.12f, 0.42f, 12.0f },
                                 { 3500, 3800, 0.07f, 0.32f, 13.0f } };

/** Gives a side of the choir its vowel. */
void articulate (std::vector<float>& side, const Curve& openness)
{
    std::array<StateVariable, std::size (formants)> mouth;
    std::array<float, std::size (formants)> levels {};
    for (size_t frame = 0; frame < side.size(); ++frame)
    {
        if (frame % 64 == 0)
        {
            const auto open = openness.atFrame (frame);
            for (size_t i = 0; i < mouth.size(); ++i)
            {
                const auto& f = formants[i];
                mouth[i].set (f.ooHertz + open * (f.ahHertz - f.ooHertz), f.q);
                levels[i] = f.ooLevel + open * (f.ahLevel - f.ooLevel);
            }
        }

        auto sound = 0.12f * side[frame];
        for (size_t i = 0; i < mouth.size(); ++i)
            sound += levels[i] * mouth[i].next (side[frame]).band;
        side[frame] = sound;
    }
}
}  // namespace

void playChoir (Buffer& out, const Part& part, const Curve& openness)
{
    Buffer voices (out.size());
    Noise chance (440);
    for (const auto& note : part)
    {
        std::vector<Singer> singers;
        singers.reserve (6);
        for (int i = 0; i < 6; ++i)
            singers.emplace_back (frequencyOf (note.pitch), chance);

        Swell breath (0.28f, frameAtBeat (note.length), 0.22f);
        const auto start = frameAtBeat (note.start);
        const auto end = std::min (out.size(), start + breath.length());
        const auto gain = 0.16f * (0.3f + 0.7f * static_cast<float> (note.velocity));
        for (auto frame = start; frame < end; ++frame)
        {
            const auto level = gain * breath.next();
            const auto left = singers[0].next() + singers[1].next(), right = singers[2].next() + singers[3].next();
            const auto middle = 0.7f * (singers[4].next() + singers[5].next());
            voices.add (frame, level * (left + middle), level * (right + middle));
        }
    }

    articulate (voices.left, openness);
    articulate (voices.right, openness);
    for (size_t frame = 0; frame < out.size(); ++frame)
        out.add (frame, voices.left[frame], voices.right[frame]);
    highPass (out, 130.0f);
}
}  // namespace amp::aurora
