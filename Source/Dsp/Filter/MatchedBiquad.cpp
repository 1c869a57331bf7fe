#include "Dsp/Filter/MatchedBiquad.h"

#include "Dsp/Filter/AnaloguePrototype.h"
#include "Dsp/Filter/LinearSystem.h"

#include <algorithm>
#include <array>
#include <limits>

namespace amp::dsp
{
namespace
{
/** c[0] + c[1] x + c[2] x^2, a squared magnitude in x = sin^2 (w / 2). */
struct Quadratic
{
    double c[3];

    double at (double x) const noexcept { return c[0] + x * (c[1] + x * c[2]); }
};

/** The polynomial p[0] + p[1] z^-1 + p[2] z^-2. */
struct Factor
{
    double p[3];

    /** Of minimum phase, with the given squared magnitude; where that is negative, the nearest that is not. */
    static Factor of (const Quadratic& squared) noexcept
    {
        const auto& c = squared.c;
        const auto atZero = std::max (c[0], 0.0), atNyquist = std::max (c[0] + c[1] + c[2], 0.0), between = -c[2] / 4.0;
        const auto mean = 0.5 * (std::sqrt (atZero) + std::sqrt (atNyquist));
        const auto first = 0.5 * (mean + std::sqrt (std::max (mean * mean + between, 0.0)));
        return { { first, 0.5 * (std::sqrt (atZero) - std::sqrt (atNyquist)), -between / (4.0 * first) } };
    }

    Quadratic squared() const noexcept
    {
        const auto sum = p[0] + p[1] + p[2], alternating = p[0] - p[1] + p[2];
        const auto c0 = sum * sum, c2 = 16.0 * p[0] * p[2];
        return { { c0, alternating * alternating - c0 - c2, c2 } };
    }

    /** Whether all roots are inside the unit circle. */
    bool isStable() const noexcept
    {
        return p[0] > 0.0 && std::abs (p[2]) < p[0] * (1.0 - 1e-12) && p[0] + p[2] - std::abs (p[1]) > p[0] * 1e-12;
    }
};

/** The polynomial in z that has the roots of c0 + c1 s + c2 s^2, moved by z = exp (s T).
    radians: the set frequency, per sample. */
Factor movedRoots (double c0, double c1, double c2, double radians) noexcept
{
    const auto natural = std::min (radians * std::sqrt (c0 / c2), 3.0);  // beyond Nyquist they would alias
    const auto damping = c1 / (2.0 * std::sqrt (c0 * c2));
    if (damping <= 1.0)
    {
        const auto radius = std::exp (-damping * natural);
        return { { 1.0, -2.0 * radius * std::cos (natural * std::sqrt (1.0 - damping * damping)), radius * radius } };
    }

    const auto spread = std::sqrt (damping * damping - 1.0);
    const auto slow = std::exp (-natural / (damping + spread)), fast = std::exp (-natural * (damping + spread));
    return { { 1.0, -(slow + fast), slow * fast } };
}

/** Where the fit looks, what the analogue filter does there, and how much it matters. */
class Targets
{
public:
    Targets (const AnaloguePrototype& analogue, double setFrequency, double rate) noexcept
        : prototype (analogue),
          frequency (setFrequency),
          sampleRate (rate),
          exactBelow (rate * 0.26),
          weightBelow (rate < 47000.0 ? 7.0 : 2.75),
          highest (std::min (0.49999 * rate, std::max (20500.0, rate * 0.255)))
    {
        const auto lowest = std::max (5.0, std::min (frequency * 0.05, rate * 0.01));
        const auto growth = std::pow (highest / lowest, 1.0 / logarithmic);
        auto f = lowest * std::sqrt (growth);
        for (int i = 0; i < logarithmic; ++i, f *= growth)
            add (f);
        for (int i = 0; i < linear; ++i)
            add (highest * (i + 0.5) / linear);
    }

    /** Looks closely about a resonance: natural frequency^2 = c0 / c2, quality = sqrt (c0 c2) / c1. */
    void addResonance (double c0, double c1, double c2) noexcept
    {
        static constexpr std::array<double, 7> tangents { -2.5722, -1.0296, -0.4228, 0.0, 0.4228, 1.0296, 2.5722 };
        if (c0 <= 0.0 || c1 <= 0.0 || c2 <= 0.0)
            return;

        for (const auto tangent : tangents)  // phases of -69, -46, -23, 0 … degrees
        {
            const auto detune = tangent * c1 / (2.0 * std::sqrt (c0 * c2));
            add (frequency * std::sqrt (c0 / c2) * (detune + std::sqrt (detune * detune + 1.0)));
        }
    }

    /** Calls use (x, |H|^2, weight) for each. */
    template <typename Use>
    void forEach (Use&& use) const noexcept
    {
        for (int i = 0; i < count; ++i)
            use (points[static_cast<size_t> (i)].x,
                 points[static_cast<size_t> (i)].squared,
                 points[static_cast<size_t> (i)].weight);
    }

    /** The largest weighted error of numerator / denominator. */
    double error (const Quadratic& numerator, const Quadratic& denominator) const noexcept
    {
        double worst = 0.0;
        forEach ([&] (double x, double squared, double weight) {
            const auto made = numerator.at (x), wanted = denominator.at (x) * squared;
            worst =
                std::max (worst, weight * (std::max (made, wanted) / std::max (std::min (made, wanted), 1e-300) - 1.0));
        });
        return worst;
    }

private:
    static constexpr int logarithmic = 24, linear = 8, most = logarithmic + linear + 14;

    struct Point
    {
        double x, squared, weight;
    };

