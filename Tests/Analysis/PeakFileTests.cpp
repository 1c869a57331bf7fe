#include "Analysis/Peaks/PeakAccumulator.h"
#include "Analysis/Peaks/PeakFile.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/Signals.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using amp::PeakLayout;
using amp::peakfile::Identity;

namespace
{
const std::string hash (64, 'a');

/** Peaks of some noise, in a file. */
struct Written
{
    Written()
    {
        const auto sound = amp::tests::noise (44100, 2, 4.0, 0.9);
        amp::PeakAccumulator accumulator (identity.layout, 44100);
        accumulator.add (sound.at (0).data(), static_cast<int> (sound.frames()));
        peaks = accumulator.peaks();
        REQUIRE (amp::peakfile::write (vfs, path, identity, *peaks));
        content = folder.read ("x.peaks");
    }

    amp::tests::TemporaryFolder folder;
    amp::PosixVfs vfs;
    Identity identity { hash, { 2, 4 * 44100 }, 44100 };
    std::string path = folder / "x.peaks", content;
    std::shared_ptr<const amp::Peaks> peaks;
};
}  // namespace

TEST_CASE ("peaks come back from their file as they were", "[analysis][peaks][S1-180]")
{
    const Written file;
    const auto opened = amp::peakfile::open (file.path, file.identity);
    REQUIRE (opened);
    CHECK ((*opened)->isComplete());
    CHECK ((*opened)->channels() == 2);
    CHECK ((*opened)->sampleRate() == 44100);
    const auto before = file.peaks->allEntries(), after = (*opened)->allEntries();
    CHECK (std::equal (before.begin(), before.end(), after.begin(), after.end()));
}

TEST_CASE ("the file is laid out as documented", "[analysis][peaks]")
{
    const Written file;
    const auto& bytes = file.content;
    REQUIRE (bytes.size() == 112 + static_cast<size_t> (file.identity.layout.size()) * 6);
    CHECK (bytes.substr (0, 8) == "AMPPEAKS");
    CHECK (bytes.substr (8, 4) == std::string ("\1\0\0\0", 4));
    CHECK (bytes.substr (12, 4) == std::string ("\2\0\0\0", 4));
    CHECK (bytes.substr (16, 8) == std::string ("\x10\xb1\x02\0\0\0\0\0", 8));  // 176400
    CHECK (bytes.substr (32, 64) == hash);
    const auto first = file.peaks->allEntries().front();
    CHECK (static_cast<uint8_t> (bytes[112]) + 256 * static_cast<int8_t> (bytes[113]) == first.min);
    CHECK (static_cast<uint8_t> (bytes[116]) + 256 * static_cast<uint8_t> (bytes[117]) == first.rms);
}

TEST_CASE ("a change to any byte of the header is noticed", "[analysis][peaks]")
{
    const Written file;
    for (size_t at = 0; at < 112; ++at)
        for (const auto change : { 0x01, 0x80, 0xff })
        {
            CAPTURE (at, change);
            auto broken = file.content;
            broken[at] = static_cast<char> (broken[at] ^ change);
            file.folder.write ("broken.peaks", broken);
            CHECK_FALSE (amp::peakfile::open (file.folder / "broken.peaks", file.identity));
        }
}

TEST_CASE ("a change to any entry is noticed", "[analysis][peaks]")
{
    const Written file;
    for (size_t at = 112; at < file.content.size(); at += 97)
    {
        CAPTURE (at);
        auto broken = file.content;
        broken[at] = static_cast<char> (broken[at] ^ 0x10);
        file.folder.write ("broken.peaks", broken);
        CHECK_FALSE (amp::peakfile::open (file.folder / "broken.peaks", file.identity));
    }
}

TEST_CASE ("a file of another length is noticed", "[analysis][peaks]")
{
    const Written file;
    const auto whole = file.content.size();
    for (const auto length :
         { size_t { 0 }, size_t { 1 }, size_t { 111 }, size_t { 112 }, whole / 2, whole - 6, whole - 1 })
    {
        CAPTURE (length);
        file.folder.write ("broken.peaks", file.content.substr (0, length));
        CHECK_FALSE (amp::peakfile::open (file.folder / "broken.peaks", file.identity));
    }

    file.folder.write ("broken.peaks", file.content + "x");
    CHECK_FALSE (amp::peakfile::open (file.folder / "broken.peaks", file.identity));
}

TEST_CASE ("peaks of another sound are refused", "[analysis][peaks]")
{
    const Written file;
    const auto& layout = file.identity.layout;
    for (const auto& other : { Identity { std::string (64, 'b'), layout, 44100 },
                               Identity { std::string (63, 'a'), layout, 44100 },
                               Identity { hash, layout, 48000 },
                               Identity { hash, { 1, layout.frames() * 2 }, 44100 },
                               Identity { hash, { 2, layout.frames() - 1 }, 44100 } })
        CHECK_FALSE (amp::peakfile::open (file.path, other));

    const auto missing = amp::peakfile::open (file.folder / "none.peaks", file.identity);
    REQUIRE_FALSE (missing);
    CHECK (missing.error().where.endsWith ("none.peaks"));
}
