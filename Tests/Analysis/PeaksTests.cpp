#include "Analysis/Peaks/PeakAccumulator.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::PeakAccumulator;
using amp::PeakColumn;
using amp::PeakLayout;
using amp::Peaks;
using amp::tests::Sound;

namespace
{
std::shared_ptr<const Peaks> peaksOf (const Sound& sound, int block = 5000)
{
    PeakAccumulator accumulator ({ static_cast<int> (sound.channels.size()), sound.frames() }, sound.rate);
    sound.inBlocks (block, [&] (auto channels, int count) { accumulator.add (channels, count); });
    return accumulator.peaks();
}

/** Min, max and RMS of the frames [begin, end) that exist, by the definition. */
PeakColumn defined (const std::vector<float>& samples, int64_t begin, int64_t end)
{
    begin = std::max<int64_t> (begin, 0);
    end = std::min (end, static_cast<int64_t> (samples.size()));
    PeakColumn result { 2.0f, -2.0f, 0.0f };
    double squares = 0.0;
    for (auto i = begin; i < end; ++i)
    {
        const auto sample = samples[static_cast<size_t> (i)];
        result.min = std::min (result.min, sample);
        result.max = std::max (result.max, sample);
        squares += static_cast<double> (sample) * sample;
    }
    result.rms = static_cast<float> (std::sqrt (squares / static_cast<double> (end - begin)));
    return result;
}

/** Noise under a slow swell, so that neighbouring columns differ. */
Sound swell (double seconds)
{
    auto sound = amp::tests::noise (48000, 2, seconds, 1.0);
    for (auto& channel : sound.channels)
        for (size_t i = 0; i < channel.size(); ++i)
            channel[i] *= static_cast<float> (0.5 + 0.5 * std::sin (static_cast<double> (i) / 3000.0));
    return sound;
}

constexpr float step = 1.0f / 32767.0f;  // of min and max
constexpr float rmsStep = 1.0f / 65535.0f;
}  // namespace

TEST_CASE ("an hour of stereo at 48 kHz needs 21.6 MB", "[analysis][peaks]")
{
    const PeakLayout hour (2, 3600LL * 48000);
    CHECK (hour.length (0) == 1350000);
    CHECK (static_cast<double> (hour.size()) * sizeof (amp::PeakEntry) == Approx (21.6e6).epsilon (0.01));
    CHECK (hour.isPossible());
}

TEST_CASE ("every column encloses its samples, and nothing but the entries it touches", "[analysis][peaks][S1-180]")
{
    const auto sound = swell (20.0);
    const auto peaks = peaksOf (sound);
    REQUIRE (peaks->isComplete());

    std::mt19937 random (3);
    int checked = 0;
    for (int zoom = 0; zoom < 400; ++zoom)
    {
        const auto framesPerPixel = 128.0 * std::pow (2.0, 6.0 + 6.0 * amp::tests::white (random));
        const auto first = 1e6 * amp::tests::white (random);
        const auto channel = static_cast<int> (random() % 2);
        const auto& samples = sound.channels[static_cast<size_t> (channel)];
        auto entry = PeakLayout::levels[0];
        for (const auto size : PeakLayout::levels)
            if (size <= framesPerPixel)
                entry = size;

        std::array<PeakColumn, 20> columns;
        REQUIRE (peaks->columns (channel, first, framesPerPixel, 20, columns.data()) == 20);
        for (int i = 0; i < 20; ++i)
        {
            const auto begin = std::max<int64_t> (0, static_cast<int64_t> (std::floor (first + i * framesPerPixel)));
            const auto end =
                std::min (sound.frames(), static_cast<int64_t> (std::floor (first + (i + 1) * framesPerPixel)));
            const auto& column = columns[static_cast<size_t> (i)];
            if (begin >= end)
            {
                CHECK ((column.min == 0.0f && column.max == 0.0f && column.rms == 0.0f));
                continue;
            }

            const auto inside = defined (samples, begin, end);
            const auto touched = defined (samples, begin / entry * entry, (end - 1) / entry * entry + entry);
            CAPTURE (framesPerPixel, first, i, begin, end);
            REQUIRE (column.min <= inside.min);
            REQUIRE (column.max >= inside.max);
            REQUIRE (column.min >= touched.min - step);
            REQUIRE (column.max <= touched.max + step);
            REQUIRE (column.rms == Approx (touched.rms).margin (rmsStep).epsilon (0));
            REQUIRE ((end - begin) / entry <= 4);
            ++checked;
        }
    }
    CHECK (checked > 1000);
}

TEST_CASE ("zoomed in below the finest level columns still enclose their samples", "[analysis][peaks]")
{
    const auto sound = swell (0.5);
    const auto peaks = peaksOf (sound);
    for (const auto framesPerPixel : { 0.1, 1.0, 3.7, 100.0 })
    {
        std::array<PeakColumn, 500> columns;
        REQUIRE (peaks->columns (0, 1000.25, framesPerPixel, 500, columns.data()) == 500);
        for (int i = 0; i < 500; ++i)
        {
            const auto begin = static_cast<int64_t> (std::floor (1000.25 + i * framesPerPixel));
            const auto end =
                std::max (begin + 1, static_cast<int64_t> (std::floor (1000.25 + (i + 1) * framesPerPixel)));
            if (begin >= sound.frames())
                break;
            const auto inside = defined (sound.channels[0], begin, end);
            CAPTURE (framesPerPixel, i);
            REQUIRE (columns[static_cast<size_t> (i)].min <= inside.min);
            REQUIRE (columns[static_cast<size_t> (i)].max >= inside.max);
        }
    }
}

