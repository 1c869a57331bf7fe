#include "Core/Media/PcmFile.h"
#include "Core/Media/PcmFrameSource.h"
#include "Core/Realtime/Annotations.h"
#include "Support/PcmBytes.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <bit>
#include <random>
#include <unistd.h>

using namespace amp;
using namespace amp::tests::pcm;
using tests::TemporaryFolder;

namespace
{
std::vector<std::vector<float>> readAll (const PcmFile& file, int64_t first, int count)
{
    std::vector<std::vector<float>> out (static_cast<size_t> (file.info().channels),
                                         std::vector<float> (static_cast<size_t> (count), 99.0f));
    std::vector<float*> pointers;
    for (auto& channel : out)
        pointers.push_back (channel.data());
    file.read (first, count, pointers.data());
    return out;
}

struct Kind
{
    const char* name;
    int bytes;
    bool isFloat;
    std::string (*wrap) (unsigned channels, unsigned frames, const std::string& samples);
    bool isBigEndian = false;
};

template <unsigned bits, unsigned tag>
std::string wav (unsigned channels, unsigned, const std::string& samples)
{
    return riff (fmt (channels, 48000, bits, tag) + chunk ("data", samples));
}

std::string extensible24 (unsigned channels, unsigned, const std::string& samples)
{
    const auto plain = fmt (channels, 48000, 24, 0xfffe).substr (8);
    const std::string guid ("\x01\x00\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 16);
    return riff (chunk ("fmt ", plain + little (22, 2) + little (24, 2) + little (0, 4) + guid) +
                 chunk ("data", samples));
}

std::string rf64 (unsigned channels, unsigned, const std::string& samples)
{
    return riff (chunk ("ds64", little (samples.size() + 100, 8) + little (samples.size(), 8) + little (0, 12)) +
                     fmt (channels, 48000, 16) + chunk ("data", samples, 0xffffffff),
                 0xffffffff,
                 "RF64");
}

std::string wave64 (unsigned channels, unsigned, const std::string& samples)
{
    const std::string tail ("\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a", 12);
    const auto part = [&] (const std::string& id, const std::string& content) {
        return id + tail + little (content.size() + 24, 8) + content + std::string ((8 - content.size() % 8) % 8, '\0');
    };
    const auto chunks = part ("fmt ", fmt (channels, 48000, 16).substr (8)) + part ("data", samples);
    return std::string ("riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00", 16) + little (chunks.size() + 40, 8) +
           "wave" + tail + chunks;
}

template <unsigned bits>
std::string aiff (unsigned channels, unsigned frames, const std::string& samples)
{
    return form ("AIFF", comm (channels, frames, bits, 48000) + ssnd (samples));
}

template <unsigned bits, char a, char b, char c, char d>
std::string aifc (unsigned channels, unsigned frames, const std::string& samples)
{
    return form ("AIFC", comm (channels, frames, bits, 48000, { a, b, c, d }) + ssnd (samples));
}

const Kind kinds[] {
    { "WAV 8", 1, false, wav<8, 1> },
    { "WAV 16", 2, false, wav<16, 1> },
    { "WAV 24", 3, false, wav<24, 1> },
    { "WAV 24 extensible", 3, false, extensible24 },
    { "WAV 32", 4, false, wav<32, 1> },
    { "WAV float 32", 4, true, wav<32, 3> },
    { "WAV float 64", 8, true, wav<64, 3> },
    { "RF64 16", 2, false, rf64 },
    { "W64 16", 2, false, wave64 },
    { "AIFF 8", 1, false, aiff<8>, true },
    { "AIFF 16", 2, false, aiff<16>, true },
    { "AIFF 24", 3, false, aiff<24>, true },
    { "AIFF 32", 4, false, aiff<32>, true },
    { "AIFF-C NONE 24", 3, false, aifc<24, 'N', 'O', 'N', 'E'>, true },
    { "AIFF-C sowt 16", 2, false, aifc<16, 's', 'o', 'w', 't'> },
    { "AIFF-C sowt 24", 3, false, aifc<24, 's', 'o', 'w', 't'> },
    { "AIFF-C fl32", 4, true, aifc<32, 'f', 'l', '3', '2'>, true },
    { "AIFF-C fl64", 8, true, aifc<64, 'f', 'l', '6', '4'>, true },
};

/** A sample's bytes, and the float that they stand for by definition. */
std::pair<std::string, float> sample (const Kind& kind, std::mt19937& random)
{
    uint64_t bits = 0;
    float value = 0;
    if (kind.isFloat)
    {
        const auto exact = static_cast<double> (static_cast<int32_t> (random())) * 0x1p-31;
        bits = kind.bytes == 4 ? std::bit_cast<uint32_t> (static_cast<float> (exact)) : std::bit_cast<uint64_t> (exact);
        value = static_cast<float> (exact);
    }
    else
    {
        const auto width = 8 * kind.bytes;
        constexpr int64_t one = 1;
        const auto edge = random() % 8;
        const auto low = -(one << (width - 1)), high = (one << (width - 1)) - 1;
        const auto whole = edge == 0   ? low
                           : edge == 1 ? high
                                       : low + static_cast<int64_t> (random() % (uint64_t { 1 } << width));
        value = static_cast<float> (std::ldexp (static_cast<double> (whole), 1 - width));
        const auto isUnsigned = std::string (kind.name) == "WAV 8";
        bits = static_cast<uint64_t> (isUnsigned ? whole + 128 : whole);
    }
    return { kind.isBigEndian ? big (bits, kind.bytes) : little (bits, kind.bytes), value };
}
}  // namespace

TEST_CASE ("every kind of sample becomes exactly the float that it stands for", "[core][media]")
{
    const TemporaryFolder folder;
    std::mt19937 random (1);
    constexpr unsigned frames = 1237;  // no multiple of anything
    for (const auto& kind : kinds)
        for (const unsigned channels : { 1u, 2u, 5u, 32u })
        {
            CAPTURE (kind.name, channels);
            std::string stored;
            std::vector<std::vector<float>> expected (channels, std::vector<float> (frames));
            for (unsigned frame = 0; frame < frames; ++frame)
                for (unsigned channel = 0; channel < channels; ++channel)
                {
                    auto [bytes, value] = sample (kind, random);
                    stored += bytes;
                    expected[channel][frame] = value;
                }

            const auto file = PcmFile::open (folder.write ("sound", kind.wrap (channels, frames, stored)));
            REQUIRE (file);
            const auto& info = (**file).info();
            CHECK (info.frames == frames);
            CHECK_FALSE (info.isShort());
            CHECK (info.channels == static_cast<int> (channels));
            CHECK (info.sampleRate == 48000);
            CHECK (info.isFloat() == kind.isFloat);
            CHECK (std::string (kind.name).rfind (info.format, 0) == 0);
            CHECK (readAll (**file, 0, frames) == expected);
        }
}

TEST_CASE ("a read in pieces is the read in one, and outside the file is silence", "[core][media]")
{
    const TemporaryFolder folder;
    std::string samples;
    for (int i = 0; i < 600; ++i)
        samples += little (static_cast<uint64_t> (i * 17 + 1), 3);
    const auto file = *PcmFile::open (folder.write ("a.wav", riff (fmt (2, 48000, 24) + chunk ("data", samples))));
    const auto whole = readAll (*file, 0, 300);

    std::mt19937 random (2);
    for (int round = 0; round < 2000; ++round)
    {
        const auto first = static_cast<int64_t> (random() % 700) - 200;
        const auto count = static_cast<int> (random() % 300);
        const auto piece = readAll (*file, first, count);
        for (size_t channel = 0; channel < 2; ++channel)
            for (int i = 0; i < count; ++i)
            {
                const auto frame = first + i;
                const auto expected = frame >= 0 && frame < 300 ? whole[channel][static_cast<size_t> (frame)] : 0.0f;
                REQUIRE (piece[channel][static_cast<size_t> (i)] == expected);
            }
    }

    for (const auto far : { std::numeric_limits<int64_t>::min(), std::numeric_limits<int64_t>::max() })
        CHECK (readAll (*file, far, 3)[1] == std::vector<float> (3, 0.0f));
}

TEST_CASE ("a channel without a destination is left out", "[core][media]")
{
    const TemporaryFolder folder;
    const auto file =
        *PcmFile::open (folder.write ("a.wav", riff (fmt (2, 48000, 16) + chunk ("data", little (0x40002000, 4)))));
    float right = 0;
    float* const channels[] { nullptr, &right };
    file->read (0, 1, channels);
    CHECK (right == 0.5f);
}

TEST_CASE ("a file that is shortened while it is read becomes silence, not a crash", "[core][media]")
{
    const TemporaryFolder folder;
    for (const unsigned bits : { 8u, 16u })
    {
        const auto path =
            folder.write ("a.wav", riff (fmt (1, 48000, bits) + chunk ("data", std::string (1 << 20, '\x22'))));
        const auto file = *PcmFile::open (path);
        PcmFrameSource source (file);
        std::vector<float> out (1000);
        float* const channel[] { out.data() };
        REQUIRE (source.read (0, channel, 1000));
        CHECK (out[0] != 0.0f);

        REQUIRE (::truncate (path.c_str(), 5000) == 0);
        file->prefetch (0, 1 << 20);
        file->read (400000, 1000, channel);
        CHECK (out == std::vector<float> (1000, 0.0f));
        CHECK (file->wasCut());
        CHECK_FALSE (source.read (400000, channel, 1000));
    }
}

TEST_CASE ("what is not an audio file is refused with its path", "[core][media]")
{
    const TemporaryFolder folder;
    REQUIRE (::mkfifo ((folder / "pipe.wav").c_str(), 0600) == 0);
    for (const auto& path : { folder / "gone.wav",
                              folder.path(),
                              folder / "pipe.wav",
                              std::string ("/dev/zero"),
                              folder.write ("empty.wav", ""),
                              folder.write ("text.wav", "hello, world, hello, world") })
    {
        CAPTURE (path);
        const auto file = PcmFile::open (path);
        REQUIRE_FALSE (file);
        CHECK (file.error().where.toStdString() == path);
        CHECK (file.error().what.isNotEmpty());
    }
}
