// Drums with a skin, and the sounds made on them.
#include "Dsp/Sounds/Drums.h"
#include "Dsp/Sounds/Making.h"

namespace amp::dsp
{
using namespace making;

/** A sine that falls from a click to its key note, through a drive. */
Sample makeKick (int variant, double, double rate)
{
    struct Kind
    {
        double hertz, bend, sweep, length, drive, click;
    };
    // clang-format off
    static constexpr Kind kinds[] {
        { 48, 190, 0.022, 0.17, 1.8, 0.35 },  // studio
        { 44,  90, 0.050, 0.45, 1.2, 0.12 },  // long and round
        { 56, 330, 0.014, 0.12, 3.0, 0.60 },  // hard
        { 52, 140, 0.030, 0.22, 1.1, 0.22 },  // soft
    };
    // clang-format on
    const auto& kind = kinds[variant % 4];
    Noise chance (11);
    Decay level (kind.length, rate), sweep (kind.sweep, rate), slow (kind.sweep * 4, rate), click (0.003, rate);
    Filter beater (5200, 0.7, rate);
    Phasor skin;
    std::vector<float> out (framesOf (kind.length * 5, rate));
    for (auto& sample : out)
    {
        const auto hertz = kind.hertz * (1.0 + 0.12 * static_cast<double> (slow.next())) +
                           kind.bend * static_cast<double> (sweep.next());
        const auto body = level.next() * sine (skin.next (static_cast<float> (hertz / rate)));
        const auto tick = beater.low (chance.bipolar()) * click.next();
        sample = soften (static_cast<float> (kind.drive) * body + static_cast<float> (kind.click) * tick);
    }
    return finish (std::move (out), {}, 0.95, 0.12, rate);
}

/** Two modes of the skin and a burst of wires. */
Sample makeSnare (int variant, double, double rate)
{
    struct Kind
    {
        double hertz, skin, wires, wireLength, colour;
    };
    // clang-format off
    static constexpr Kind kinds[] {
        { 188, 0.55, 0.85, 0.095, 3600 },
        { 164, 0.80, 0.60, 0.075, 2600 },
        { 225, 0.40, 1.00, 0.140, 4800 },
        { 200, 0.30, 0.90, 0.050, 6000 },
    };
    // clang-format on
    const auto& kind = kinds[variant % 4];
    Noise chance (23);
    Decay low (0.09, rate), high (0.045, rate), wires (kind.wireLength, rate), bend (0.011, rate), snap (0.004, rate);
    Filter band (kind.colour, 0.5, rate), floor (950, 0.7, rate), top (11000, 0.7, rate);
    Phasor first, second;
    std::vector<float> out (framesOf (0.6, rate));
    for (auto& sample : out)
    {
        const auto bent = kind.hertz * (1.0 + 0.3 * static_cast<double> (bend.next())) / rate;
        const auto skin = 0.62f * low.next() * sine (first.next (static_cast<float> (bent))) +
                          0.34f * high.next() * sine (second.next (static_cast<float> (1.78 * bent)));
        const auto noise = chance.bipolar();
        const auto rattle =
            top.low (floor.high (band.band (noise) + 0.35f * noise)) * (wires.next() + 0.6f * snap.next());
        sample = soften (1.5f * (static_cast<float> (kind.skin) * skin + static_cast<float> (kind.wires) * rattle));
    }
    return finish (std::move (out), {}, 0.85, 0.1, rate);
}

/** Hands that are not quite together, in a small room. */
Sample makeClap (int variant, double, double rate)
{
    static constexpr double seconds[] { 0.0, 0.0095, 0.0195, 0.029 };
    static constexpr double colours[] { 1250, 980, 1700, 1400 };
    Noise chance (31 + static_cast<uint32_t> (variant));
    std::vector<float> left (framesOf (0.5, rate)), right (left.size());
    for (size_t hand = 0; hand < 4; ++hand)
    {
        const auto isLast = hand == 3;
        Decay decay (isLast ? 0.075 : 0.0055, rate), bright (0.004, rate);
        Filter body (colours[variant % 4] * (1.0 + 0.12 * static_cast<double> (chance.bipolar())), 1.1, rate);
        const auto side = 0.3f * chance.bipolar();
        const auto start = framesOf (seconds[hand], rate);
        const auto end = std::min (left.size(), start + framesOf (isLast ? 0.45 : 0.03, rate));
        for (auto i = start; i < end; ++i)
        {
            const auto noise = chance.bipolar();
            const auto sample = decay.next() * body.band (noise) + 0.25f * bright.next() * noise;
            left[i] += sample * (1.0f - side);
            right[i] += sample * (1.0f + side);
        }
    }
    return finish (std::move (left), std::move (right), 0.8, 0.1, rate);
}

/** A stick across the rim: two short wooden modes. */
Sample makeRim (int variant, double, double rate)
{
    const auto tune = std::exp2 (variant / 12.0 * 3.0);
    Noise chance (41);
    Decay wood (0.017, rate), stick (0.0075, rate), snap (0.0012, rate);
    Phasor a, b;
    std::vector<float> out (framesOf (0.15, rate));
    for (auto& sample : out)
        sample = 0.6f * wood.next() * sine (a.next (static_cast<float> (512 * tune / rate))) +
                 0.55f * stick.next() * sine (b.next (static_cast<float> (1690 * tune / rate))) +
                 0.4f * snap.next() * chance.bipolar();
    return finish (std::move (out), {}, 0.75, 0.05, rate);
}

namespace
{
/** A tuned drum: a bent sine, one overtone, a stick. */
Sample makeTom (double hertz, int variant, double rate)
{
    const auto tune = hertz * std::exp2 (-variant / 12.0 * 2.0);
    Noise chance (53);
    Decay level (0.22, rate), overtone (0.08, rate), bend (0.055, rate), stick (0.006, rate);
    Filter felt (3500, 0.7, rate);
    Phasor skin, second;
    std::vector<float> out (framesOf (1.2, rate));
    for (auto& sample : out)
    {
        const auto bent = tune * (1.0 + 0.38 * static_cast<double> (bend.next())) / rate;
        const auto body = level.next() * sine (skin.next (static_cast<float> (bent))) +
                          0.3f * overtone.next() * sine (second.next (static_cast<float> (1.593 * bent)));
        sample = soften (1.3f * (body + 0.35f * stick.next() * felt.low (chance.bipolar())));
    }
    return finish (std::move (out), {}, 0.85, 0.15, rate);
}
}  // namespace

Sample makeLowTom (int variant, double, double rate)
{
    return makeTom (86, variant, rate);
}
Sample makeMidTom (int variant, double, double rate)
{
    return makeTom (122, variant, rate);
}
Sample makeHighTom (int variant, double, double rate)
{
    return makeTom (171, variant, rate);
}

/** A high bongo, a conga, a block, a tambourine of one jingle. */
Sample makePercussion (int variant, double, double rate)
{
    struct Kind
    {
        double hertz, ratio, length, stick;
    };
    static constexpr Kind kinds[] {
        { 392, 1.51, 0.09, 0.3 }, { 233, 1.48, 0.16, 0.35 }, { 830, 2.43, 0.045, 0.1 }, { 1480, 2.76, 0.12, 0.15 }
    };
    const auto& kind = kinds[variant % 4];
    Noise chance (61);
    Decay level (kind.length, rate), overtone (kind.length / 2.5, rate), bend (0.012, rate), stick (0.005, rate);
    Phasor a, b;
    std::vector<float> out (framesOf (kind.length * 7, rate));
    for (auto& sample : out)
    {
        const auto hertz = kind.hertz * (1.0 + 0.15 * static_cast<double> (bend.next())) / rate;
        sample = level.next() * sine (a.next (static_cast<float> (hertz))) +
                 0.4f * overtone.next() * sine (b.next (static_cast<float> (kind.ratio * hertz))) +
                 static_cast<float> (kind.stick) * stick.next() * chance.bipolar();
    }
    return finish (std::move (out), {}, 0.75, 0.06, rate);
}

Sample makeClick (int variant, double, double rate)
{
    Decay level (0.0015 * (1 + variant), rate);
    Phasor tone;
    std::vector<float> out (framesOf (0.02 * (1 + variant), rate));
    for (auto& sample : out)
        sample = level.next() * sine (tone.next (static_cast<float> (2200.0 / (1 + variant) / rate)));
    return finish (std::move (out), {}, 0.8, 0.02, rate);
}
}  // namespace amp::dsp
