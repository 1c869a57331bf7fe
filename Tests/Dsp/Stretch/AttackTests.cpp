#include "Dsp/Stretch/LiveStretch.h"
#include "Dsp/Stretch/Onsets.h"
#include "Dsp/Stretch/StretchRuns.h"

#include <algorithm>
#include <string>

using namespace amp;
using namespace amp::dsp;
using namespace amp::dsp::test;

namespace
{
constexpr double rate = 48000;
constexpr size_t beats = 4;

/** Where the drums are struck: not on any grid of blocks. */
double strike (size_t beat)
{
    return 12000.0 + static_cast<double> (beat) * 20037.0;
}

float noise (uint32_t& random)
{
    random = random * 1664525u + 1013904223u;
    return static_cast<float> (static_cast<int32_t> (random)) * 0x1p-31f;
}

/** One frame of a drum, so many frames after it is struck. */
float drum (const std::string& kind, size_t frame, uint32_t& random)
{
    const auto t = static_cast<float> (frame);
    if (kind == "click")
        return frame == 0 ? 0.9f : 0.0f;
    if (kind == "hat")
        return 0.5f * noise (random) * std::exp (-t / 600.0f);
    if (kind == "kick")  // a beater, and a skin that falls from 150 to 50 Hz
        return 0.8f * std::sin (6.2832f * (50.0f * t / 48000.0f + 3.0f * (1.0f - std::exp (-t / 1400.0f)))) *
                   std::exp (-t / 4000.0f) +
               (frame < 240 ? 0.3f * noise (random) * std::exp (-t / 60.0f) : 0.0f);
    return 0.4f * std::sin (6.2832f * 190.0f * t / 48000.0f) * std::exp (-t / 3000.0f) +  // a snare
           0.4f * noise (random) * std::exp (-t / 2500.0f);
}

/** Four strikes, alone or on a chord that goes on. */
std::vector<float> drums (const std::string& kind, bool onChord)
{
    std::vector<float> sound (88000);
    uint32_t random = 1;
    for (size_t beat = 0; beat < beats; ++beat)
        for (size_t i = 0; i < 9600 && static_cast<size_t> (strike (beat)) + i < sound.size(); ++i)
            sound[static_cast<size_t> (strike (beat)) + i] += drum (kind, i, random);
    if (onChord)
        for (const auto hertz : { 220.0, 277.2, 329.6 })
        {
            const auto tone = sine (hertz, 2, rate);
            for (size_t i = 0; i < sound.size(); ++i)
                sound[i] += 0.12f * tone[i];
        }
    return sound;
}

/** Where the energy of the second difference, in which a chord does not count, rises most in half a millisecond; within
 * 50 ms. */
double onsetNear (const std::vector<float>& sound, double frame)
{
    constexpr int width = 24, reach = 2400;
    const auto start = static_cast<size_t> (frame) - reach - width;
    std::vector<double> sums { 0.0 };
    for (auto i = start; i < std::min (sound.size(), start + 2 * (reach + width)); ++i)
    {
        const auto edge = static_cast<double> (sound[i] - 2.0f * sound[i - 1] + sound[i - 2]);
        sums.push_back (sums.back() + edge * edge);
    }
    const auto floor = 0.01 * sums.back() / (2 * reach / width);
    auto best = 0.0, at = 0.0;
    for (size_t i = width; i + width < sums.size(); ++i)
        if (const auto rise = (sums[i + width] - sums[i]) / (sums[i] - sums[i - width] + floor); rise > best)
        {
            best = rise;
            at = static_cast<double> (start + i);
        }
    return at;
}

/** How far the worst strike of a stretched sound is from its place, in milliseconds. */
double worstOf (const std::vector<float>& original, const std::vector<float>& result, double ratio)
{
    auto worst = 0.0;
    for (size_t beat = 0; beat < beats; ++beat)
    {
        const auto ownDelay = onsetNear (original, strike (beat)) - strike (beat);
        worst =
            std::max (worst, std::abs (onsetNear (result, strike (beat) * ratio) - ownDelay - strike (beat) * ratio));
    }
    return worst * 1000.0 / rate;
}

double energyOf (const std::vector<float>& sound, double from, double to)
{
    auto sum = 0.0;
    for (auto i = static_cast<size_t> (from); i < static_cast<size_t> (to); ++i)
        sum += static_cast<double> (sound[i]) * static_cast<double> (sound[i]);
    return sum;
}
}  // namespace

