#include "Core/Media/PcmHeader.h"
#include "Support/PcmBytes.h"

#include <catch2/catch.hpp>

#include <random>

using namespace amp;
using namespace amp::tests::pcm;

namespace
{
const std::string data = chunk ("data", std::string (64, '\0'));

struct Refused
{
    const char* what;
    std::string file;
    const char* reason;
};
}  // namespace

TEST_CASE ("a header that contradicts itself is refused with a reason", "[core][media][P19]")
{
    const std::string adtl = "adtl";
    const Refused cases[] {
        { "empty", "", "empty" },
        { "text", "hello, world, this is no sound", "not a WAV or AIFF" },
        { "RIFF without WAVE", chunk ("RIFF", "AVI " + data), "without sound" },
        { "cut in its magic", "RIFF", "ends inside" },
        { "no data", riff (fmt()), "ends before its data" },
        { "no fmt", riff (data), "no fmt" },
        { "two fmt", riff (fmt() + fmt() + data), "two fmt" },
        { "fmt too short", riff (chunk ("fmt ", "1234") + data), "too short" },
        { "0 channels", riff (fmt (0) + data), "0 channels" },
        { "33 channels", riff (fmt (33) + data), "33 channels" },
        { "1,441 channels of float", riff (fmt (1441, 48000, 32, 3, 0) + data), "1441 channels" },
        { "negative channels",
          riff (fmt (0xffff, 48000, 8, 1, 0) + chunk ("data", std::string (16, '\0'), 0xfffffff0), 0xfffffff0),
          "65535 channels" },
        { "rate -1, 100 bits, INT_MIN bytes a second", riff (fmt (1, 0xffffffff, 100) + data), "sample rate" },
        { "rate 0", riff (fmt (2, 0) + data), "sample rate" },
        { "12 bits", riff (fmt (2, 48000, 12) + data), "12-bit" },
        { "16-bit float", riff (fmt (2, 48000, 16, 3) + data), "16-bit floating" },
        { "frame size", riff (fmt (2, 48000, 16, 1, 3) + data), "3 bytes a frame" },
        { "frame size 0", riff (fmt (2, 48000, 16, 1, 0) + data), "0 bytes a frame" },
        { "MP3 in WAV", riff (fmt (2, 48000, 16, 0x55) + data), "compressed" },
        { "extensible without its part", riff (fmt (2, 48000, 16, 0xfffe) + data), "no known kind" },
        { "smpl of 4 GB",
          riff (fmt() + chunk ("smpl", std::string (36, '\0'), 0xfffffffe), 0xfffffff0),
          "\"smpl\" states" },
        { "LIST beyond the end",
          riff (fmt() + chunk ("LIST", adtl, 0xfffffff0) + data, 0xfffffff0),
          "\"LIST\" states" },
        { "data beyond the stated end",
          riff (fmt() + chunk ("data", std::string (64, '\0'), 100000)),
          "contradicts itself" },
        { "RF64 of 2^61 bytes",
          "RF64" + little (0xffffffff, 4) + "WAVE" +
              chunk ("ds64", little (1ull << 62, 8) + little (1ull << 61, 8) + little (0, 12)) + fmt() +
              chunk ("data", std::string (16, '\0'), 0xffffffff),
          "more than any file" },
        { "RF64 without ds64",
          riff (fmt() + chunk ("data", std::string (16, '\0'), 0xffffffff), 0xffffffff, "RF64"),
          "no ds64" },
        { "5,000 chunks",
          riff (fmt() +
                [] {
                    std::string many;
                    for (int i = 0; i < 5000; ++i)
                        many += chunk ("junk", "");
                    return many;
                }() +
                data),
          "more than 4096" },
        { "W64 chunk of length 0",
          "riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1" + std::string (2, '\0') + little (200, 8) + "wave" +
              std::string (12, '\0') + std::string (64, '\0'),
          "shorter than its own header" },
        { "AIFF without COMM", form ("AIFF", ssnd (std::string (64, '\0'))), "before its COMM" },
        { "AIFF without SSND", form ("AIFF", comm (2, 16, 16, 48000)), "before its SSND" },
        { "AIFF of another kind", form ("8SVX", comm (2, 16, 16, 48000)), "without sound" },
        { "AIFF with COMM cut", form ("AIFF", iffChunk ("COMM", "12345678") + ssnd ("1234")), "too short" },
        { "AIFF with more frames than bytes",
          form ("AIFF", comm (2, 4000, 16, 48000) + ssnd (std::string (64, '\0'))),
          "contradicts itself" },
        { "AIFF whose samples begin outside",
          form ("AIFF", comm (2, 16, 16, 48000) + ssnd (std::string (64, '\0'), -1, 1000)),
          "outside it" },
        { "AIFF of rate 0", form ("AIFF", comm (2, 16, 16, 0) + ssnd (std::string (64, '\0'))), "sample rate" },
        { "AIFF-C compressed",
          form ("AIFC", comm (2, 16, 16, 48000, "ima4") + ssnd (std::string (64, '\0'))),
          "compressed" },
        { "AIFF with a chunk beyond the end",
          form ("AIFF", iffChunk ("NAME", "x", 0x7fffffff)),
          "states 2147483647 bytes" },
        { "AIFF with two COMM",
          form ("AIFF", comm (2, 16, 16, 48000) + comm (2, 16, 16, 48000) + ssnd (std::string (64, '\0'))),
          "two COMM" },
    };

    for (const auto& refused : cases)
    {
        CAPTURE (refused.what);
        const auto header = readPcmHeader (bytes (refused.file));
        REQUIRE_FALSE (header);
        CAPTURE (header.error().what.toStdString());
        CHECK (header.error().what.contains (refused.reason));
    }
}

