#include "Dsp/Effects/Analyser/Analyser.h"

#include <bit>
#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr auto silence = -120.0f;
}

double Analyser::frequencyOf (size_t band) noexcept
{
    return 1000.0 * std::pow (2.0, (static_cast<double> (band) - 17.0) / 3.0);
}

void Analyser::prepareAt (double rate)
{
    const auto size = std::bit_ceil (static_cast<size_t> (0.17 * rate));
    fft.emplace (static_cast<int> (size));
    window.resize (size);
    for (size_t i = 0; i < size; ++i)
        window[i] = static_cast<float> (0.5 - 0.5 * std::cos (2.0 * std::numbers::pi * (static_cast<double> (i) + 0.5) /
                                                              static_cast<double> (size)));
    for (auto& ring : past)
        ring.assign (size, 0.0f);

    for (size_t band = 0; band <= bands; ++band)
    {
        const auto edge = frequencyOf (band) * std::pow (2.0, -1.0 / 6.0);
        edges[band] =
            std::min (size / 2 + 1, static_cast<size_t> (std::ceil (edge / rate * static_cast<double> (size))));
    }
}

void Analyser::clear() noexcept
{
    for (auto& ring : past)
        std::fill (ring.begin(), ring.end(), 0.0f);
    shown.fill (silence);
    writeAt = 0;
    untilNext = 0;
}

void Analyser::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        past[0][writeAt] = left[i];
        past[1][writeAt] = right[i];
        writeAt = writeAt + 1 == past[0].size() ? 0 : writeAt + 1;
    }

    if ((untilNext -= frames) <= 0)
    {
        untilNext += static_cast<int> (sampleRate() / perSecond);
        measure();
    }
}

void Analyser::addUp (const std::vector<float>& ring) noexcept
{
    const auto into = fft->input();
    std::rotate_copy (ring.begin(), ring.begin() + static_cast<std::ptrdiff_t> (writeAt), ring.end(), into.begin());
    for (size_t i = 0; i < window.size(); ++i)
        into[i] *= window[i];

    const auto bins = fft->forward();
    for (size_t band = 0; band < bands; ++band)
        for (auto bin = edges[band]; bin < edges[band + 1]; ++bin)
            powers[band] += static_cast<double> (std::norm (bins[bin]));
}

void Analyser::measure() noexcept
{
    powers.fill (0.0);
    for (const auto& ring : past)
        addUp (ring);

    // A sine of amplitude 1 has the power n^2 / 4 x the window's mean square (3/8) in its bins; the mean of both sides.
    const auto size = static_cast<double> (window.size());
    const auto full = size * size / 4.0 * 3.0 / 8.0 * 2.0;
    const auto fall = static_cast<float> (parameter (0) / perSecond);
    for (size_t band = 0; band < bands; ++band)
    {
        const auto level = static_cast<float> (10.0 * std::log10 (std::max (powers[band] / full, 1e-12)));
        shown[band] = std::max ({ level, shown[band] - fall, silence });
    }
}
}  // namespace amp::dsp
