// What the tone parameters of a voice do, measured.
#include "Dsp/Voices/VoiceSignals.h"

#include <catch2/catch.hpp>

#include <set>

namespace amp::dsp::test
{
namespace
{
/** The level of a tone through the settings, against the tone itself. */
double gainAt (VoiceSettings settings, double hertz)
{
    settings.sample = sampleOf (sine (hertz, 16000));
    return levelAt (play (settings, 16000).left, hertz, 4800, 9600) / 0.5;
}

/** The frequency at which the gain passes a wanted value, between two. */
double frequencyWhere (const VoiceSettings& settings, double decibelsWanted, double low, double high)
{
    const auto rises = gainAt (settings, low) < gainAt (settings, high);
    for (int i = 0; i < 16; ++i)
    {
        const auto middle = std::sqrt (low * high);
        (decibels (gainAt (settings, middle)) < decibelsWanted) == rises ? low = middle : high = middle;
    }
    return std::sqrt (low * high);
}

double highest (const VoiceSettings& settings, double from, double to)
{
    auto best = from, most = 0.0;
    for (auto hertz = from; hertz <= to; hertz *= 1.015)
        if (const auto gain = gainAt (settings, hertz); gain > most)
        {
            most = gain;
            best = hertz;
        }
    return best;
}

std::set<float> valuesOf (const std::vector<float>& sound)
{
    return { sound.begin(), sound.end() };
}
}  // namespace

TEST_CASE ("The low-pass is 3 dB down at its cutoff without resonance, and peaks with it", "[dsp][voices][S2-35]")
{
    auto settings = plain (nullptr);
    const auto cutoff = GENERATE (200.0, 1000.0, 6000.0);
    settings.cutoff = cutoff;
    CHECK (frequencyWhere (settings, -3.0103, cutoff / 2, cutoff * 2) == Approx (cutoff).epsilon (0.02));
    CHECK (decibels (gainAt (settings, cutoff / 8)) == Approx (0).margin (0.1));

    settings.resonance = 0.5;
    CHECK (decibels (gainAt (settings, cutoff)) > 10);
}

TEST_CASE ("The high-pass is 3 dB down at its cutoff without resonance", "[dsp][voices][S2-36]")
{
    auto settings = plain (nullptr);
    settings.hcutoff = 800;
    CHECK (frequencyWhere (settings, -3.0103, 400, 1600) == Approx (800).epsilon (0.02));
    CHECK (decibels (gainAt (settings, 8000)) == Approx (0).margin (0.1));
    settings.hresonance = 0.5;
    CHECK (decibels (gainAt (settings, 800)) > 10);
}

TEST_CASE ("The band-pass passes its centre and is as narrow as its Q", "[dsp][voices][S2-37]")
{
    auto settings = plain (nullptr);
    settings.bandf = 1000;
    settings.bandq = 5;
    CHECK (decibels (gainAt (settings, 1000)) == Approx (0).margin (0.05));
    const auto width = frequencyWhere (settings, -3.0103, 1000, 2000) - frequencyWhere (settings, -3.0103, 500, 1000);
    CHECK (width == Approx (200).epsilon (0.05));
}

TEST_CASE ("Vowels have their formants where a counter-tenor's are", "[dsp][voices][S2-38]")
{
    const auto vowel = GENERATE ('a', 'e', 'i', 'o', 'u');
    auto settings = plain (nullptr);
    settings.vowel = vowel;
    const auto& formants = *formantsOf (vowel);
    for (size_t i = 0; i < 2; ++i)
    {
        const auto hertz = formants[i].hertz;
        CAPTURE (vowel, hertz);
        CHECK (highest (settings, hertz * 0.88, hertz * 1.12) == Approx (hertz).epsilon (0.05));
    }
    CHECK (formantsOf ('y') == nullptr);
}

TEST_CASE ("Shape bends a wave and keeps its peak", "[dsp][voices][S2-39]")
{
    auto settings = plain (sampleOf (sine (500, 48000, 1.0)));
    settings.shape = 0.6;
    const auto heard = play (settings, 48000).left;
    CHECK (*std::max_element (heard.begin(), heard.end()) == Approx (1.0).epsilon (0.001));
    CHECK (levelAt (heard, 1500, 0, 48000) > 0.1);    // odd harmonics
    CHECK (levelAt (heard, 1000, 0, 48000) < 0.001);  // no even ones
    settings.shape = 5.0;                             // held below 1
    CHECK (std::isfinite (play (settings, 640).left[100]));
}

TEST_CASE ("Crush leaves as many levels as its bits have", "[dsp][voices][S2-40]")
{
    auto settings = plain (sampleOf (sine (37, 48000, 1.0)));
    settings.pan = 0;
    settings.gain = 1;
    const auto bits = GENERATE (1, 2, 4, 8);
    settings.crush = bits;
    CHECK (valuesOf (play (settings, 48000).left).size() == (size_t { 1 } << bits) + 1);  // both ends of the scale
}

TEST_CASE ("Coarse holds each value for as many frames", "[dsp][voices][S2-41]")
{
    std::vector<float> ramp (6400);
    for (size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = static_cast<float> (i + 1) / 6400;
    auto settings = plain (sampleOf (ramp));
    settings.coarse = 7;
    const auto offset = GENERATE (0, 3, 50);
    const auto heard = play (settings, 6400, { offset, 1, 1e6 }).left;
    for (int i = 0; i < 700; ++i)
        REQUIRE (heard[static_cast<size_t> (offset + i)] ==
                 Approx (ramp[static_cast<size_t> (i / 7 * 7)]).epsilon (1e-5));
}

TEST_CASE ("Krush distorts in front of a filter of its own", "[dsp][voices][S2-42]")
{
    auto settings = plain (sampleOf (sine (500, 48000)));
    settings.krush = 4;
    const auto open = play (settings, 48000).left;
    CHECK (levelAt (open, 1500, 4800, 38400) > 0.02);
    settings.kcutoff = 600;
    const auto closed = play (settings, 48000).left;
    CHECK (levelAt (closed, 1500, 4800, 38400) < 0.3 * levelAt (open, 1500, 4800, 38400));
}

TEST_CASE ("A triode makes even harmonics", "[dsp][voices][S2-43]")
{
    auto settings = plain (sampleOf (sine (500, 48000)));
    CHECK (levelAt (play (settings, 48000).left, 1000, 4800, 38400) < 1e-5);
    settings.triode = 1;
    const auto heard = play (settings, 48000).left;
    CHECK (levelAt (heard, 1000, 4800, 38400) > 0.02);
    CHECK (std::abs (levelAt (heard, 0, 9600, 38400)) < 0.02);  // nothing steady is left
}

TEST_CASE ("Ring modulation makes sidebands, which its sweep moves", "[dsp][voices][S2-45]")
{
    auto settings = plain (sampleOf (sine (1000, 96000)));
    settings.ring = 1;
    settings.ringf = 300;
    auto heard = play (settings, 48000).left;
    CHECK (levelAt (heard, 700, 0, 48000) == Approx (0.25).epsilon (0.01));
    CHECK (levelAt (heard, 1300, 0, 48000) == Approx (0.25).epsilon (0.01));
    CHECK (levelAt (heard, 1000, 0, 48000) < 1e-3);

    settings.ring = 0.5;
    heard = play (settings, 48000).left;
    CHECK (levelAt (heard, 1000, 0, 48000) == Approx (0.25).epsilon (0.01));

    settings.ring = 1;
    settings.ringdf = 400;
    heard = play (settings, 48000, { 0, 1, 48000 }).left;
    CHECK (levelAt (heard, 1300, 0, 2400) > 2 * levelAt (heard, 1650, 0, 2400));
    CHECK (levelAt (heard, 1690, 45000, 2400) > 2 * levelAt (heard, 1300, 45000, 2400));
}
}  // namespace amp::dsp::test
