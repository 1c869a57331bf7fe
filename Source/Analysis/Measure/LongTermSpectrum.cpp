#include "Analysis/Measure/LongTermSpectrum.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace amp
{
namespace
{
int windowLength (double sampleRate)
{
    return std::max (64, juce::nextPowerOfTwo (static_cast<int> (sampleRate / 4.0)));
}

/** Hann's window, sampled between its ends, so that even a window of one frame is not zero. */
std::vector<float> hann (int length)
{
    std::vector<float> window;
    for (int i = 0; i < length; ++i)
        window.push_back (static_cast<float> (std::pow (std::sin (std::numbers::pi * (i + 0.5) / length), 2)));
    return window;
}
}  // namespace

LongTermSpectrum::LongTermSpectrum (double sampleRate, int channels)
    : rate (sampleRate),
      fft (windowLength (sampleRate)),
      pending (static_cast<size_t> (channels), std::vector<float> (static_cast<size_t> (fft.size()))),
      powers (static_cast<size_t> (fft.size() / 2 + 1))
{}

void LongTermSpectrum::add (const float* const* input, int frames)
{
    const auto size = fft.size(), half = size / 2;
    for (int done = 0; done < frames;)
    {
        const auto count = std::min (frames - done, size - filled);
        for (size_t c = 0; c < pending.size(); ++c)
            std::copy_n (input[c] + done, count, pending[c].begin() + filled);

        done += count;
        filled += count;
        if (filled < size)
            continue;

        transformWindow (size);
        for (auto& channel : pending)
            std::copy (channel.begin() + half, channel.end(), channel.begin());
        filled = half;
    }
}

void LongTermSpectrum::finish()
{
    if (windows == 0.0 && filled > 0)
        transformWindow (filled);
}

void LongTermSpectrum::transformWindow (int length)
{
    if (length != static_cast<int> (window.size()))
        window = hann (length);

    const auto samples = fft.input();
    const auto energy = std::inner_product (window.begin(), window.end(), window.begin(), 0.0);
    const auto scale = 2.0 / (energy * static_cast<double> (samples.size()));  // Parseval, one side of the spectrum

    for (const auto& channel : pending)
    {
        std::transform (window.begin(), window.end(), channel.begin(), samples.begin(), std::multiplies<float>());
        std::fill (samples.begin() + length, samples.end(), 0.0f);
        const auto bins = fft.forward();
        for (size_t bin = 0; bin < bins.size(); ++bin)
            powers[bin] += scale * static_cast<double> (std::norm (bins[bin]));
    }

    windows += static_cast<double> (pending.size());
}

std::array<std::optional<double>, Measurement::bandCentres.size()> LongTermSpectrum::octaves() const
{
    std::array<std::optional<double>, Measurement::bandCentres.size()> result;
    for (size_t band = 0; band < result.size(); ++band)
    {
        const auto low = Measurement::bandCentres[band] / std::numbers::sqrt2, high = low * 2.0;
        double sum = 0.0;
        for (auto bin = static_cast<size_t> (std::ceil (low / binWidth())); bin < powers.size(); ++bin)
        {
            if (static_cast<double> (bin) * binWidth() >= high)
                break;
            sum += powers[bin];
        }

        if (sum > 0.0)
            result[band] = 10.0 * std::log10 (sum / windows);
    }

    return result;
}

std::optional<double> LongTermSpectrum::peakFrequency() const
{
    const auto top = std::max_element (powers.begin() + 1, powers.end() - 1);  // neither 0 Hz nor the Nyquist frequency
    if (! (*top > 0.0))
        return {};

    const auto level = [] (double power) { return std::log (power + 1e-300); };
    const auto below = level (top[-1]), at = level (*top), above = level (top[1]), bend = below - 2.0 * at + above;
    const auto shift = bend < 0.0 ? 0.5 * (below - above) / bend : 0.0;
    return (static_cast<double> (top - powers.begin()) + std::clamp (shift, -0.5, 0.5)) * binWidth();
}
}  // namespace amp
