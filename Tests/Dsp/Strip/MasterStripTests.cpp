#include "Dsp/Filter/AnaloguePrototype.h"
#include "Dsp/Strip/MasterStrip.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using amp::tests::Sound;

namespace
{
Sound through (MasterStrip& master, Sound sound)
{
    std::vector<float*> channels;
    for (auto& channel : sound.channels)
        channels.push_back (channel.data());
    master.process (channels.data(), static_cast<int> (channels.size()), static_cast<int> (sound.frames()));
    return sound;
}
}  // namespace

TEST_CASE ("the master's EQ adds up any number of bands", "[dsp][master][S1-88]")
{
    std::vector<EqBandSettings> bands;
    for (int i = 0; i < 23; ++i)
        bands.push_back ({ { i % 5 == 0 ? FilterType::lowShelf : FilterType::bell,
                             40.0 * std::pow (1.3, i),
                             1.5,
                             i % 2 == 0 ? 5.0 : -4.0 } });
    bands[3].enabled = false;

    for (const auto frequency : { 60.0, 500.0, 3000.0, 10000.0 })
    {
        MasterStrip master;
        master.prepare (48000.0, 24);
        master.setEq (true, bands);
        const auto out = through (master, amp::tests::sine (48000.0, 2, 1.0, frequency, 0.01));
        double energy = 0.0, expected = 0.0;
        for (size_t i = 24000; i < 48000; ++i)
            energy += static_cast<double> (out.channels[0][i]) * out.channels[0][i];
        for (const auto& band : bands)
            expected += band.enabled ? analogueDecibels (band, frequency) : 0.0;
        CAPTURE (frequency);
        CHECK (10.0 * std::log10 (energy / 24000.0 / 0.5e-4) ==
               Approx (expected).margin (0.3));  // the sum of 22 errors
    }
}

TEST_CASE ("a master with everything off does not touch a bit", "[dsp][master][S1-88]")
{
    MasterStrip master;
    master.prepare (48000.0, 8);
    const std::vector<EqBandSettings> bands (8, { { FilterType::bell, 1000.0, 1.0, 9.0 } });
    master.setEq (false, bands);
    const auto sound = amp::tests::noise (48000.0, 2, 0.1, 2.0);
    CHECK (through (master, sound).channels == sound.channels);
    CHECK_FALSE (master.isActive());
}

TEST_CASE ("the master compresses", "[dsp][master][S1-88]")
{
    MasterStrip master;
    master.prepare (48000.0, 1);
    master.setCompressor ({ true, -20.0, 4.0, 1.0, 100.0, 0.0, 0.0 });
    through (master, amp::tests::sine (48000.0, 2, 1.0, 1000.0, 1.0));
    CHECK (master.gainReduction() == Approx (15.0f).margin (0.1f));
}