    void add (double f) noexcept
    {
        if (f < 1.0 || f > highest)
            return;
        const auto sine = std::sin (std::numbers::pi * f / sampleRate);
        const auto squared = prototype.squaredMagnitude (f / frequency);
        points[static_cast<size_t> (count++)] = { sine * sine, squared, f <= exactBelow ? weightBelow : 1.0 };
    }

    const AnaloguePrototype& prototype;
    double frequency, sampleRate, exactBelow, weightBelow, highest;
    std::array<Point, most> points;
    int count = 0;
};

/** Numerator and denominator of a squared magnitude. */
struct Quotient
{
    Quadratic numerator, denominator;
};

/** Fits both; the constant of the denominator stays.  A high-pass keeps its double zero at 0 Hz. */
Quotient fitted (const Targets& targets, const Quadratic& weighting, bool isHighPass) noexcept
{
    LinearSystem<5> normal;
    const auto constant = weighting.c[0];
    targets.forEach ([&] (double x, double squared, double weight) {
        const auto denominator = weight / weighting.at (x), numerator = denominator / squared,
                   low = isHighPass ? 0.0 : numerator;
        normal.addEquation ({ low, low * x, numerator * x * x, -denominator * x, -denominator * x * x },
                            denominator * constant);
    });

    const auto s = normal.solve();
    return { { { s[0], s[1], s[2] } }, { { constant, s[3], s[4] } } };
}

/** The numerator that suits a denominator best. */
Quadratic fittedNumerator (const Targets& targets, const Quadratic& denominator, bool isHighPass) noexcept
{
    LinearSystem<3> normal;
    targets.forEach ([&] (double x, double squared, double weight) {
        const auto unit = weight / (squared * denominator.at (x)), low = isHighPass ? 0.0 : unit;
        normal.addEquation ({ low, low * x, unit * x * x }, weight);
    });

    const auto s = normal.solve();
    return { { s[0], s[1], s[2] } };
}

/** Gives the quotient of both the wanted gain at 0 Hz. */
Factor scaledAtZero (Factor numerator, const Factor& denominator, double gain) noexcept
{
    const auto sum = [] (const Factor& f) { return f.p[0] + f.p[1] + f.p[2]; };
    const auto scale = gain * sum (denominator) / sum (numerator);
    for (auto& coefficient : numerator.p)
        coefficient *= scale;
    return numerator;
}

/** Keeps the best filter it is shown that is stable, and whose inverse is, too, but for the zeros that a pass has at
    its ends. */
struct Best
{
    const Targets& targets;
    bool isPass;
    Biquad filter {};
    double error = std::numeric_limits<double>::infinity();

    void consider (const Factor& b, const Factor& a) noexcept
    {
        const auto found = targets.error (b.squared(), a.squared());
        if (! (found < error) || ! a.isStable() || ! (isPass || b.isStable()))
            return;

        error = found;
        const auto scale = 1.0 / a.p[0];
        filter = { b.p[0] * scale, b.p[1] * scale, b.p[2] * scale, a.p[1] * scale, a.p[2] * scale };
    }
};

Biquad inverse (const Biquad& f) noexcept
{
    return { 1.0 / f.b0, f.a1 / f.b0, f.a2 / f.b0, f.b1 / f.b0, f.b2 / f.b0 };
}

FilterSettings clamped (FilterSettings settings, double sampleRate) noexcept
{
    const auto within = [] (double value, double low, double high, double otherwise) {
        return std::isfinite (value) ? std::clamp (value, low, high) : otherwise;
    };
    settings.frequency = within (settings.frequency, 1.0, 0.49 * sampleRate, 1000.0);
    settings.q = within (settings.q, 0.05, 100.0, 0.70710678);
    settings.gain = within (settings.gain, -60.0, 60.0, 0.0);
    return settings;
}
}  // namespace

Biquad matchedBiquad (FilterSettings settings, double sampleRate) noexcept
{
    settings = clamped (settings, sampleRate);
    const auto isPass = settings.type == FilterType::lowPass || settings.type == FilterType::highPass;
    if (! isPass && settings.gain == 0.0)
        return {};

    if (settings.type == FilterType::bell && settings.gain < 0.0)  // a cut is the boost turned over, exactly
    {
        settings.gain = -settings.gain;
        return inverse (matchedBiquad (settings, sampleRate));
    }

    const auto prototype = AnaloguePrototype::of (settings);
    Targets targets (prototype, settings.frequency, sampleRate);
    targets.addResonance (prototype.d0, prototype.d1, prototype.d2);
    targets.addResonance (prototype.n0, prototype.n1, prototype.n2);

    const auto isHighPass = settings.type == FilterType::highPass;
    const auto radians = 2.0 * std::numbers::pi * settings.frequency / sampleRate;
    const auto poles = movedRoots (prototype.d0, prototype.d1, prototype.d2, radians);
    Best best { targets, isPass };
    if (! isPass)
        best.consider (scaledAtZero (movedRoots (prototype.n0, prototype.n1, prototype.n2, radians),
                                     poles,
                                     prototype.n0 / prototype.d0),
                       poles);
    best.consider (Factor::of (fittedNumerator (targets, poles.squared(), isHighPass)), poles);

    auto weighting = poles.squared();
    for (int iteration = 0; iteration < 3; ++iteration)
    {
        const auto next = fitted (targets, weighting, isHighPass);
        const auto a = Factor::of (next.denominator);
        best.consider (Factor::of (next.numerator), a);
        weighting = a.squared();
    }

    return best.filter;
}
}  // namespace amp::dsp
