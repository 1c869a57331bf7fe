#include "Dsp/Effects/Tuner/Tuner.h"

#include <bit>

namespace amp::dsp
{
void Tuner::prepareAt (double rate)
{
    const auto window = std::bit_ceil (static_cast<size_t> (0.08 * rate));
    fft.emplace (static_cast<int> (2 * window));
    past.assign (window, 0.0f);
    now.assign (window, 0.0f);
    clarity.assign (window / 2, 0.0f);
    loudness.prepare (rate);
}

void Tuner::clear() noexcept
{
    std::fill (past.begin(), past.end(), 0.0f);
    writeAt = 0;
    untilNext = 0;
    shown = {};
    loudness.arrive();
}

void Tuner::update() noexcept
{
    loudness.set (parameter (1) > 0.5 ? 0.0 : 1.0);
}

void Tuner::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        past[writeAt] = left[i] + right[i];
        writeAt = writeAt + 1 == past.size() ? 0 : writeAt + 1;
        const auto gain = loudness.next();
        left[i] *= gain;
        right[i] *= gain;
    }

    if ((untilNext -= frames) <= 0)
    {
        untilNext += static_cast<int> (0.05 * sampleRate());
        listen();
    }
}

void Tuner::listen() noexcept
{
    std::rotate_copy (past.begin(), past.begin() + static_cast<std::ptrdiff_t> (writeAt), past.end(), now.begin());
    correlate();
    findPitch();
}

/** clarity[t] = 2 r(t) / m(t), where r is the autocorrelation and m the energy of both parts that it multiplies. */
void Tuner::correlate() noexcept
{
    const auto into = fft->input();
    std::copy (now.begin(), now.end(), into.begin());
    std::fill (into.begin() + static_cast<std::ptrdiff_t> (now.size()), into.end(), 0.0f);
    [[maybe_unused]] const auto bins = fft->forward();
    for (auto& bin : fft->spectrum())
        bin = std::norm (bin);
    const auto correlation = fft->inverse();

    const auto scale = 1.0f / static_cast<float> (fft->size());
    auto energy = 0.0;
    for (const auto sample : now)
        energy += 2.0 * static_cast<double> (sample) * static_cast<double> (sample);
    const auto least = 1e-7 * static_cast<double> (now.size());
    for (size_t lag = 0; lag < clarity.size(); ++lag)
    {
        clarity[lag] = energy > least ? 2.0f * scale * correlation[lag] / static_cast<float> (energy) : 0.0f;
        const auto first = static_cast<double> (now[lag]), last = static_cast<double> (now[now.size() - 1 - lag]);
        energy -= first * first + last * last;
    }
}

void Tuner::findPitch() noexcept
{
    const auto shortest = static_cast<size_t> (sampleRate() / 2000.0);
    const auto longest = std::min (clarity.size() - 1, static_cast<size_t> (sampleRate() / 27.0));
    size_t lag = 1;
    while (lag < longest && clarity[lag] > 0.0f)  // out of the peak at 0
        ++lag;

    auto highest = 0.0f;
    for (auto i = std::max (lag, shortest); i < longest; ++i)
        highest = std::max (highest, clarity[i]);

    shown = { 0.0f, highest };
    if (highest < 0.6f)
        return;
    for (auto i = std::max (lag, shortest); i < longest; ++i)
        if (clarity[i] >= 0.93f * highest && clarity[i] >= clarity[i - 1] && clarity[i] > clarity[i + 1])
        {
            const auto before = clarity[i - 1], peak = clarity[i], after = clarity[i + 1];
            const auto bend = before - 2.0f * peak + after;
            const auto offset = bend < 0.0f ? 0.5f * (before - after) / bend : 0.0f;
            shown[0] = static_cast<float> (sampleRate() / (static_cast<double> (i) + static_cast<double> (offset)));
            return;
        }
}
}  // namespace amp::dsp
