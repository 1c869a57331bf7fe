#include "Dsp/Effects/StereoWidth/StereoWidth.h"

namespace amp::dsp
{
void StereoWidth::prepareAt (double rate)
{
    for (auto* smoothed : { &width, &bass, &filtered })
        smoothed->prepare (rate);
}

void StereoWidth::clear() noexcept
{
    for (auto* smoothed : { &width, &bass, &filtered })
        smoothed->arrive();
    sides.reset();
}

void StereoWidth::update() noexcept
{
    width.set (parameter (0) / 100.0);
    bass.set (parameter (1));
    filtered.set (parameter (1) > table[1].min ? 1.0 : 0.0);
}

void StereoWidth::render (float* left, float* right, int frames) noexcept
{
    auto coefficients = StateVariable::Coefficients::of (bass.current(), 0.70710678, sampleRate());
    for (int i = 0; i < frames; ++i)
    {
        if (bass.isMoving())
            coefficients = StateVariable::Coefficients::of (bass.next(), 0.70710678, sampleRate());

        const auto side = 0.5f * (left[i] - right[i]);
        const auto high = static_cast<float> (sides.next (coefficients, side).high);
        const auto change = width.next() * (side + filtered.next() * (high - side)) - side;
        left[i] += change;
        right[i] -= change;
    }
    sides.flush();
}
}  // namespace amp::dsp
