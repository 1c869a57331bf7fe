// How a voice plays a sample: pitch, part, place, envelope, cut groups, polyphony.
#include "Dsp/Simd/Dispatch.h"
#include "Dsp/Voices/SampleLevels.h"
#include "Dsp/Voices/VoiceSignals.h"

#include <catch2/catch.hpp>

namespace amp::dsp::test
{
TEST_CASE ("A voice at speed 1 plays its sample to the bit, from exactly its onset", "[dsp][voices][S2-28]")
{
    const auto sound = sine (441, 5000);
    const auto offset = GENERATE (0, 1, 37, 63);
    auto settings = plain (sampleOf (sound));
    settings.gain = 1;
    settings.pan = 0;
    const auto heard = play (settings, 5120, { offset, 1, 1e6 });

    for (size_t i = 0; i < 5120; ++i)
    {
        const auto at = static_cast<int> (i) - offset;
        const auto expected = at >= 0 && at < 5000 ? sound[static_cast<size_t> (at)] : 0.0f;
        REQUIRE (heard.left[i] == expected);
    }
}

TEST_CASE ("Speed changes pitch and length, and a negative one plays backwards", "[dsp][voices][S2-28]")
{
    auto settings = plain (sampleOf (sine (500, 9600)));

    SECTION ("twice as fast is an octave up and half as long")
    {
        settings.speed = 2;
        const auto heard = play (settings, 9600);
        CHECK (levelAt (heard.left, 1000, 0, 4800) == Approx (0.5).epsilon (0.01));
        CHECK (levelAt (heard.left, 500, 0, 4800) < 0.002);
        CHECK (heard.left[4790] != 0.0f);
        CHECK (*std::max_element (heard.left.begin() + 4801, heard.left.end()) == 0.0f);
    }
    SECTION ("a key of 67 is a fifth above the sample's own")
    {
        settings.key = 67;
        CHECK (levelAt (play (settings, 9600).left, 500 * std::exp2 (7 / 12.0), 0, 4800) ==
               Approx (0.5).epsilon (0.01));
    }
    SECTION ("backwards is the sample turned round")
    {
        std::vector<float> ramp (1000);
        for (size_t i = 0; i < ramp.size(); ++i)
            ramp[i] = static_cast<float> (i) / 1000;
        auto turned = plain (sampleOf (ramp));
        turned.speed = -1;
        const auto heard = play (turned, 1024);
        for (size_t i = 0; i < 1000; ++i)
            CHECK (heard.left[i] == Approx (ramp[999 - i]).margin (1e-5));
    }
}

TEST_CASE ("Between frames a voice interpolates with little distortion", "[dsp][voices][S2-28]")
{
    const auto hertz = GENERATE (1000.0, 5000.0, 12000.0);
    auto settings = plain (sampleOf (sine (hertz, 40000)));
    settings.speed = 0.93;
    auto heard = play (settings, 38400).left;

    const auto level = levelAt (heard, hertz * 0.93, 4800, 19200);
    CHECK (decibels (level / 0.5) == Approx (0).margin (0.2));

    double power = 0;  // what is left without the tone
    const auto residue = [&] (double cycles) {
        double re = 0, im = 0;
        for (size_t i = 4800; i < 24000; ++i)
        {
            const auto angle = 2 * std::numbers::pi * cycles * static_cast<double> (i) / rate;
            re += static_cast<double> (heard[i]) * std::cos (angle) / 9600;
            im += static_cast<double> (heard[i]) * std::sin (angle) / 9600;
        }
        for (size_t i = 4800; i < 24000; ++i)
        {
            const auto angle = 2 * std::numbers::pi * cycles * static_cast<double> (i) / rate;
            const auto rest = static_cast<double> (heard[i]) - re * std::cos (angle) - im * std::sin (angle);
            power += rest * rest / 19200;
        }
    };
    residue (hertz * 0.93);
    INFO (decibels (std::sqrt (2 * power) / level));
    CHECK (decibels (std::sqrt (2 * power) / level) < (hertz < 10000 ? -60.0 : -45.0));
}

TEST_CASE ("Faster than it was made, a sample plays nothing that folds back", "[dsp][voices][S2-28]")
{
    const auto speed = GENERATE (1.1, 1.4983, 2.0, 3.0, -3.0, 7.3);
    const auto heardOf = [&] (double hertz) {
        auto settings = plain (sampleOf (sine (hertz, 96000)));
        settings.speed = speed;
        settings.sample = *makeSampleLevel (settings.sample, sampleLevelFor (readingRate (settings)));
        return play (settings, 12800).left;
    };
    INFO (speed);

    double fold = 0;  // of tones that would lie between 30 and 40 kHz
    for (const auto played : { 30000.0, 33000.0, 40000.0 })
        if (const auto hertz = played / std::abs (speed); hertz < 23000)
            fold = std::max (fold, levelAt (heardOf (hertz), 48000 - played, 2000, 9600));
    CHECK (decibels (fold / 0.5 + 1e-9) < -100);

    for (const auto played : { 500.0, 5000.0, 12000.0, 17000.0 })
        CHECK (decibels (levelAt (heardOf (played / std::abs (speed)), played, 2000, 9600) / 0.5) == Approx (0).margin (played > 15000 ? 1.5 : 0.2));
}

TEST_CASE ("A level of a sample begins, ends, loops and is cut as the sample itself", "[dsp][voices][S2-28][S2-31]")
{
    SECTION ("an onset stays where it is, and so does the end")
    {
        std::vector<float> click (20000, 0.0f);
        click[9000] = 1;
        auto settings = plain (*makeSampleLevel (sampleOf (click), 6));
        settings.speed = 3;
        const auto heard = play (settings, 9600).left;
        CHECK (std::max_element (heard.begin(), heard.end()) - heard.begin() == 3000);
        CHECK (std::all_of (heard.begin() + 6670, heard.end(), [] (float x) { return x == 0.0f; }));
    }
    SECTION ("a loop is held in tune and without a seam")
    {
        auto held = Sample::of (sine (1000, 4800 + 480));
        held.repeat (4800, 480);
        auto settings = plain (std::make_shared<Sample> (held));
        settings.speed = 2.1;
        settings.sample = *makeSampleLevel (settings.sample, sampleLevelFor (2.1));
        const auto heard = play (settings, 192000).left;
        CHECK (levelAt (heard, 2100, 96000, 76800) == Approx (0.5).epsilon (0.01));
        double rest = 0;
        for (const auto hertz : { 2000.0, 2050.0, 2200.0, 4200.0, 10000.0 })
            rest = std::max (rest, levelAt (heard, hertz, 96000, 76800));
        CHECK (decibels (rest / 0.5) < -80);
    }
    SECTION ("two levels of one sample are the same sound to a cut group")
    {
        const auto sound = sampleOf (std::vector<float> (48000, 0.25f));
        auto first = plain (sound), second = plain (*makeSampleLevel (sound, 4));
        first.cut = second.cut = -1;
        second.speed = 2;
        VoicePool pool (rate);
        pool.start (VoiceRecipe (first, rate), { 0, 1, 1e6 });
        listen (pool, 640);
        pool.start (VoiceRecipe (second, rate), { 0, 1, 1e6 });
        CHECK (listen (pool, 1280).left[600] == Approx (0.25).epsilon (0.01));
    }
}

TEST_CASE ("Begin and end choose a part of the sample", "[dsp][voices][S2-29]")
{
    std::vector<float> steps (4000);
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = static_cast<float> (i / 1000 + 1);
    auto settings = plain (sampleOf (steps));
    settings.begin = 0.25;
    settings.end = 0.75;

    const auto heard = play (settings, 2560).left;
    CHECK (heard[0] == 0.0f);  // it fades in: the sample is cut into
    CHECK (heard[500] == Approx (2));
    CHECK (heard[1500] == Approx (3));
    CHECK (std::abs (heard[1999]) < 0.1f);
    CHECK (heard[2001] == 0.0f);

    SECTION ("an end before the beginning is silence")
    {
        std::swap (settings.begin, settings.end);
        const auto silent = play (settings, 2560).left;
        CHECK (std::all_of (silent.begin(), silent.end(), [] (float x) { return x == 0.0f; }));
    }
}

TEST_CASE ("Half the gain is 6.02 dB less, and pan keeps the power", "[dsp][voices][S2-26][S2-27]")
{
    auto settings = plain (sampleOf (sine (1000, 9600)));
    settings.gain = 1;
    const auto levels = [&] {
        const auto heard = play (settings, 9600);
        return std::pair (levelAt (heard.left, 1000, 0, 4800), levelAt (heard.right, 1000, 0, 4800));
    };

    const auto [left, right] = levels();
    CHECK (left == Approx (0.5 / std::numbers::sqrt2).epsilon (1e-3));
    CHECK (right == Approx (left).epsilon (1e-6));

    settings.gain = 0.5;
    CHECK (decibels (levels().first / left) == Approx (-6.0206).margin (0.001));
    settings.gain = 1;

    const auto pan = GENERATE (0.0, 0.2, 0.9, 1.0);
    settings.pan = pan;
    const auto [l, r] = levels();
    CHECK (l * l + r * r == Approx (0.25).epsilon (1e-3));
    CHECK (l == Approx (0.5 * std::cos (pan * std::numbers::pi / 2)).margin (1e-4));
}

TEST_CASE ("A sample of two channels keeps its sides", "[dsp][voices][S2-27]")
{
    const auto heard = play (plain (sampleOf (sine (500, 9600), sine (900, 9600))), 9600);
    CHECK (levelAt (heard.left, 500, 0, 4800) == Approx (0.5).epsilon (0.01));
    CHECK (levelAt (heard.left, 900, 0, 4800) < 1e-4);
    CHECK (levelAt (heard.right, 900, 0, 4800) == Approx (0.5).epsilon (0.01));
}

TEST_CASE ("The envelope attacks, holds, decays and releases in seconds", "[dsp][voices][S2-44]")
{
    auto settings = plain (sampleOf (std::vector<float> (96000, 0.5f)));
    settings.attack = 0.1;

    SECTION ("without a decay it stays until the note ends")
    {
        settings.release = 0.2;
        const auto heard = play (settings, 48000, { 0, 1, 24000 }).left;
        CHECK (heard[2400] == Approx (0.25).epsilon (0.01));
        CHECK (heard[4800] == Approx (0.5).epsilon (0.01));
        CHECK (heard[23999] == Approx (0.5).epsilon (0.01));
        CHECK (heard[24000 + 4800] == Approx (0.125).epsilon (0.01));  // a square: half of the time is a quarter
        CHECK (heard[24000 + 9601] == 0.0f);
    }
    SECTION ("with a decay it falls after the hold")
    {
        settings.hold = 0.1;
        settings.decay = 0.2;
        settings.sustainLevel = 0.4;
        const auto heard = play (settings, 48000).left;
        CHECK (heard[9600] == Approx (0.5).epsilon (0.01));
        CHECK (heard[14400] == Approx (0.35).epsilon (0.01));
        CHECK (heard[24000] == Approx (0.2).epsilon (0.01));
    }
    SECTION ("a decay alone goes to nothing")
    {
        settings.decay = 0.2;
        CHECK (play (settings, 48000).left[20000] == 0.0f);
    }
}

TEST_CASE ("A new voice of a cut group ends those before it with a fade", "[dsp][voices][S2-31]")
{
    const auto low = sampleOf (std::vector<float> (48000, 0.25f)), high = sampleOf (std::vector<float> (48000, 0.5f));
    auto first = plain (low), second = plain (high);
    VoicePool pool (rate);
    const auto startBoth = [&] {
        pool.start (VoiceRecipe (first, rate), { 0, 1, 1e6 });
        listen (pool, 640);
        pool.start (VoiceRecipe (second, rate), { 10, 1, 1e6 });
        return listen (pool, 1280).left;
    };

    SECTION ("of the same group")
    {
        first.cut = second.cut = 1;
        const auto heard = startBoth();
        CHECK (heard[9] == Approx (0.25));
        CHECK (heard[10 + 48] == Approx (0.5 + 0.125).epsilon (0.03));  // half way through 2 ms
        CHECK (heard[10 + 96] == Approx (0.5));
    }
    SECTION ("not of another group, and not without one")
    {
        first.cut = GENERATE (0, 1);
        second.cut = first.cut == 0 ? 0 : 2;
        CHECK (startBoth()[600] == Approx (0.75));
    }
    SECTION ("a negative group ends only voices of its own sample")
    {
        first.cut = second.cut = -1;
        CHECK (startBoth()[600] == Approx (0.75));
        pool.start (VoiceRecipe (second, rate), { 0, 1, 1e6 });
        CHECK (listen (pool, 640).left[600] == Approx (0.75));
    }
}

TEST_CASE ("More voices than the polyphony end the oldest, and nothing else changes", "[dsp][voices][S2-31]")
{
    VoicePool pool (rate, 16);
    const auto recipe = VoiceRecipe (plain (sampleOf (std::vector<float> (480000, 0.01f))), rate);
    for (int i = 0; i < 500; ++i)
        pool.start (recipe, { i % 64, 1, 1e6 });
    const auto heard = listen (pool, 6400).left;
    CHECK (heard[6000] == Approx (0.16).epsilon (0.001));
    CHECK (pool.sounding() == 16);
    pool.reset();
    CHECK (pool.sounding() == 0);
}

TEST_CASE ("Both instruction sets give the same bits, wherever in a group a voice lies", "[dsp][voices]")
{
    auto settings = plain (sampleOf (sine (333, 20000)));
    settings.speed = 1.37;
    settings.cutoff = 1500;
    settings.resonance = 0.4;
    settings.hcutoff = 90;
    settings.vowel = 'o';
    settings.shape = 0.5;
    settings.ring = 0.3;
    settings.ringf = 120;
    settings.ringdf = 400;

    const auto before = simd::selected();
    const auto heardWith = [&] (simd::Path path, int others) {
        simd::select (path);
        VoicePool pool (rate);
        auto silent = plain (sampleOf (std::vector<float> (20000, 0.0f)));
        for (int i = 0; i < others; ++i)
            pool.start (VoiceRecipe (silent, rate), { 0, 1, 1e6 });
        pool.start (VoiceRecipe (settings, rate), { 21, 1, 8000 });
        return listen (pool, 9600).left;
    };
    const auto reference = heardWith (simd::Path::baseline, 0);
    CHECK (heardWith (simd::Path::avx2, 0) == reference);
    CHECK (heardWith (simd::Path::avx2, 11) == reference);
    simd::select (before);
    CHECK (levelAt (reference, 0, 0, 9600) < 1.0);
}
}  // namespace amp::dsp::test
