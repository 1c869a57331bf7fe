#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Media/AudioFiles.h"
#include "Persistence/Media/PcmCache.h"
#include "Support/Places.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <random>

using namespace amp;
using namespace amp::tests;

namespace
{
std::vector<float> noise (size_t frames)
{
    std::mt19937 random (6);
    std::vector<float> out (frames);
    for (auto& sample : out)
        sample = static_cast<float> (static_cast<int32_t> (random())) * 0x1p-32f;
    return out;
}

/** Writes two channels of the same sound and reads the left one back. */
std::vector<float> roundTrip (const std::string& extension, int bits, const std::vector<float>& sound)
{
    const TemporaryFolder folder;
    PosixVfs disk;
    const auto path = folder / ("a." + extension);
    auto writer =
        createAudioFile (disk, path, { 48000, 2, bits, "Title", "Words", static_cast<int64_t> (sound.size()) });
    REQUIRE (writer);
    const float* const channels[] { sound.data(), sound.data() };
    REQUIRE ((**writer).write (channels, static_cast<int> (sound.size())));
    REQUIRE ((**writer).finish());

    PcmCache cache (disk, folder / "cache", ImportHelper (amp::tests::places::importHelper()));
    const auto file =
        extension == "wav" ? PcmFile::open (path) : cache.open (Descriptor (::open (path.c_str(), O_RDONLY)), path);
    REQUIRE (file);
    CHECK ((**file).info().sampleRate == 48000);
    std::vector<float> out (static_cast<size_t> ((**file).info().frames));
    float* const into[] { out.data(), nullptr };
    (**file).read (0, static_cast<int> (out.size()), into);
    return out;
}
}  // namespace

TEST_CASE ("FLAC holds the same integers as WAV, dither included", "[persistence][media]")
{
    const auto sound = noise (10001);
    for (const int bits : { 16, 24 })
        CHECK (roundTrip ("flac", bits, sound) == roundTrip ("wav", bits, sound));
}

TEST_CASE ("Ogg Vorbis keeps the length and nearly the sound", "[persistence][media]")
{
    std::vector<float> sound (30000);
    for (size_t i = 0; i < sound.size(); ++i)
        sound[i] = 0.5f * std::sin (static_cast<float> (i) * 0.05f);
    const auto read = roundTrip ("ogg", 16, sound);
    REQUIRE (read.size() == sound.size());
    double error = 0;
    for (size_t i = 0; i < sound.size(); ++i)
        error += std::pow (static_cast<double> (read[i] - sound[i]), 2) / 30000.0;
    CHECK (error < 1e-4);  // 30 dB below the sine
}

TEST_CASE ("an extension that names no audio file, and a format it cannot hold, are refused", "[persistence][media]")
{
    const TemporaryFolder folder;
    PosixVfs disk;
    CHECK_FALSE (createAudioFile (disk, folder / "a.mp3", {}));
    CHECK_FALSE (createAudioFile (disk, folder / "a", {}));
    CHECK_FALSE (createAudioFile (disk, folder / "a.flac", { 48000, 2, 32 }));
    CHECK_FALSE (createAudioFile (disk, folder / "a.flac", { 48000, 32, 24 }));
    CHECK_FALSE (createAudioFile (disk, folder / "gone/a.flac", { 48000, 2, 24 }));
    CHECK (disk.list (folder.path())->empty());
}

TEST_CASE ("a compressed file that is given up leaves nothing behind", "[persistence][media]")
{
    const TemporaryFolder folder;
    PosixVfs disk;
    for (const auto* name : { "a.flac", "a.ogg" })
    {
        auto writer = createAudioFile (disk, folder / name, { 48000, 1, 16 });
        REQUIRE (writer);
        const auto sound = noise (10000);
        const float* const channels[] { sound.data() };
        REQUIRE ((**writer).write (channels, 10000));
    }
    CHECK (disk.list (folder.path())->empty());
}
