#include "Analysis/Measure/Measure.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::Measurement;
using amp::tests::Sound;

namespace
{
Measurement measured (const Sound& sound)
{
    amp::tests::SoundSource source (sound);
    auto result = amp::measure (source);
    REQUIRE (result);
    return *result;
}

Measurement nothing (double duration)
{
    Measurement m;
    m.duration = duration;
    m.sampleRate = 48000.0;
    m.channels = 2;
    return m;
}

Sound pair (const Sound& left, const Sound& right)
{
    return { left.rate, { left.channels[0], right.channels[0] } };
}

Sound tone (double frequency, double amplitude, double degrees = 0.0)
{
    return amp::tests::sine (48000, 1, 5, frequency, amplitude, degrees);
}
}  // namespace

TEST_CASE ("a stereo tone measures as arithmetic says", "[analysis][measure][S1-181][S1-182]")
{
    const auto m = measured (pair (tone (1000, 0.5), tone (1000, 0.5)));
    CHECK (m.integratedLufs.value() == Approx (-6.02).margin (0.05));  // 0 dBFS in both channels reads 0 LUFS
    CHECK (m.shortTermMaxLufs.value() == Approx (-6.02).margin (0.05));
    CHECK (m.momentaryMaxLufs.value() == Approx (-6.02).margin (0.05));
    CHECK (m.loudnessRange.value() == Approx (0.0).margin (0.01));
    CHECK (m.samplePeakDb.value() == Approx (-6.02).margin (0.01));
    CHECK (m.truePeakDb.value() == Approx (-6.02).margin (0.05));
    CHECK (m.dynamicRange.value() == Approx (m.truePeakDb.value() - m.integratedLufs.value()));
    CHECK (m.phaseCorrelation.value() == Approx (1.0));
    CHECK (m.stereoWidth.value() == Approx (0.0).margin (1e-9));
    CHECK (m.peakFrequency.value() == Approx (1000.0).margin (0.5));
    CHECK (m.duration == 5.0);
    CHECK (m.sampleRate == 48000.0);
    CHECK (m.channels == 2);
}

TEST_CASE ("a tone stands in its octave and nowhere else", "[analysis][measure][S1-181]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
        for (size_t band = 0; band < Measurement::bandCentres.size(); ++band)
        {
            CAPTURE (rate, band);
            const auto centre = Measurement::bandCentres[band];
            const auto m = measured (amp::tests::sine (rate, 2, 2, centre, 0.5));
            CHECK (m.peakFrequency.value() == Approx (centre).margin (0.5));
            CHECK (m.spectralBalance[band].value() == Approx (-9.03).margin (0.05));  // -6.02 peak, -3.01 for a sine
            for (size_t other = 0; other < Measurement::bandCentres.size(); ++other)
                if (other != band && m.spectralBalance[other])
                    CHECK (*m.spectralBalance[other] < -60.0);
        }
}

TEST_CASE ("white noise rises by 3 dB an octave", "[analysis][measure][S1-181]")
{
    const auto m = measured (amp::tests::noise (48000, 2, 20, 0.5));
    for (size_t band = 3; band < Measurement::bandCentres.size(); ++band)
    {
        CAPTURE (band);
        CHECK (m.spectralBalance[band].value() - m.spectralBalance[band - 1].value() == Approx (3.01).margin (0.3));
    }
}

TEST_CASE ("the octaves together hold the energy of the sound", "[analysis][measure][S1-181]")
{
    const auto sound = amp::tests::noise (44100, 1, 10, 0.5);
    double sum = 0.0;
    for (const auto& band : measured (sound).spectralBalance)
        sum += std::pow (10.0, band.value() / 10.0);
    CHECK (10.0 * std::log10 (sum) ==
           Approx (10.0 * std::log10 (0.25 / 3.0)).margin (0.1));  // of uniform noise: a^2 / 3
}

TEST_CASE ("mono, inverted and unrelated sides have their correlation and width", "[analysis][measure][S1-181]")
{
    const auto inverted = measured (pair (tone (440, 0.5), tone (440, -0.5)));
    CHECK (inverted.phaseCorrelation.value() == Approx (-1.0));
    CHECK_FALSE (inverted.stereoWidth.has_value());  // nothing in the middle

    const auto unrelated = measured (amp::tests::noise (48000, 2, 5, 0.5));
    CHECK (unrelated.phaseCorrelation.value() == Approx (0.0).margin (0.01));
    CHECK (unrelated.stereoWidth.value() == Approx (1.0).margin (0.02));

    const auto quadrature = measured (pair (tone (440, 0.5), tone (440, 0.5, 90)));
    CHECK (quadrature.phaseCorrelation.value() == Approx (0.0).margin (1e-4));
    CHECK (quadrature.stereoWidth.value() == Approx (1.0).margin (1e-4));
}

