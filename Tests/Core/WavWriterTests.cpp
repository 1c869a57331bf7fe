#include "Core/Media/PcmFile.h"
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/PcmBytes.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <random>

using namespace amp;
using tests::TemporaryFolder;

namespace
{
struct Sound
{
    std::vector<std::vector<float>> channels;

    Sound (size_t count, size_t frames) : channels (count, std::vector<float> (frames))
    {
        std::mt19937 random (3);
        for (auto& channel : channels)
            for (auto& sample : channel)
                sample = static_cast<float> (static_cast<int32_t> (random())) * 0x1p-31f;
    }

    /** Writes in pieces of `block` frames. */
    Result<> write (AudioFileWriter& writer, size_t block) const
    {
        const auto frames = channels[0].size();
        for (size_t at = 0; at < frames; at += block)
        {
            std::vector<const float*> pointers;
            for (const auto& channel : channels)
                pointers.push_back (channel.data() + at);
            if (auto written = writer.write (pointers.data(), static_cast<int> (std::min (block, frames - at)));
                ! written)
                return written;
        }
        return writer.finish();
    }
};

std::vector<float> channelOf (const PcmFile& file, size_t which)
{
    std::vector<float> out (static_cast<size_t> (file.info().frames));
    std::vector<float*> pointers (static_cast<size_t> (file.info().channels), nullptr);
    pointers[which] = out.data();
    file.read (0, static_cast<int> (out.size()), pointers.data());
    return out;
}
}  // namespace

TEST_CASE ("what a WAV was written with is what it is read with", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    for (const int bits : { 16, 24, 32 })
        for (const size_t channels : { 1u, 2u, 6u })
            for (const size_t frames : { 0u, 1u, 100001u })
            {
                CAPTURE (bits, channels, frames);
                const Sound sound (channels, frames);
                auto writer = WavWriter::create (
                    disk,
                    folder / "a.wav",
                    { 44100, static_cast<int> (channels), bits, "Title", "", static_cast<int64_t> (frames % 2) });
                REQUIRE (writer);
                REQUIRE (sound.write (**writer, 4096));

                const auto file = PcmFile::open (folder / "a.wav");
                REQUIRE (file);
                CHECK ((**file).info().sampleRate == 44100);
                CHECK ((**file).info().bits() == bits);
                CHECK ((**file).info().frames == static_cast<int64_t> (frames));
                const auto step = bits == 32 ? 0.0 : std::ldexp (1.0, 1 - bits);
                for (size_t channel = 0; channel < channels; ++channel)
                {
                    const auto read = channelOf (**file, channel);
                    double worst = 0;
                    for (size_t i = 0; i < frames; ++i)
                        worst = std::max (worst,
                                          std::abs (static_cast<double> (read[i]) -
                                                    static_cast<double> (sound.channels[channel][i])));
                    CHECK (worst <=
                           step * (bits == 16 ? 1.5
                                              : 1.0));  // dither adds up to one step; the top value is one step below 1
                }
            }
}

TEST_CASE ("the same sound gives the same bytes, however it is cut", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    const Sound sound (2, 10000);
    std::string first;
    for (const size_t block : { 10000u, 1u, 17u, 512u })
    {
        auto writer = WavWriter::create (disk, folder / "a.wav", { 48000, 2, 16, {}, {}, 10000 });
        REQUIRE (sound.write (**writer, block));
        const auto bytes = folder.read ("a.wav");
        if (first.empty())
            first = bytes;
        CHECK (bytes == first);
    }
}

