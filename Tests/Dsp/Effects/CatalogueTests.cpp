// What holds for every effect of the catalogue.
#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

#include <limits>
#include <set>

using namespace amp::dsp;
using amp::tests::Sound;
using amp::tests::through;

namespace
{
/** Noise, a click and silence, in which most of what can go wrong goes wrong. */
Sound material (double rate)
{
    auto sound = amp::tests::noise (rate, 2, 0.1, 0.7);
    sound.append (amp::tests::sine (rate, 2, 0.1, 333.0, 1.5));
    sound.append (amp::tests::sine (rate, 2, 0.1, 333.0, 0.0));
    sound.channels[0][static_cast<size_t> (rate * 0.25)] = 1.0f;
    return sound;
}

bool isFinite (const Sound& sound)
{
    for (const auto& channel : sound.channels)
        for (const auto sample : channel)
            if (! std::isfinite (sample))
                return false;
    return true;
}

/** What is there near half the sample rate: the sixth difference, 0 dB there and 36 dB an octave below. */
double clickiness (const std::vector<float>& s, size_t from, size_t to)
{
    double most = 0.0;
    for (auto i = std::max<size_t> (from, 3); i < std::min (to, s.size() - 3); ++i)
        most = std::max (most,
                         std::abs (static_cast<double> (s[i - 3] - 6.0f * s[i - 2] + 15.0f * s[i - 1] - 20.0f * s[i] +
                                                        15.0f * s[i + 1] - 6.0f * s[i + 2] + s[i + 3])) /
                             64.0);
    return most;
}
}  // namespace

TEST_CASE ("ids differ, and are found", "[dsp][effects]")
{
    std::set<std::string_view> ids;
    for (const auto& entry : effectCatalogue())
    {
        CAPTURE (entry.pluginId);
        CHECK (ids.insert (entry.pluginId).second);
        CHECK (entry.pluginId.starts_with ("audiomage."));
        CHECK (findEffect (entry.pluginId) == &entry);
        CHECK (entry.create()->parameters().data() == entry.parameters.data());
        CHECK ((entry.usualWet > 0.0 && entry.usualWet <= 100.0));
    }
    CHECK (findEffect ("audiomage.nothing") == nullptr);
}

TEST_CASE ("a parameter's place and value belong together", "[dsp][effects][S1-65]")
{
    for (const auto& entry : effectCatalogue())
        for (const auto& p : entry.parameters)
        {
            CAPTURE (entry.pluginId, p.key);
            CHECK (p.at (0.0) == Approx (p.min));
            CHECK (p.at (1.0) == Approx (p.max));
            CHECK (p.at (p.position (p.defaultValue)) == Approx (p.clamped (p.defaultValue)));
            CHECK (p.clamped (1e300) == p.max);
            CHECK (p.clamped (-1e300) == p.min);
            CHECK (p.clamped (std::numeric_limits<double>::quiet_NaN()) == p.defaultValue);
        }
}

TEST_CASE ("silence stays silence", "[dsp][effects]")
{
    for (const auto& entry : effectCatalogue())
    {
        CAPTURE (entry.pluginId);
        auto effect = entry.create();
        effect->prepare (48000.0);
        const auto out = through (*effect, amp::tests::sine (48000.0, 2, 0.5, 100.0, 0.0));
        CHECK (amp::tests::largest (out.channels[0]) == 0.0);
        CHECK (amp::tests::largest (out.channels[1]) == 0.0);
    }
}

TEST_CASE ("every parameter at every limit stays finite at every rate", "[dsp][effects][robust]")
{
    for (const auto& entry : effectCatalogue())
        for (const auto rate : { 22050.0, 48000.0, 192000.0 })
        {
            const auto sound = material (rate);
            auto effect = entry.create();
            effect->prepare (rate);
            for (size_t i = 0; i < entry.parameters.size(); ++i)
                for (const auto value : { entry.parameters[i].min,
                                          entry.parameters[i].max,
                                          -1e300,
                                          std::numeric_limits<double>::quiet_NaN() })
                {
                    CAPTURE (entry.pluginId, rate, entry.parameters[i].key, value);
                    effect->setParameter (static_cast<int> (i), value);
                    REQUIRE (isFinite (through (*effect, sound)));
                }
            effect->setParameter (-1, 1.0);
            effect->setParameter (1000, 1.0);
        }
}