TEST_CASE ("what cannot be measured is nothing", "[analysis][measure]")
{
    const auto silence = measured (amp::tests::sine (48000, 2, 5, 1000, 0.0));
    CHECK (silence == nothing (5.0));

    const auto empty = measured (Sound { 48000, { {}, {} } });
    CHECK (empty == nothing (0.0));

    const auto mono = measured (tone (1000, 0.5));
    CHECK_FALSE (mono.phaseCorrelation.has_value());
    CHECK_FALSE (mono.stereoWidth.has_value());
    CHECK (mono.integratedLufs.value() == Approx (-9.03).margin (0.05));

    const auto brief = measured (amp::tests::sine (48000, 2, 0.1, 1000, 0.5));  // shorter than any window
    CHECK_FALSE (brief.integratedLufs.has_value());
    CHECK_FALSE (brief.dynamicRange.has_value());
    CHECK (brief.samplePeakDb.value() == Approx (-6.02).margin (0.01));
    CHECK (brief.peakFrequency.value() == Approx (1000.0).margin (2.0));

    const auto narrow = measured (amp::tests::sine (8000, 2, 1, 1000, 0.5));
    CHECK_FALSE (narrow.spectralBalance[8].has_value());  // 8 kHz lies above the Nyquist frequency
    CHECK (narrow.spectralBalance[5].has_value());
}

TEST_CASE ("samples that are not finite count as silence", "[analysis][measure]")
{
    auto broken = amp::tests::noise (48000, 2, 5, 0.25), mended = broken;
    for (const auto& [frame, bad] : { std::pair { 100u, std::numeric_limits<float>::quiet_NaN() },
                                      { 50000u, std::numeric_limits<float>::infinity() },
                                      { 50001u, -std::numeric_limits<float>::infinity() } })
    {
        broken.channels[0][frame] = bad;
        mended.channels[0][frame] = 0.0f;
    }
    CHECK (measured (broken) == measured (mended));
}

TEST_CASE ("one frame, and any number of channels, can be measured", "[analysis][measure]")
{
    for (const auto channels : { 1, 2, 3, 7, 24 })
    {
        const auto m = measured (amp::tests::sine (48000, channels, 1.0 / 48000.0, 1000, 0.5, 90));
        CHECK (m.channels == channels);
        CHECK (m.samplePeakDb.value() == Approx (-6.02).margin (0.01));
    }
}

TEST_CASE ("a measurement can be stopped, and tells how far it is", "[analysis][measure]")
{
    const auto sound = amp::tests::noise (48000, 1, 10, 0.5);
    amp::tests::SoundSource source (sound);
    std::vector<double> told;
    const auto result = amp::measure (source, [&] (double done) {
        told.push_back (done);
        return done < 0.5;
    });
    REQUIRE_FALSE (result);
    CHECK (result.error().what == "stopped");
    CHECK (std::is_sorted (told.begin(), told.end()));
    CHECK (told.front() == 0.0);
    CHECK (told.back() < 0.7);
}

TEST_CASE ("a source that cannot be read is an error", "[analysis][measure]")
{
    struct Unreadable final : amp::FrameSource
    {
        int channels() const override { return 2; }
        double sampleRate() const override { return 48000.0; }
        int64_t frames() const override { return 1000; }
        amp::Result<> read (int64_t, float* const*, int) override { return amp::Error { "/a.wav", "gone" }; }
    } unreadable;

    const auto result = amp::measure (unreadable);
    REQUIRE_FALSE (result);
    CHECK (result.error() == amp::Error { "/a.wav", "gone" });
}

TEST_CASE ("a measurement prints every key, and null for what is nothing", "[analysis][measure]")
{
    const auto printed = juce::JSON::toString (toVar (measured (amp::tests::sine (48000, 2, 5, 1000, 0.0))), true);
    CHECK (
        printed ==
        R"({"integratedLufs": null, "shortTermMaxLufs": null, "momentaryMaxLufs": null, "loudnessRange": null, )"
        R"("truePeakDb": null, "samplePeakDb": null, "dynamicRange": null, "phaseCorrelation": null, "stereoWidth": null, )"
        R"("spectralBalance": [null, null, null, null, null, null, null, null, null, null], "peakFrequency": null, )"
        R"("duration": 5.0, "sampleRate": 48000.0, "channels": 2})");
}
