#include "Dsp/Stretch/LiveStretch.h"
#include "Dsp/Stretch/Stretch.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

#include <numbers>

using namespace amp;
using namespace amp::dsp;

namespace
{
using Channels = std::vector<std::vector<float>>;

/** Sound in memory as a source. */
struct Memory : FrameSource
{
    explicit Memory (Channels samples, double hertz = 48000) : sound (std::move (samples)), rate (hertz) {}

    int channels() const override { return static_cast<int> (sound.size()); }
    double sampleRate() const override { return rate; }
    int64_t frames() const override { return static_cast<int64_t> (sound[0].size()); }
    Result<> read (int64_t first, float* const* into, int count) override
    {
        for (size_t channel = 0; channel < sound.size(); ++channel)
            for (int i = 0; i < count; ++i)
            {
                const auto frame = first + i;
                into[channel][i] = frame >= 0 && frame < frames() ? sound[channel][static_cast<size_t> (frame)] : 0.0f;
            }
        return {};
    }

    Channels sound;
    double rate;
};

std::vector<float> sine (double hertz, double seconds, double rate = 48000)
{
    std::vector<float> wave (static_cast<size_t> (seconds * rate));
    for (size_t i = 0; i < wave.size(); ++i)
        wave[i] =
            0.5f * static_cast<float> (std::sin (2.0 * std::numbers::pi * hertz * static_cast<double> (i) / rate));
    return wave;
}

Channels stretched (Memory source, const StretchSettings& settings)
{
    Channels result (source.sound.size());
    const auto done = stretch (source, settings, [&] (const float* const* channels, int count) -> Result<> {
        for (size_t channel = 0; channel < result.size(); ++channel)
            result[channel].insert (result[channel].end(), channels[channel], channels[channel] + count);
        return {};
    });
    REQUIRE (done.ok());
    return result;
}

/** Cycles a second between two frames, from the first and the last upward zero crossing. */
double frequencyOf (const std::vector<float>& sound, size_t from, size_t to, double rate = 48000)
{
    std::vector<double> crossings;
    for (auto i = from + 1; i < to; ++i)
        if (sound[i - 1] < 0.0f && sound[i] >= 0.0f)
            crossings.push_back (static_cast<double> (i) - static_cast<double> (sound[i] / (sound[i] - sound[i - 1])));
    return static_cast<double> (crossings.size() - 1) / (crossings.back() - crossings.front()) * rate;
}

double centsBetween (double a, double b)
{
    return 1200.0 * std::abs (std::log2 (a / b));
}

/** Where the energy of two milliseconds rises most against the two before: an onset, within 100 ms around a frame. */
double onsetNear (const std::vector<float>& sound, double frame)
{
    constexpr size_t width = 96;
    const auto energy = [&] (size_t from) {
        auto sum = 0.0;
        for (auto i = from; i < from + width; ++i)
            sum += static_cast<double> (sound[i]) * static_cast<double> (sound[i]);
        return sum;
    };
    auto best = 0.0, at = 0.0;
    for (auto i = static_cast<size_t> (frame) - 4800; i < static_cast<size_t> (frame) + 4800; ++i)
        if (const auto rise = energy (i) - energy (i - width); rise > best)
        {
            best = rise;
            at = static_cast<double> (i);
        }
    return at;
}
}  // namespace

TEST_CASE ("stretching changes the length to the frame and leaves the pitch", "[dsp][stretch][S1-51]")
{
    const auto ratio = GENERATE (0.5, 0.8, 1.5, 2.0);
    CAPTURE (ratio);
    const auto result = stretched (Memory ({ sine (440, 2) }), { ratio, 0 })[0];

    CHECK (result.size() == static_cast<size_t> (std::llround (96000 * ratio)));
    const auto middle = result.size() / 2;
    CHECK (centsBetween (frequencyOf (result, middle - 16000, middle + 16000), 440) < 2.0);
}