TEST_CASE ("transients land within a millisecond at ratios of 0.5 to 2", "[dsp][stretch][S1-51]")
{
    const auto kind = GENERATE (as<std::string> {}, "click", "hat", "kick", "snare");
    const auto onChord = GENERATE (false, true);
    const auto original = drums (kind, onChord);
    for (const auto ratio : { 0.5, 0.8, 1.25, 2.0 })
    {
        const auto worst = worstOf (original, stretched (Memory ({ original }), { ratio, 0 })[0], ratio);
        CAPTURE (kind, onChord, ratio, worst);
        CHECK (worst < 1.0);
    }
}

TEST_CASE ("transients keep their places when the pitch is shifted", "[dsp][stretch][S1-52]")
{
    const auto original = drums (GENERATE (as<std::string> {}, "click", "kick"), true);
    for (const auto semitones : { -12.0, 5.0, 12.0 })
    {
        const auto worst = worstOf (original, stretched (Memory ({ original }), { 1.25, semitones })[0], 1.25);
        CAPTURE (semitones, worst);
        CHECK (worst < 1.0);
    }
}

TEST_CASE ("nothing of a drum is heard before it is struck", "[dsp][stretch][S1-51]")
{
    const auto result = stretched (Memory ({ drums ("snare", false) }), { 1.5, 0 })[0];
    for (size_t beat = 0; beat < beats - 1; ++beat)
    {
        const auto due = strike (beat) * 1.5;
        CAPTURE (beat);
        CHECK (energyOf (result, due - 480, due - 48) < 1e-3 * energyOf (result, due, due + 432));
    }
}

TEST_CASE ("a tone goes on through a click on top of it", "[dsp][stretch][S1-51]")
{
    auto sound = sine (1000, 2);
    for (size_t beat = 0; beat < beats; ++beat)
        sound[static_cast<size_t> (strike (beat))] += 0.9f;
    const auto ratio = 1.5;
    const auto result = stretched (Memory ({ sound }), { ratio, 0 })[0];

    // 5 ms from 0.5 ms behind the click, and 10 and 20 ms later
    for (size_t beat = 0; beat < beats; ++beat)
        for (const auto later : { 24.0, 504.0, 984.0 })
        {
            const auto from = strike (beat) * ratio + later;
            CAPTURE (beat, later);
            CHECK (10.0 * std::log10 (energyOf (result, from, from + 240) / 30.0) == Approx (0.0).margin (1.0));
        }
}

TEST_CASE ("onsets are found where something is struck, and nowhere else", "[dsp][stretch][onsets]")
{
    Memory kicks ({ drums ("kick", true) });
    const auto found = findOnsets (kicks, 6000, kicks.frames());
    REQUIRE (found.ok());
    REQUIRE (found->size() == beats);
    for (size_t beat = 0; beat < beats; ++beat)
        CHECK (std::abs (static_cast<double> ((*found)[beat]) - strike (beat)) < 12);

    std::vector<int64_t> inParts;  // what is found does not depend on where one begins to look
    for (int64_t first = 6000; first < kicks.frames(); first += 5000)
    {
        const auto part = findOnsets (kicks, first, std::min (kicks.frames(), first + 5000));
        inParts.insert (inParts.end(), part->begin(), part->end());
    }
    CHECK (inParts == *found);

    Memory tone ({ sine (55, 2) });
    CHECK (findOnsets (tone, 4800, 90000)->empty());
}

TEST_CASE ("a live stretch has its transients where the finished one has them", "[dsp][stretch][S1-51]")
{
    const auto original = drums (GENERATE (as<std::string> {}, "click", "hat", "kick", "snare"), true);
    for (const auto ratio : { 0.5, 1.5, 2.0 })
    {
        Memory source ({ original });
        LiveStretch live (rate, 1, { ratio, 0 }, [&] (int64_t first, int count, float* const* into) {
            REQUIRE (source.read (first, into, count).ok());
        });
        live.seek (0);
        std::vector<float> result (static_cast<size_t> (static_cast<double> (original.size()) * ratio));
        auto* row = result.data();
        live.read (&row, static_cast<int> (result.size()));
        const auto worst = worstOf (original, result, ratio);
        CAPTURE (ratio, worst);
        CHECK (worst < 1.0);
    }
}
