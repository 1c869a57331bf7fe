#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

namespace
{
constexpr auto rate = 48000.0;

/** A burst of 20 ms at 500 Hz, on the left only. */
Sound burst (double seconds)
{
    auto sound = sine (rate, 2, 0.02, 500.0, 0.5);
    sound.append (sine (rate, 2, seconds, 500.0, 0.0));
    std::fill (sound.channels[1].begin(), sound.channels[1].end(), 0.0f);
    return sound;
}

double burstAt (const std::vector<float>& samples, double milliseconds)
{
    const auto first = static_cast<size_t> (milliseconds * rate / 1000.0);
    return rms (samples, first + 200, first + 900);
}
}  // namespace

TEST_CASE ("echoes come at their times, each softer by the feedback", "[dsp][effects][delay]")
{
    for (const auto time : { 62.5, 375.0 })
    {
        const auto out =
            through (*effect ("audiomage.delay",
                              rate,
                              { { "time", time }, { "feedback", 50.0 }, { "lowCut", 20.0 }, { "highCut", 20000.0 } }),
                     burst (time * 0.004));
        CAPTURE (time);
        CHECK (largest (out.channels[0], 0, static_cast<size_t> (time * 48.0) - 1) == 0.0);
        const auto first = burstAt (out.channels[0], time);
        CHECK (first == Approx (0.5 / std::sqrt (2.0)).epsilon (0.03));
        CHECK (burstAt (out.channels[0], 2.0 * time) / first == Approx (0.5).epsilon (0.03));
        CHECK (burstAt (out.channels[0], 3.0 * time) / first == Approx (0.25).epsilon (0.05));
        CHECK (largest (out.channels[1]) == 0.0);
    }
}

TEST_CASE ("with ping-pong the echoes change sides", "[dsp][effects][delay]")
{
    const auto out =
        through (*effect ("audiomage.delay", rate, { { "time", 100.0 }, { "feedback", 60.0 }, { "pingPong", 1.0 } }),
                 burst (0.5));
    CHECK (burstAt (out.channels[0], 100.0) > 0.15);
    CHECK (burstAt (out.channels[1], 100.0) == 0.0);
    CHECK (burstAt (out.channels[1], 200.0) == Approx (0.6 * burstAt (out.channels[0], 100.0)).epsilon (0.05));
    CHECK (burstAt (out.channels[0], 200.0) < 0.001);
    CHECK (burstAt (out.channels[0], 300.0) > 0.05);
}

TEST_CASE ("each echo is duller than the one before", "[dsp][effects][delay]")
{
    auto delay = effect ("audiomage.delay", rate, { { "time", 200.0 }, { "feedback", 90.0 }, { "highCut", 2000.0 } });
    auto sound = sine (rate, 2, 0.1, 4000.0, 0.5);
    sound.append (sine (rate, 2, 0.6, 4000.0, 0.0));
    const auto out = through (*delay, sound).channels[0];
    const auto first = rms (out, 10000, 14000), second = rms (out, 19600, 23600);
    CHECK (20.0 * std::log10 (second / first) == Approx (-12.6 - 0.92).margin (0.8));
}

TEST_CASE ("a new time is reached without a change of pitch", "[dsp][effects][delay]")
{
    auto delay = effect ("audiomage.delay", rate, { { "time", 100.0 }, { "feedback", 0.0 } });
    const auto tone = sine (rate, 2, 1.0, 1000.0, 0.5);
    through (*delay, tone);
    setParameter (*delay, "time", 137.0);
    const auto out = through (*delay, tone).channels[0];
    auto crossings = 0;
    for (size_t i = 1; i < 4800; ++i)
        crossings += out[i - 1] < 0.0f && out[i] >= 0.0f ? 1 : 0;
    CHECK (std::abs (crossings - 100) <= 1);
}

TEST_CASE ("with sync the echoes keep the session's time, and follow its tempo", "[dsp][effects][delay]")
{
    const auto delay =
        effect ("audiomage.delay", rate, { { "sync", 8.0 }, { "time", 50.0 }, { "lowCut", 20.0 }, { "highCut", 20000.0 } });
    delay->setTempo (90.0);  // a dotted eighth lasts 500 ms
    auto out = through (*delay, burst (1.0));
    CHECK (burstAt (out.channels[0], 500.0) == Approx (0.5 / std::sqrt (2.0)).epsilon (0.03));
    CHECK (largest (out.channels[0], 0, 23990) == 0.0);

    delay->setTempo (120.0);
    through (*delay, sine (rate, 2, 20.0, 500.0, 0.0));
    out = through (*delay, burst (1.0));
    CHECK (burstAt (out.channels[0], 375.0) == Approx (0.5 / std::sqrt (2.0)).epsilon (0.03));
    delay->setTempo (0.0);  // makes no sense, and changes nothing
    CHECK (delay->tail() > 0.375);
}
