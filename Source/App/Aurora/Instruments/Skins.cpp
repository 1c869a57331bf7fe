#include "App/Aurora/Instruments/Skins.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

namespace amp::aurora
{
namespace
{
size_t endOf (const Buffer& out, Hit hit, double seconds)
{
    return std::min (out.size(), hit.frame + frameAtSecond (seconds));
}

/** The last 10 ms of a sound that is cut at `end` go to zero. */
float closing (size_t frame, size_t end)
{
    return std::min (1.0f, static_cast<float> (end - frame) / 480.0f);
}
}  // namespace

void kick (Buffer& out, Hit hit, Noise& chance)
{
    Decay level (0.16f), sweep (0.022f), click (0.0028f);
    Phasor skin { 0.02f * chance.unit() };
    OnePole beater (5200.0f);
    const auto end = endOf (out, hit, 0.5);
    for (auto frame = hit.frame; frame < end; ++frame)
    {
        const auto hertz = 47.0f + (120.0f + 60.0f * hit.velocity) * sweep.next();
        const auto tick = beater.low (chance.bipolar()) * click.next();
        const auto sound =
            saturate (1.7f * level.next() * sine (skin.next (cyclesPerFrame (hertz))) + 0.35f * hit.velocity * tick);
        const auto opening = std::min (1.0f, static_cast<float> (frame - hit.frame) / 24.0f);
        const auto sample = 0.85f * hit.velocity * opening * closing (frame, end) * sound;
        out.add (frame, sample, sample);
    }
}

void snare (Buffer& out, Hit hit, Noise& chance)
{
    const auto tune = 1.0f + 0.01f * chance.bipolar();
    Decay low (0.085f), high (0.045f), wires (0.055f + 0.055f * hit.velocity), bend (0.012f);
    Phasor first, second;
    StateVariable band (3400.0f, 0.55f), floor (900.0f, 0.707f), top (9000.0f, 0.6f);
    const auto end = endOf (out, hit, 0.6);
    for (auto frame = hit.frame; frame < end; ++frame)
    {
        const auto bent = tune * (1.0f + 0.25f * bend.next());
        const auto skin = 0.55f * low.next() * sine (first.next (cyclesPerFrame (186.0f * bent))) +
                          0.3f * high.next() * sine (second.next (cyclesPerFrame (331.0f * bent)));
        const auto rattle = top.next (floor.next (band.next (chance.bipolar()).band).high).low * wires.next();
        const auto sample = 0.62f * hit.velocity * closing (frame, end) *
                            saturate (1.2f * (skin + (0.5f + 0.6f * hit.velocity) * rattle));
        out.add (frame, sample, sample);
    }
}

void rim (Buffer& out, Hit hit, Noise& chance)
{
    Decay wood (0.016f), stick (0.007f), snap (0.0015f);
    Phasor a, b;
    const auto tune = 1.0f + 0.012f * chance.bipolar();
    for (auto frame = hit.frame; frame < endOf (out, hit, 0.15); ++frame)
    {
        const auto sound = 0.6f * wood.next() * sine (a.next (cyclesPerFrame (520.0f * tune))) +
                           0.5f * stick.next() * sine (b.next (cyclesPerFrame (1710.0f * tune))) +
                           0.35f * snap.next() * chance.bipolar();
        const auto sample = 0.6f * hit.velocity * sound;
        out.add (frame, sample, sample);
    }
}

void clap (Buffer& out, Hit hit, Noise& chance)
{
    constexpr float seconds[] = { 0.0f, 0.009f, 0.019f, 0.028f };
    for (const auto late : seconds)
    {
        const auto isLast = late == seconds[3];
        Decay decay (isLast ? 0.07f : 0.006f);
        StateVariable hands (1150.0f + 250.0f * chance.bipolar(), 1.3f);
        const auto side = 0.2f * chance.bipolar();
        const auto start = hit.frame + frameAtSecond (static_cast<double> (late));
        for (auto frame = start; frame < std::min (out.size(), start + frameAtSecond (isLast ? 0.45 : 0.04)); ++frame)
        {
            const auto sample = 0.42f * hit.velocity * decay.next() * hands.next (chance.bipolar()).band;
            out.add (frame, sample * (1.0f - side), sample * (1.0f + side));
        }
    }
}

void tom (Buffer& out, Hit hit, float hertz, float pan, Noise& chance)
{
    Decay level (0.2f), bend (0.05f), stick (0.006f);
    Phasor skin, overtone;
    const auto end = endOf (out, hit, 1.2);
    for (auto frame = hit.frame; frame < end; ++frame)
    {
        const auto bent = hertz * (1.0f + 0.35f * hit.velocity * bend.next());
        const auto body = level.next();
        const auto sound = body * sine (skin.next (cyclesPerFrame (bent))) +
                           0.3f * body * body * sine (overtone.next (cyclesPerFrame (1.59f * bent))) +
                           0.3f * stick.next() * chance.bipolar();
        const auto sample = 0.55f * hit.velocity * closing (frame, end) * saturate (1.3f * sound);
        out.add (frame, sample * (1.0f - pan), sample * (1.0f + pan));
    }
}
}  // namespace amp::aurora