TEST_CASE ("a sound of any length has peaks of all of it", "[analysis][peaks]")
{
    for (const auto frames : { 1, 127, 128, 129, 511, 513, 131071, 131072, 131073, 300000 })
    {
        CAPTURE (frames);
        const auto sound = amp::tests::noise (48000, 3, frames / 48000.0, 0.9);
        REQUIRE (sound.frames() == frames);
        const auto peaks = peaksOf (sound);
        CHECK (peaks->framesReady() == frames);
        for (int channel = 0; channel < 3; ++channel)
        {
            const auto whole = defined (sound.channels[static_cast<size_t> (channel)], 0, frames);
            for (const auto framesPerPixel : { 1e9, static_cast<double> (frames) })
            {
                PeakColumn column;
                REQUIRE (peaks->columns (channel, 0, framesPerPixel, 1, &column) == 1);
                CHECK (column.min == Approx (whole.min).margin (step));
                CHECK (column.max == Approx (whole.max).margin (step));
                CHECK (column.rms == Approx (whole.rms).margin (rmsStep).epsilon (0));
            }
        }
    }
}

TEST_CASE ("an empty sound is complete, and draws as nothing", "[analysis][peaks]")
{
    const PeakAccumulator accumulator ({ 2, 0 }, 48000);
    CHECK (accumulator.peaks()->isComplete());
    PeakColumn column { 1, 1, 1 };
    CHECK (accumulator.peaks()->columns (1, 0, 1000, 1, &column) == 1);
    CHECK (column.max == 0.0f);
}

TEST_CASE ("the size of the blocks does not change the peaks", "[analysis][peaks][determinism]")
{
    const auto sound = swell (4.0);
    const auto whole = peaksOf (sound, 1 << 20);
    for (const auto block : { 1, 100, 128, 131072 })
    {
        const auto cut = peaksOf (sound, block);
        CHECK (std::equal (cut->allEntries().begin(),
                           cut->allEntries().end(),
                           whole->allEntries().begin(),
                           whole->allEntries().end()));
    }
}

TEST_CASE ("peaks appear from the start while they are built", "[analysis][peaks]")
{
    const auto sound = swell (10.0);
    PeakAccumulator accumulator ({ 2, sound.frames() }, sound.rate);
    const auto peaks = accumulator.peaks();
    std::array<PeakColumn, 100> columns;
    CHECK (peaks->columns (0, 0, 4800, 100, columns.data()) == 0);

    accumulator.add (sound.at (0).data(), 200000);
    CHECK (peaks->framesReady() == 131072);
    CHECK (peaks->columns (0, 0, 4800, 100, columns.data()) == 131072 / 4800);
    CHECK (columns[0].max > 0.1f);

    accumulator.add (sound.at (200000).data(), static_cast<int> (sound.frames() - 200000));
    CHECK (peaks->isComplete());
    CHECK (peaks->columns (0, 0, 4800, 100, columns.data()) == 100);
}

TEST_CASE ("beyond full scale peaks are cut, and what is not finite is left out", "[analysis][peaks]")
{
    auto sound = amp::tests::sine (48000, 1, 1, 100, 5.0);
    PeakColumn column;
    REQUIRE (peaksOf (sound)->columns (0, 0, 48000, 1, &column) == 1);
    CHECK (column.max == 1.0f);
    CHECK (column.min <= -1.0f);
    CHECK (column.rms == 1.0f);

    sound = amp::tests::sine (48000, 1, 1, 100, 0.5);
    for (const auto bad : { std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity() })
    {
        auto broken = sound;
        std::fill_n (broken.channels[0].begin() + 1280, 128, bad);  // a whole entry
        broken.channels[0][5000] = bad;                             // a part of one
        REQUIRE (peaksOf (broken)->columns (0, 0, 48000, 1, &column) == 1);
        CHECK (column.max == Approx (0.5f).margin (step));
        CHECK (column.min == Approx (-0.5f).margin (step));
        CHECK (column.rms == Approx (0.3536f).margin (0.001));
    }
}

TEST_CASE ("lengths and channels that cannot be are recognised", "[analysis][peaks]")
{
    CHECK_FALSE (PeakLayout (0, 100).isPossible());
    CHECK_FALSE (PeakLayout (2, -1).isPossible());
    CHECK_FALSE (PeakLayout (2, std::numeric_limits<int64_t>::max()).isPossible());
    CHECK_FALSE (PeakLayout (std::numeric_limits<int>::max(), 1 << 30).isPossible());
    CHECK (PeakLayout (1, 0).isPossible());
}
