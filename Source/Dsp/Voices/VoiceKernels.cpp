#include "Dsp/Voices/VoiceKernels.h"

#include "Dsp/Simd/Dispatch.h"

#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
/** The modified Bessel function of the first kind and order 0, by its series. */
double bessel (double x)
{
    double sum = 1, term = 1;
    for (int k = 1; term > sum * 1e-16; ++k)
    {
        term *= (x / (2 * k)) * (x / (2 * k));
        sum += term;
    }
    return sum;
}

/** The windowed sinc at a distance of -4..4 frames. */
double kernelAt (double distance)
{
    constexpr auto beta = 6.5, half = SincTable::taps / 2.0;
    if (std::abs (distance) >= half)
        return 0;

    const auto x = distance / half;
    const auto window = bessel (beta * std::sqrt (1 - x * x)) / bessel (beta);
    const auto angle = std::numbers::pi * distance;
    return (std::abs (distance) < 1e-9 ? 1.0 : std::sin (angle) / angle) * window;
}

/** Weights at a place of 0..1, which add up to 1. */
std::array<double, SincTable::taps> weightsAt (double place)
{
    std::array<double, SincTable::taps> weights;
    double sum = 0;
    for (int tap = 0; tap < SincTable::taps; ++tap)
        sum += weights[static_cast<size_t> (tap)] = kernelAt (tap - (SincTable::taps / 2 - 1) - place);
    for (auto& weight : weights)
        weight /= sum;
    return weights;
}
}  // namespace

SincTable::SincTable()
{
    for (size_t place = 0; place < weights.size(); ++place)
    {
        const auto here = weightsAt (static_cast<double> (place) / places);
        const auto next = weightsAt (static_cast<double> (place + 1) / places);
        for (size_t tap = 0; tap < taps; ++tap)
        {
            weights[place].at[tap] = static_cast<float> (here[tap]);
            weights[place].step[tap] = static_cast<float> (next[tap] - here[tap]);
        }
    }
}

void VoiceFilterGroup::set (size_t lane, const VoiceFilter& filter) noexcept
{
    a1.of[lane] = filter.a1;
    a2.of[lane] = filter.a2;
    a3.of[lane] = filter.a3;
    m0.of[lane] = filter.m0;
    m1.of[lane] = filter.m1;
    m2.of[lane] = filter.m2;
    s1.of[lane] = s2.of[lane] = 0;
}

const VoiceKernels& voiceKernels() noexcept
{
#if defined(__x86_64__)
    if (simd::selected() == simd::Path::avx2)
        return avx2VoiceKernels;
#endif
    return baselineVoiceKernels;
}
}  // namespace amp::dsp