TEST_CASE ("what is not a number does not stay", "[dsp][effects][robust]")
{
    for (const auto& entry : effectCatalogue())
    {
        CAPTURE (entry.pluginId);
        auto effect = entry.create();
        effect->prepare (48000.0);
        auto sound = material (48000.0);
        sound.channels[0][100] = std::numeric_limits<float>::quiet_NaN();
        sound.channels[1][200] = std::numeric_limits<float>::infinity();
        sound.channels[1][300] = -std::numeric_limits<float>::max();
        CHECK (isFinite (through (*effect, sound)));
    }
}

TEST_CASE ("after a reset the same sound gives the same bits, in blocks of any whole quanta", "[dsp][effects]")
{
    for (const auto& entry : effectCatalogue())
    {
        CAPTURE (entry.pluginId);
        auto effect = entry.create();
        effect->prepare (48000.0);
        const auto sound = material (48000.0), once = through (*effect, sound, 64);
        effect->reset();
        CHECK (through (*effect, sound, 512).channels == once.channels);
    }
}

TEST_CASE ("mono comes out as the mean of both sides", "[dsp][effects]")
{
    for (const auto& entry : effectCatalogue())
    {
        CAPTURE (entry.pluginId);
        auto effect = entry.create();
        effect->prepare (48000.0);
        const auto mono = amp::tests::noise (48000.0, 1, 0.1, 0.5);
        const auto out = through (*effect, mono);
        effect->reset();
        const auto stereo = through (*effect, { 48000.0, { mono.channels[0], mono.channels[0] } });
        for (size_t i = 0; i < out.channels[0].size(); ++i)
            REQUIRE (out.channels[0][i] == 0.5f * (stereo.channels[0][i] + stereo.channels[1][i]));
    }
}

TEST_CASE ("no parameter clicks when it jumps", "[dsp][effects][clicks]")
{
    const auto tone = amp::tests::sine (48000.0, 2, 0.3, 110.0, 0.25);
    for (const auto& entry : effectCatalogue())
        for (size_t i = 0; i < entry.parameters.size(); ++i)
            for (const auto& [from, to] : { std::pair { entry.parameters[i].min, entry.parameters[i].max },
                                            std::pair { entry.parameters[i].max, entry.parameters[i].min } })
            {
                auto effect = entry.create();
                effect->setParameter (static_cast<int> (i), from);
                effect->prepare (48000.0);
                auto out = through (*effect, tone);
                effect->setParameter (static_cast<int> (i), to);
                out.append (through (*effect, tone));
                out.append (through (*effect, tone));

                CAPTURE (entry.pluginId, entry.parameters[i].key, from, to);
                const auto& s = out.channels[0];
                const auto jump = s.size() / 3;
                const auto steady =
                    std::max (clickiness (s, jump / 2, jump - 100), clickiness (s, 2 * jump + jump / 2, s.size()));
                CHECK (clickiness (s, jump - 10, 2 * jump - 10) <
                       2.0 * steady + 0.0015 * std::max (1.0, amp::tests::largest (s)));  // -56 dB
            }
}

TEST_CASE ("what goes on sounding has ended after the tail", "[dsp][effects]")
{
    for (const auto& entry : effectCatalogue())
    {
        auto effect = entry.create();
        effect->prepare (48000.0);
        const auto tail = effect->tail();
        CAPTURE (entry.pluginId, tail);
        auto sound = amp::tests::noise (48000.0, 2, 0.5, 0.5);
        const auto end = sound.channels[0].size() + static_cast<size_t> (tail * 48000.0) +
                         static_cast<size_t> (effect->latency()) + 4800;
        sound.append (amp::tests::sine (48000.0, 2, tail + 0.3, 100.0, 0.0));
        const auto out = through (*effect, sound);
        CHECK (amp::tests::largest (out.channels[0], end) < 0.0005);  // -60 dB
    }
}
