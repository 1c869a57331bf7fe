#pragma once
#include "Core/Realtime/Annotations.h"

#include <complex>
#include <span>
#include <vector>

namespace amp::dsp
{
/** Bins of a real signal with their two parts apart, as a loop over them wants it. */
struct Spectrum
{
    explicit Spectrum (size_t bins = 0) : real (bins), imaginary (bins) {}

    void clear() noexcept AMP_REALTIME
    {
        std::fill (real.begin(), real.end(), 0.0f);
        std::fill (imaginary.begin(), imaginary.end(), 0.0f);
    }

    void set (std::span<const std::complex<float>> bins) noexcept AMP_REALTIME
    {
        for (size_t i = 0; i < bins.size(); ++i)
        {
            real[i] = bins[i].real();
            imaginary[i] = bins[i].imag();
        }
    }

    /** Adds the product of two. */
    void addProduct (const Spectrum& a, const Spectrum& b) noexcept AMP_REALTIME
    {
        const auto* __restrict ar = a.real.data();
        const auto* __restrict ai = a.imaginary.data();
        const auto* __restrict br = b.real.data();
        const auto* __restrict bi = b.imaginary.data();
        auto* __restrict r = real.data();
        auto* __restrict m = imaginary.data();
        for (size_t i = 0, count = real.size(); i < count; ++i)
        {
            r[i] += ar[i] * br[i] - ai[i] * bi[i];
            m[i] += ar[i] * bi[i] + ai[i] * br[i];
        }
    }

    std::vector<float> real, imaginary;
};
}  // namespace amp::dsp
