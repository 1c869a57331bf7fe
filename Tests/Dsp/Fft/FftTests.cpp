#include "Dsp/Fft/Fft.h"

#include <catch2/catch.hpp>

#include <numbers>

TEST_CASE ("a sine falls into its bin with half the size, and nowhere else", "[dsp][fft]")
{
    amp::dsp::Fft fft (1024);
    REQUIRE (fft.input().size() == 1024);
    for (size_t i = 0; i < 1024; ++i)
        fft.input()[i] =
            static_cast<float> (std::sin (2.0 * std::numbers::pi * 100.0 * static_cast<double> (i) / 1024.0));

    const auto bins = fft.forward();
    REQUIRE (bins.size() == 513);
    for (size_t bin = 0; bin < bins.size(); ++bin)
        CHECK (std::abs (bins[bin]) == Approx (bin == 100 ? 512.0 : 0.0).margin (0.001));
}

TEST_CASE ("a transform agrees with its definition at a size that is no power of two", "[dsp][fft]")
{
    constexpr size_t size = 90;
    amp::dsp::Fft fft (size);
    for (size_t i = 0; i < size; ++i)
        fft.input()[i] = static_cast<float> ((i * i * 7 + 3 * i) % 31) / 31.0f - 0.5f;

    const auto bins = fft.forward();
    for (size_t bin = 0; bin < bins.size(); ++bin)
    {
        std::complex<double> sum;
        for (size_t i = 0; i < size; ++i)
            sum += static_cast<double> (fft.input()[i]) *
                   std::polar (1.0, -2.0 * std::numbers::pi * static_cast<double> (bin * i) / size);
        CHECK (std::abs (std::complex<double> (bins[bin]) - sum) < 1e-4);
    }
}
