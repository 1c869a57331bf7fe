#include "Dsp/Loudness/LoudnessMeter.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::dsp::LoudnessMeter;
using amp::tests::silent;
using amp::tests::Sound;

// The cases of EBU Tech 3341 (2023), table 1, and of EBU Tech 3342 (2023), table 1, that can be synthesised.
// Cases 7 and 8, and 5 and 6 of Tech 3342, are excerpts of programmes.
namespace
{
/** Part of a 1 kHz sine at 48 kHz, with the peak level of each channel. */
struct Part
{
    double seconds;
    std::vector<double> decibels;
};

Part stereo (double seconds, double decibels)
{
    return { seconds, { decibels, decibels } };
}

Sound tone (const std::vector<Part>& parts)
{
    Sound sound { 48000.0, std::vector<std::vector<float>> (parts.front().decibels.size()) };
    for (const auto& part : parts)
        for (auto left = std::llround (part.seconds * sound.rate); left > 0; --left)
        {
            const auto wave =
                std::sin (2.0 * std::numbers::pi * 1000.0 * static_cast<double> (sound.frames()) / sound.rate);
            for (size_t c = 0; c < sound.channels.size(); ++c)
                sound.channels[c].push_back (static_cast<float> (std::pow (10.0, part.decibels[c] / 20.0) * wave));
        }
    return sound;
}

LoudnessMeter meterFor (const Sound& sound)
{
    LoudnessMeter meter;
    meter.prepare (sound.rate, static_cast<int> (sound.channels.size()));
    return meter;
}

LoudnessMeter measured (const Sound& sound, int block = 1021)
{
    auto meter = meterFor (sound);
    sound.inBlocks (block, [&] (auto channels, int count) { meter.process (channels, count); });
    return meter;
}

Approx within (double tolerance, double expected)
{
    return Approx (expected).margin (tolerance).epsilon (0);
}
}  // namespace

TEST_CASE ("a steady tone reads its level on every scale", "[dsp][loudness][S1-182]")  // cases 1 and 2
{
    for (const auto level : { -23.0, -33.0 })
    {
        const auto meter = measured (tone ({ stereo (20, level) }));
        CHECK (meter.momentary() == within (0.1, level));
        CHECK (meter.shortTerm() == within (0.1, level));
        CHECK (meter.integrated() == within (0.1, level));
    }
}

TEST_CASE ("integrated loudness is gated", "[dsp][loudness][S1-182]")  // cases 3 to 6
{
    struct Case
    {
        int number;
        std::vector<Part> parts;
    };

    const std::vector<Case> cases {
        { 3, { stereo (10, -36), stereo (60, -23), stereo (10, -36) } },
        { 4, { stereo (10, -72), stereo (10, -36), stereo (60, -23), stereo (10, -36), stereo (10, -72) } },
        { 5, { stereo (20, -26), stereo (20.1, -20), stereo (20, -26) } },
        { 6, { { 20, { -28, -28, -24, -30, -30 } } } },
    };

    for (const auto& [number, parts] : cases)
    {
        CAPTURE (number);
        CHECK (measured (tone (parts)).integrated() == within (0.1, -23.0));
    }
}

TEST_CASE ("a window as long as the rhythm reads constant", "[dsp][loudness][S1-182]")  // cases 9 and 12
{
    struct Case
    {
        int number, repeats;
        Part loud, quiet;
        double settledAfter;
        double (LoudnessMeter::*reading)() const noexcept;
    };

    const std::vector<Case> cases {
        { 9, 5, stereo (1.34, -20), stereo (1.66, -30), 3.0, &LoudnessMeter::shortTerm },
        { 12, 25, stereo (0.18, -20), stereo (0.22, -30), 1.0, &LoudnessMeter::momentary },
    };

    for (const auto& [number, repeats, loud, quiet, settledAfter, reading] : cases)
    {
        CAPTURE (number);
        std::vector<Part> parts;
        for (int i = 0; i < repeats; ++i)
            parts.insert (parts.end(), { loud, quiet });

        const auto sound = tone (parts);
        auto meter = meterFor (sound);
        double seconds = 0.0, lowest = 0.0, highest = silent;
        sound.inBlocks (480, [&] (auto channels, int count) {
            meter.process (channels, count);
            seconds += count / sound.rate;
            if (seconds < settledAfter)
                return;
            lowest = std::min (lowest, (meter.*reading)());
            highest = std::max (highest, (meter.*reading)());
        });

        CHECK (lowest == within (0.1, -23.0));
        CHECK (highest == within (0.1, -23.0));
    }
}

TEST_CASE ("a maximum finds a tone of one window's length wherever it starts",
           "[dsp][loudness][S1-182]")  // cases 10 and 13
{
    for (int i = 0; i < 20; ++i)
    {
        CAPTURE (i);
        CHECK (measured (tone ({ stereo (i * 0.15, silent), stereo (3, -23), stereo (1, silent) })).shortTermMax() ==
               within (0.1, -23.0));
        CHECK (measured (tone ({ stereo (i * 0.02, silent), stereo (0.4, -23), stereo (1, silent) })).momentaryMax() ==
               within (0.1, -23.0));
    }
}

