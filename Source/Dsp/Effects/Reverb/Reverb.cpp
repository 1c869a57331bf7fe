#include "Dsp/Effects/Reverb/Reverb.h"

namespace amp::dsp
{
namespace
{
/** Early reflections of a room of about 12 by 9 metres at full size: ms and gains, left and right. */
constexpr std::array<std::array<float, 8>, 2> times { { { 7.1f, 13.7f, 19.3f, 26.9f, 34.3f, 43.1f, 55.7f, 67.9f },
                                                        { 8.3f, 12.1f, 21.7f, 25.3f, 37.1f, 41.3f, 58.1f, 65.3f } } };
constexpr auto nearest = 0.5f;  // gain of what comes back at once
constexpr std::array<float, 8> strengths { 0.55f, -0.48f, 0.42f, 0.36f, -0.31f, 0.26f, -0.22f, 0.18f };
}  // namespace

void Reverb::prepareAt (double rate)
{
    for (size_t c = 0; c < 2; ++c)
    {
        sides[c].line.prepare (0.001 * (table[2].max + 80.0) * rate);
        sides[c].diffuser.prepare (rate, c == 0 ? 1.0 : 1.03, Diffuser::wide);
        sides[c].walls.prepare (rate, c == 0 ? 1.0 : 1.03, Diffuser::narrow);
        for (size_t i = 0; i < reflections; ++i)
            sides[c].distances[i] = times[c][i] * 0.001f * static_cast<float> (rate);
    }
    network.prepare (rate);
    for (auto* smoothed : { &early, &width, &lowCut, &highCut })
        smoothed->prepare (rate);
    preDelay.prepare (rate, 0.3);  // slow: a delay that moves is a change of pitch
    size.prepare (rate, 0.5);
}

void Reverb::clear() noexcept
{
    for (auto& side : sides)
    {
        side.line.reset();
        side.diffuser.reset();
        side.walls.reset();
        side.lowCut.reset();
        side.highCut.reset();
    }
    network.reset();
    for (auto* smoothed : { &preDelay, &size, &early, &width, &lowCut, &highCut })
        smoothed->arrive();
}

void Reverb::update() noexcept
{
    network.set (
        { parameter (0), parameter (3) / 100.0, parameter (4) / 100.0, parameter (1) / 100.0, parameter (5) / 100.0 });
    size.set (parameter (1) / 100.0);
    preDelay.set (1.0 + parameter (2) * 0.001 * sampleRate());
    early.set (parameter (6) / 100.0);
    lowCut.set (parameter (7));
    highCut.set (parameter (8));
    width.set (parameter (9) / 100.0);
}

double Reverb::tail() const noexcept
{
    return parameter (2) * 0.001 + 0.15 + parameter (0) * std::max (1.0, parameter (3) / 100.0);
}

float Reverb::earlyOf (const Side& side, float first, float scale) const noexcept
{
    auto sum = 0.0f;
    for (size_t i = 0; i < reflections; ++i)
        sum += strengths[i] * side.line.roughlyAt (first + scale * side.distances[i]);
    return sum;
}

void Reverb::render (float* left, float* right, int frames) noexcept
{
    constexpr auto q = 0.70710678;
    auto low = StateVariable::Coefficients::of (lowCut.current(), q, sampleRate());
    auto high = StateVariable::Coefficients::of (highCut.current(), q, sampleRate());
    std::array<float, quantum> earlyLeft, earlyRight;
    for (int i = 0; i < frames; ++i)
    {
        if (lowCut.isMoving())
            low = StateVariable::Coefficients::of (lowCut.next(), q, sampleRate());
        if (highCut.isMoving())
            high = StateVariable::Coefficients::of (highCut.next(), q, sampleRate());

        const auto first = preDelay.next(), scale = size.next(), share = early.next();
        for (size_t c = 0; c < 2; ++c)
        {
            auto& side = sides[c];
            auto& sample = c == 0 ? left[i] : right[i];
            const auto thinned = side.lowCut.next (low, sample).high;
            side.line.push (static_cast<float> (side.highCut.next (high, thinned).low));
            sample = side.diffuser.next (side.line.at (first));
            const auto reflected = nearest * side.line.at (first) + earlyOf (side, first, scale);
            (c == 0 ? earlyLeft : earlyRight)[static_cast<size_t> (i)] = share * side.walls.next (reflected);
        }
    }

    network.process (left, right, frames);
    for (int i = 0; i < frames; ++i)
    {
        const auto l = left[i] + earlyLeft[static_cast<size_t> (i)], r = right[i] + earlyRight[static_cast<size_t> (i)];
        const auto middle = 0.5f * (l + r), side = 0.5f * width.next() * (l - r);
        left[i] = middle + side;
        right[i] = middle - side;
    }
    for (auto& side : sides)
    {
        side.lowCut.flush();
        side.highCut.flush();
    }
}
}  // namespace amp::dsp
