// Hats, cymbals, bells and seeds.
#include "Dsp/Sounds/Drums.h"
#include "Dsp/Sounds/Making.h"

namespace amp::dsp
{
using namespace making;

namespace
{
/** The clang of six pulses out of tune with one another, as in the cymbals of the Roland TR-808. */
class Clang
{
public:
    Clang (double factor, double rate, Noise& chance)
    {
        static constexpr double hertz[] { 205.3, 304.4, 369.6, 522.7, 540.0, 800.0 };
        for (size_t i = 0; i < pulses.size(); ++i)
        {
            steps[i] = static_cast<float> (hertz[i] * factor / rate);
            pulses[i].phasor.phase = chance.unit();
        }
    }

    float next() noexcept
    {
        float sum = 0;
        for (size_t i = 0; i < pulses.size(); ++i)
            sum += pulses[i].next (steps[i], 0.5f);
        return sum / 6.0f;
    }

private:
    std::array<Pulse, 6> pulses {};
    std::array<float, 6> steps {};
};

struct Cymbal
{
    double clang, noise, floor, strike, wash, seconds, release;
};

/** Clang and noise above a floor, a strike and a wash that fade at their own pace; the sides differ. */
Sample makeCymbal (const Cymbal& kind, uint32_t seed, double peak, double rate)
{
    Noise chance (seed);
    std::array<std::vector<float>, 2> sides;
    for (size_t side = 0; side < 2; ++side)
    {
        Clang clang (kind.clang * (1.0 + 0.018 * static_cast<double> (side)), rate, chance);
        Decay strike (kind.strike, rate), wash (kind.wash, rate);
        Filter floor (kind.floor, 0.8, rate), again (kind.floor * 0.9, 0.7, rate), top (14500, 0.7, rate);
        sides[side].resize (framesOf (kind.seconds, rate));
        for (auto& sample : sides[side])
        {
            const auto source = clang.next() + static_cast<float> (kind.noise) * chance.bipolar();
            sample = top.low (again.high (floor.high (source))) * (0.55f * strike.next() + 0.45f * wash.next());
        }
    }
    return finish (std::move (sides[0]), std::move (sides[1]), peak, kind.release, rate);
}
}  // namespace

Sample makeClosedHat (int variant, double, double rate)
{
    static constexpr double lengths[] { 0.028, 0.045, 0.018, 0.07 };
    const auto length = lengths[variant % 4];
    return makeCymbal ({ 2.3 + 0.13 * variant, 0.5, 7200, length * 0.4, length, length * 8, 0.03 }, 71, 0.6, rate);
}

Sample makeOpenHat (int variant, double, double rate)
{
    static constexpr double lengths[] { 0.28, 0.42, 0.2, 0.6 };
    const auto length = lengths[variant % 4];
    return makeCymbal ({ 2.3 + 0.13 * variant, 0.5, 6600, length * 0.3, length, length * 5, 0.12 }, 73, 0.6, rate);
}

Sample makeCrash (int variant, double, double rate)
{
    return makeCymbal ({ 3.1 - 0.25 * variant, 0.9, 2700, 0.12, 0.9, 3.5, 1.2 }, 79, 0.7, rate);
}

Sample makeRide (int variant, double, double rate)
{
    return makeCymbal ({ 4.3 - 0.3 * variant, 0.25, 3600, 0.05, 0.7, 2.8, 0.8 }, 83, 0.55, rate);
}

/** Two squares a sixth apart, as in the TR-808. */
Sample makeCowbell (int variant, double, double rate)
{
    const auto tune = std::exp2 (variant / 6.0);
    Decay knock (0.018, rate), ring (0.14, rate);
    Filter band (2300 * tune, 0.9, rate);
    Pulse a, b;
    std::vector<float> out (framesOf (0.8, rate));
    for (auto& sample : out)
        sample = band.band (a.next (static_cast<float> (540 * tune / rate), 0.5f) +
                            b.next (static_cast<float> (800 * tune / rate), 0.5f)) *
                 (0.6f * knock.next() + 0.4f * ring.next());
    return finish (std::move (out), {}, 0.65, 0.08, rate);
}

/** Seeds: a breath of high noise that swells in 12 ms. */
Sample makeShaker (int variant, double, double rate)
{
    Noise chance (89);
    Decay fall (0.03 + 0.012 * variant, rate);
    Filter left (6300.0 - 600 * variant, 1.0, rate), right (6900.0 - 600 * variant, 1.0, rate);
    std::vector<float> l (framesOf (0.3, rate)), r (l.size());
    const auto swell = static_cast<float> (0.012 * rate);
    for (size_t i = 0; i < l.size(); ++i)
    {
        const auto rise = std::min (1.0f, static_cast<float> (i) / swell);
        const auto level = rise * rise * (rise < 1.0f ? 1.0f : fall.next());
        const auto seeds = chance.bipolar();
        l[i] = level * left.band (0.8f * seeds + 0.2f * chance.bipolar());
        r[i] = level * right.band (seeds);
    }
    return finish (std::move (l), std::move (r), 0.5, 0.05, rate);
}
}  // namespace amp::dsp