TEST_CASE ("the maxima follow a live signal that becomes louder", "[dsp][loudness][S1-182]")  // cases 11 and 14
{
    const auto grow = [] (double window, double step, double (LoudnessMeter::*reading)() const noexcept) {
        LoudnessMeter meter;
        meter.prepare (48000.0, 2);
        for (int i = 0; i < 20; ++i)
        {
            CAPTURE (window, i);
            const auto sound =
                tone ({ stereo (i * step, silent), stereo (window, -38.0 + i), stereo (window - i * step, silent) });
            sound.inBlocks (512, [&] (auto channels, int count) { meter.process (channels, count); });
            CHECK ((meter.*reading)() == within (0.1, -38.0 + i));
        }
    };

    grow (3.0, 0.15, &LoudnessMeter::shortTermMax);
    grow (0.4, 0.02, &LoudnessMeter::momentaryMax);
}

TEST_CASE ("the loudness range follows Tech 3342", "[dsp][loudness][S1-182]")
{
    struct Case
    {
        std::vector<double> levels;
        double range;
    };

    for (const auto& [levels, range] : { Case { { -20, -30 }, 10 },
                                         Case { { -20, -15 }, 5 },
                                         Case { { -40, -20 }, 20 },
                                         Case { { -50, -35, -20, -35, -50 }, 15 } })
    {
        CAPTURE (range);
        Sound sound { 48000.0, {} };
        for (const auto level : levels)
            sound.append (tone ({ stereo (20, level) }));

        CHECK (measured (sound).range().value() == within (1.0, range));

        const auto once = sound;
        sound.append (once);
        CHECK (measured (sound).range().value() == within (1.0, range));
    }
}

TEST_CASE ("the calibration tones of BS.1770 and Tech 3341 read right at every rate", "[dsp][loudness][S1-182]")
{
    for (const auto rate : { 22050.0, 32000.0, 44100.0, 48000.0, 88200.0, 96000.0, 176400.0, 192000.0 })
    {
        CAPTURE (rate);
        CHECK (measured (amp::tests::sine (rate, 1, 5, 997, 1.0)).integrated() ==
               within (rate < 32000.0 ? 0.05 : 0.02, -3.01));
        CHECK (measured (amp::tests::sine (rate, 2, 5, 1000, std::pow (10.0, -18.0 / 20.0))).integrated() ==
               within (rate < 32000.0 ? 0.05 : 0.02, -18.0));
    }
}

TEST_CASE ("the LFE does not count", "[dsp][loudness]")
{
    CHECK (measured (tone ({ { 5, { silent, silent, silent, 0.0, silent, silent } } })).integrated() == silent);
}

TEST_CASE ("the size of the blocks changes nothing", "[dsp][loudness]")
{
    const auto sound = amp::tests::noise (44100.0, 2, 8, 0.3);
    const auto whole = measured (sound, 1 << 20);
    for (const auto block : { 1, 17, 441, 4096 })
    {
        const auto cut = measured (sound, block);
        CHECK (cut.integrated() == within (1e-9, whole.integrated()));
        CHECK (cut.shortTermMax() == within (1e-9, whole.shortTermMax()));
        CHECK (cut.range().value() == within (1e-6, whole.range().value()));
    }
}

TEST_CASE ("what is silent or too short reads nothing", "[dsp][loudness]")
{
    const auto silence = measured (tone ({ stereo (10, silent) }));
    CHECK (silence.integrated() == silent);
    CHECK (silence.momentaryMax() == silent);
    CHECK_FALSE (silence.range().has_value());

    const auto brief = measured (tone ({ stereo (0.39, -20) }));
    CHECK (brief.momentaryMax() == silent);
    CHECK (brief.integrated() == silent);
    CHECK (measured (tone ({ stereo (2.9, -20) })).shortTermMax() == silent);
}

TEST_CASE ("integration pauses and restarts while the windows go on", "[dsp][loudness]")
{
    const auto loud = tone ({ stereo (70, -10) }), quiet = tone ({ stereo (10, -30) });
    auto meter = measured (loud);
    CHECK (meter.isRangeStable());

    meter.setIntegrating (false);
    quiet.inBlocks (480, [&] (auto channels, int count) { meter.process (channels, count); });
    CHECK (meter.shortTerm() == within (0.1, -30.0));
    CHECK (meter.integrated() == within (0.1, -10.0));

    meter.setIntegrating (true);
    meter.resetIntegration();
    CHECK (meter.shortTerm() == within (0.1, -30.0));
    CHECK (meter.integrated() == silent);
    CHECK_FALSE (meter.isRangeStable());

    quiet.inBlocks (480, [&] (auto channels, int count) { meter.process (channels, count); });
    CHECK (meter.integrated() == within (0.1, -30.0));
    CHECK (meter.shortTermMax() == within (0.1, -30.0));
}
