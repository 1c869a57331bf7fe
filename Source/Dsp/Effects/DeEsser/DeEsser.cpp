#include "Dsp/Effects/DeEsser/DeEsser.h"

#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr double quality = 0.70710678;

/** A high shelf of a gain that may change with every frame.  prewarped: tan (pi frequency / sampleRate). */
struct Shelf
{
    StateVariable::Coefficients filter;
    double a;

    Shelf (double gain, double prewarped) noexcept : a (std::sqrt (gain))
    {
        const auto g = prewarped * std::sqrt (a), k = 1.0 / quality, a1 = 1.0 / (1.0 + g * (g + k));
        filter = { a1, g * a1, g * g * a1, k };
    }

    double next (StateVariable& state, double x) const noexcept
    {
        const auto out = state.next (filter, x);
        return a * a * x + filter.k * (1.0 - a) * a * out.band + (1.0 - a * a) * out.low;
    }
};
}  // namespace

void DeEsser::prepareAt (double rate)
{
    compressor.prepare (rate);
    octave.prepare (rate);
    listen.prepare (rate);
}

void DeEsser::clear() noexcept
{
    compressor.reset();
    octave.arrive();
    listen.arrive();
    for (size_t c = 0; c < 2; ++c)
    {
        keys[c].reset();
        shelves[c].reset();
    }
}

void DeEsser::update() noexcept
{
    octave.set (std::log2 (parameter (0)));
    compressor.set ({ true, parameter (1), parameter (2), 0.5, 50.0, 3.0, 0.0 });
    listen.set (parameter (3));
}

void DeEsser::render (float* left, float* right, int frames) noexcept
{
    const auto corner = [&] {
        return StateVariable::Coefficients::of (std::exp2 (octave.current()), quality, sampleRate());
    };
    auto coefficients = corner();
    for (int i = 0; i < frames; ++i)
    {
        if (octave.isMoving())
        {
            octave.next();
            coefficients = corner();
        }
        const auto frame = static_cast<size_t> (i);
        key.frames[frame] =
            simd::Pair { keys[0].next (coefficients, left[i]).high, keys[1].next (coefficients, right[i]).high };
        gain.frames[frame] = simd::Pair { 1.0, 1.0 };
    }
    compressor.process (gain, key, frames);

    const auto prewarped = std::tan (
        std::numbers::pi * std::min (0.49, std::exp2 (static_cast<double> (octave.current())) / sampleRate()));
    for (int i = 0; i < frames; ++i)
    {
        const auto amount = gain.frames[static_cast<size_t> (i)][0];
        const Shelf shelf (amount, prewarped);
        const auto alone = listen.next();
        for (size_t c = 0; c < 2; ++c)
        {
            auto& sample = c == 0 ? left[i] : right[i];
            const auto shelved = static_cast<float> (shelf.next (shelves[c], sample));
            sample = shelved + alone * (sample - shelved - shelved);
        }
    }
    for (size_t c = 0; c < 2; ++c)
    {
        keys[c].flush();
        shelves[c].flush();
    }
}
}  // namespace amp::dsp