TEST_CASE ("shifting the pitch leaves the length", "[dsp][stretch][S1-52]")
{
    const auto semitones = GENERATE (-12.0, -0.5, 7.0, 12.0);
    CAPTURE (semitones);
    const auto result = stretched (Memory ({ sine (440, 2) }), { 1, semitones })[0];

    CHECK (result.size() == 96000);
    CHECK (centsBetween (frequencyOf (result, 24000, 72000), 440 * std::exp2 (semitones / 12)) < 2.0);
}

TEST_CASE ("transients stay within four milliseconds of their places", "[dsp][stretch][S1-51]")
{
    // bursts of noise that die away, half a second apart: what a drum is to a stretcher
    std::vector<float> drums (96000);
    uint32_t random = 1;
    for (size_t beat = 0; beat < 4; ++beat)
        for (size_t i = 0; i < 4800; ++i)
        {
            random = random * 1664525u + 1013904223u;
            drums[std::min<size_t> (95999, 12000 + beat * 24000 + i)] =
                static_cast<float> (static_cast<int32_t> (random)) * 0x1p-32f *
                std::exp (-static_cast<float> (i) / 600.0f);
        }

    const auto ratio = 1.5;
    const auto result = stretched (Memory ({ drums }), { ratio, 0 })[0];
    for (size_t beat = 0; beat < 4; ++beat)
    {
        const auto due = ratio * (12000.0 + static_cast<double> (beat) * 24000.0);
        const auto onset = onsetNear (result, due);
        CAPTURE (beat, onset, due);
        CHECK (std::abs (onset - due) < 192);  // 4 ms at 48 kHz
    }
}

TEST_CASE ("both channels are stretched alike, and nothing is made of nothing", "[dsp][stretch]")
{
    auto right = sine (440, 1);
    for (auto& sample : right)
        sample *= -0.5f;
    const auto result = stretched (Memory ({ sine (440, 1), right }), { 1.25, 3 });
    auto worst = 0.0f;
    for (size_t i = 0; i < result[0].size(); ++i)
        worst = std::max (worst, std::abs (result[0][i] * -0.5f - result[1][i]));
    CHECK (worst < 5e-3f);  // -40 dB of the difference between the sides

    CHECK (stretched (Memory (Channels { std::vector<float>() }), { 2, 0 })[0].empty());
    CHECK (stretched (Memory (Channels { std::vector<float> { 0.5f } }), { 2, 0 })[0].size() == 2);
}

TEST_CASE ("a stretch can be cancelled, and says so", "[dsp][stretch]")
{
    Memory source ({ sine (440, 4) });
    auto asked = 0;
    const auto done = stretch (
        source, { 2, 0 }, [] (const float* const*, int) { return Result<>(); }, [&] (double) { return ++asked < 10; });
    REQUIRE_FALSE (done.ok());
    CHECK (done.error().what == "cancelled");
}

TEST_CASE ("a live stretch stands where the finished one will, wherever it begins", "[dsp][stretch][S1-51]")
{
    Memory source ({ sine (440, 2) });
    const auto semitones = GENERATE (0.0, 5.0);
    LiveStretch live (48000, 1, { 1.5, semitones }, [&] (int64_t first, int count, float* const* into) {
        REQUIRE (source.read (first, into, count).ok());
    });

    for (const auto start : { 30000, 0, 70000 })
    {
        live.seek (start);
        CHECK (live.position() == start);
        std::vector<float> heard (24000);
        auto* row = heard.data();
        live.read (&row, 24000);
        CHECK (live.position() == start + 24000);
        CHECK (centsBetween (frequencyOf (heard, 4000, 24000), 440 * std::exp2 (semitones / 12)) <
               15.0);  // a draft: one cycle in 183
    }

    // a burst in the middle is heard where it belongs
    std::vector<float> burst (96000);
    for (size_t i = 48000; i < 50400; ++i)
        burst[i] = std::sin (static_cast<float> (i) * 0.2f);
    source.sound = { burst };
    live.seek (48000);
    std::vector<float> heard (48000);
    auto* row = heard.data();
    live.read (&row, 48000);
    auto onset = size_t { 0 };
    while (onset < heard.size() && std::abs (heard[onset]) < 0.3f)
        ++onset;
    CHECK (std::abs (static_cast<double> (onset) - 24000.0) < 1500.0);
}