TEST_CASE ("what follows the samples cannot harm", "[core][media][P19]")
{
    const std::string labels = "adtl" + [] {
        std::string many;
        for (int i = 0; i < 500; ++i)
            many += chunk ("labl", "");
        return many;
    }();
    for (const auto& file : { riff (fmt() + data + chunk ("LIST", "adtl", 0xfffffff0), 0xfffffff0),
                              riff (fmt() + data + chunk ("LIST", labels)) })
    {
        const auto header = readPcmHeader (bytes (file));
        REQUIRE (header);
        CHECK (header->info.frames == 16);
        CHECK_FALSE (header->info.isShort());
    }
}

TEST_CASE ("a file that was cut off keeps the frames that are there, and says so", "[core][media]")
{
    const auto wav = riff (fmt() + data);
    const auto aiff = form ("AIFF", comm (2, 16, 16, 48000) + ssnd (std::string (64, '\0')));
    for (const auto& whole : { wav, aiff })
    {
        const auto cut = whole.substr (0, whole.size() - 6);
        const auto header = readPcmHeader (bytes (cut));
        REQUIRE (header);
        CHECK (header->info.isShort());
        CHECK (header->info.declaredFrames == 16);
        CHECK (header->info.frames == 14);
    }
}

TEST_CASE ("a recording whose lengths were never filled in is read to its end", "[core][media]")
{
    for (const auto length : { int64_t { 0 }, int64_t { 0xffffffff } })
    {
        const auto file = riff (fmt() + chunk ("data", std::string (64, '\0'), length), length);
        const auto header = readPcmHeader (bytes (file));
        REQUIRE (header);
        CHECK (header->info.frames == 16);
        CHECK_FALSE (header->info.isShort());
    }
}

TEST_CASE ("no prefix of a valid file is read beyond its end", "[core][media][P19]")
{
    for (const auto& whole : { riff (chunk ("LIST", "INFOx") + fmt() + data),
                               form ("AIFC", comm (2, 16, 16, 48000, "sowt") + ssnd (std::string (64, 'x'))) })
        for (size_t length = 0; length < whole.size(); ++length)
        {
            const std::vector<uint8_t> exact (
                whole.begin(), whole.begin() + static_cast<std::ptrdiff_t> (length));  // so that sanitizers see the end
            const auto header = readPcmHeader (exact);
            if (header)
                CHECK (header->dataOffset + header->info.frames * header->info.bytesPerFrame() <=
                       static_cast<int64_t> (length));
        }
}

TEST_CASE ("10,000 mutated headers are read or refused, never trusted", "[core][media][P19]")
{
    const std::string wholes[] {
        riff (fmt (1, 44100, 24) + data),
        riff (chunk ("ds64", little (200, 8) + little (64, 8) + little (16, 12)) + fmt() +
                  chunk ("data", std::string (64, '\0'), 0xffffffff),
              0xffffffff,
              "RF64"),
        form ("AIFF", comm (2, 16, 16, 48000) + ssnd (std::string (64, 'x'))),
        form ("AIFC", comm (1, 16, 32, 44100, "fl32") + ssnd (std::string (64, 'x'))),
    };
    std::mt19937 random (20260105);
    constexpr uint8_t nasty[] { 0, 1, 0x7f, 0x80, 0xfe, 0xff };

    int accepted = 0;
    for (int round = 0; round < 10000; ++round)
    {
        auto file = wholes[random() % std::size (wholes)];
        for (auto changes = 1 + random() % 4; changes > 0; --changes)
            file[random() % file.size()] =
                static_cast<char> (random() % 2 ? nasty[random() % std::size (nasty)] : random());
        if (random() % 4 == 0)
            file.resize (random() % file.size());

        const std::vector<uint8_t> exact (file.begin(), file.end());
        const auto header = readPcmHeader (exact);
        if (! header)
        {
            REQUIRE (header.error().what.isNotEmpty());
            continue;
        }
        ++accepted;
        const auto& info = header->info;
        REQUIRE ((info.channels >= 1 && info.channels <= 32 && info.sampleRate >= 4000 && info.sampleRate <= 768000));
        REQUIRE ((info.frames >= 0 && info.frames <= info.declaredFrames));
        REQUIRE (header->dataOffset + info.frames * info.bytesPerFrame() <= static_cast<int64_t> (exact.size()));
    }
    CHECK (accepted > 1000);  // the mutants are not all of one kind
    CHECK (accepted < 9000);
}
