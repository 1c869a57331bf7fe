#include "Dsp/Effects/EffectRuns.h"
#include "Dsp/Filter/StateVariable.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

namespace
{
/** An impulse, and silence. */
Sound impulse (double rate, double seconds)
{
    auto sound = sine (rate, 2, seconds, 100.0, 0.0);
    sound.channels[0][0] = sound.channels[1][0] = 1.0f;
    return sound;
}

/** What a band-pass of one octave leaves. */
std::vector<float> octaveOf (const std::vector<float>& samples, double frequency, double rate)
{
    const auto coefficients = StateVariable::Coefficients::of (frequency, 1.4, rate);
    StateVariable first, second;
    std::vector<float> result;
    for (const auto sample : samples)
        result.push_back (static_cast<float> (second.next (coefficients, first.next (coefficients, sample).band).band));
    return result;
}

/** The time to -60 dB in s, from the line through -5 and -25 dB of what is still to come (ISO 3382, T20). */
double decayOf (const std::vector<float>& samples, double rate)
{
    std::vector<double> left (samples.size() + 1, 0.0);
    for (auto i = samples.size(); i-- > 0;)
        left[i] = left[i + 1] + static_cast<double> (samples[i]) * samples[i];
    const auto timeTo = [&] (double decibels) {
        const auto found = std::find_if (left.begin(), left.end(), [&] (double energy) {
            return energy <= left[0] * std::pow (10.0, decibels / 10.0);
        });
        return static_cast<double> (found - left.begin()) / rate;
    };
    return 3.0 * (timeTo (-25.0) - timeTo (-5.0));
}
}  // namespace

TEST_CASE ("the reverb decays in its time, within a tenth", "[dsp][effects][reverb]")
{
    for (const auto rate : { 44100.0, 96000.0 })
        for (const auto decay : { 0.6, 2.0, 8.0 })
            for (const auto size : { 30.0, 100.0 })
            {
                CAPTURE (rate, decay, size);
                auto reverb = effect (
                    "audiomage.reverb",
                    rate,
                    { { "decay", decay }, { "size", size }, { "early", 0.0 }, { "bass", 100.0 }, { "treble", 100.0 } });
                const auto out = through (*reverb, impulse (rate, decay * 1.3));
                for (const auto frequency : { 500.0, 1000.0, 2000.0 })
                    CHECK (decayOf (octaveOf (out.channels[0], frequency, rate), rate) == Approx (decay).epsilon (0.1));
            }
}

TEST_CASE ("bass and treble decay in their own times", "[dsp][effects][reverb]")
{
    auto reverb = effect (
        "audiomage.reverb", 48000.0, { { "decay", 2.0 }, { "early", 0.0 }, { "bass", 150.0 }, { "treble", 30.0 } });
    const auto out = through (*reverb, impulse (48000.0, 4.0)).channels[1];
    CHECK (decayOf (octaveOf (out, 70.0, 48000.0), 48000.0) == Approx (3.0).epsilon (0.15));
    CHECK (decayOf (octaveOf (out, 11000.0, 48000.0), 48000.0) == Approx (0.6).epsilon (0.25));
}

TEST_CASE ("the tail is dense, even and of both sides", "[dsp][effects][reverb]")
{
    auto reverb = effect ("audiomage.reverb", 48000.0, { { "decay", 3.0 }, { "treble", 100.0 }, { "bass", 100.0 } });
    const auto out = through (*reverb, impulse (48000.0, 2.0));

    // Gaussian noise has a kurtosis of 3 and no correlation; sparse echoes have 10 and more.
    auto second = 0.0, fourth = 0.0, cross = 0.0, other = 0.0;
    const size_t from = 12000, to = 24000;
    for (auto i = from; i < to; ++i)
    {
        const auto fade = std::pow (10.0, static_cast<double> (i - from) / 48000.0);  // 60 dB in 3 s
        const auto l = static_cast<double> (out.channels[0][i]) * fade,
                   r = static_cast<double> (out.channels[1][i]) * fade;
        second += l * l;
        fourth += l * l * l * l;
        cross += l * r;
        other += r * r;
    }
    CHECK (fourth * static_cast<double> (to - from) / (second * second) == Approx (3.0).margin (0.7));
    CHECK (std::abs (cross / std::sqrt (second * other)) < 0.15);
    CHECK (second / other == Approx (1.0).epsilon (0.3));
}

TEST_CASE ("echoes are dense from 10 ms on", "[dsp][effects][reverb]")
{
    // Of Gaussian noise 31.7 % of the samples lie beyond the deviation: Abel and Huang, "A simple, robust measure of
    // reverberation echo density", AES 121 (2006).
    auto reverb = effect ("audiomage.reverb", 48000.0, { { "preDelay", 0.0 } });
    const auto out = through (*reverb, impulse (48000.0, 1.0)).channels[0];
    for (size_t from = 480; from < 24000; from += 960)
    {
        const auto deviation = rms (out, from, from + 960);
        const auto beyond = std::count_if (out.begin() + static_cast<std::ptrdiff_t> (from),
                                           out.begin() + static_cast<std::ptrdiff_t> (from) + 960,
                                           [&] (float sample) { return std::abs (sample) > deviation; });
        CAPTURE (from);
        CHECK (static_cast<double> (beyond) / 960.0 / 0.3173 > 0.6);
    }
}

TEST_CASE ("nothing is heard before the pre-delay", "[dsp][effects][reverb]")
{
    auto reverb = effect ("audiomage.reverb", 48000.0, { { "preDelay", 50.0 }, { "size", 100.0 } });
    const auto out = through (*reverb, impulse (48000.0, 0.5));
    CHECK (largest (out.channels[0], 0, 2400) < 1e-6);
    CHECK (largest (out.channels[0], 2400, 4800) > 0.01);
}

TEST_CASE ("the level of the reverb does not depend on its decay", "[dsp][effects][reverb]")
{
    std::vector<double> levels;
    for (const auto decay : { 0.5, 2.0, 8.0 })
    {
        auto reverb = effect ("audiomage.reverb",
                              48000.0,
                              { { "decay", decay }, { "early", 0.0 }, { "treble", 100.0 }, { "bass", 100.0 } });
        const auto out = through (*reverb, noise (48000.0, 2, decay * 1.5 + 1.0, 0.5));
        const auto frames = out.channels[0].size();
        levels.push_back (20.0 * std::log10 (rms (out.channels[0], frames - 24000, frames) / (0.5 / std::sqrt (3.0))));
        CAPTURE (decay);
        CHECK (levels.back() == Approx (levels.front()).margin (2.0));
        CHECK (levels.back() == Approx (-3.0).margin (4.0));
    }
}