TEST_CASE ("16 bits are dithered: a tone below half a step is kept on average", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    constexpr auto level = 0.3f * 0x1p-15f;
    Sound sound (1, 200000);
    std::fill (sound.channels[0].begin(), sound.channels[0].end(), level);
    auto writer = WavWriter::create (disk, folder / "a.wav", { 48000, 1, 16, {}, {}, 200000 });
    REQUIRE (sound.write (**writer, 512));

    const auto read = channelOf (**PcmFile::open (folder / "a.wav"), 0);
    double mean = 0, power = 0;
    for (const auto sample : read)
    {
        const auto steps = static_cast<double> (sample) * 32768.0;
        mean += steps / 200000.0;
        power += (steps - 0.3) * (steps - 0.3) / 200000.0;
    }
    CHECK (mean == Approx (0.3).margin (0.01));    // 5 standard errors of 200,000 samples
    CHECK (power == Approx (0.25).margin (0.01));  // rounding 1/12 and two dithers of 1/12: TPDF
}

TEST_CASE ("16 bits that are not dithered are rounded: what is below half a step is silence", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    Sound sound (1, 1000);
    std::fill (sound.channels[0].begin(), sound.channels[0].end(), 0.3f * 0x1p-15f);
    sound.channels[0][7] = 0.6f * 0x1p-15f;
    auto writer = WavWriter::create (
        disk, folder / "a.wav", { .sampleRate = 48000, .channels = 1, .bits = 16, .expectedFrames = 1000, .dithers = false });
    REQUIRE (sound.write (**writer, 512));
    const auto read = channelOf (**PcmFile::open (folder / "a.wav"), 0);
    CHECK (std::count (read.begin(), read.end(), 0.0f) == 999);
    CHECK (read[7] == 0x1p-15f);
}

TEST_CASE ("beyond full scale is limited, and what is no number is silence", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    Sound sound (1, 5);
    sound.channels[0] = {
        2.0f, -2.0f, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1.0f
    };
    auto writer = WavWriter::create (disk, folder / "a.wav", { 48000, 1, 24, {}, {}, 5 });
    REQUIRE (sound.write (**writer, 5));
    const auto top = 1.0f - 0x1p-23f;
    CHECK (channelOf (**PcmFile::open (folder / "a.wav"), 0) == std::vector<float> { top, -1.0f, 0.0f, top, -1.0f });
}

TEST_CASE ("a header for more than 4 GB is RF64 of the same length, which the reader takes", "[core][media]")
{
    const AudioFileFormat format { 48000, 2, 24, "Long", "", 0 };
    const uint64_t dataBytes = 6 * 1'000'000'000ull;
    const auto header = wavHeader (format, dataBytes);
    CHECK (header.substr (0, 4) == "RF64");
    CHECK (header.size() == wavHeader (format, 600).size());
    CHECK (wavHeader (format, 600).substr (0, 4) == "RIFF");

    const auto read = readPcmHeader (tests::pcm::bytes (header));
    REQUIRE (read);
    CHECK (read->info.declaredFrames == 1'000'000'000);
    CHECK (read->dataOffset == static_cast<int64_t> (header.size()));
}

TEST_CASE ("a WAV of known length has no reserved room", "[core][media]")
{
    CHECK (wavHeader ({ 48000, 2, 24, {}, {}, 1000 }, 6000).find ("JUNK") == std::string::npos);
    CHECK (wavHeader ({ 48000, 2, 24, {}, {}, 0 }, 6000).find ("JUNK") != std::string::npos);
}

TEST_CASE ("a writer that is given up leaves nothing behind, and the old file as it was", "[core][media]")
{
    PosixVfs disk;
    const TemporaryFolder folder;
    folder.write ("a.wav", "old");
    {
        auto writer = WavWriter::create (disk, folder / "a.wav", {});
        const Sound sound (2, 100000);
        const float* const pointers[] { sound.channels[0].data(), sound.channels[1].data() };
        REQUIRE ((**writer).write (pointers, 100000));
    }
    CHECK (disk.list (folder.path())->size() == 1);
    CHECK (folder.read ("a.wav") == "old");
    CHECK_FALSE (WavWriter::create (disk, folder / "none/a.wav", {}));
    CHECK_FALSE (WavWriter::create (disk, folder / "a.wav", { 48000, 2, 20 }));
}
