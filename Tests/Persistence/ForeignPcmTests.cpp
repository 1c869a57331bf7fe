// Our reader and writer against an independent implementation of the same formats, libsndfile.
#include "Core/Media/PcmFile.h"
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <random>
#include <sndfile.h>

using namespace amp;
using namespace amp::tests;

namespace
{
constexpr int frames = 3001;

std::vector<int> noise (int channels)
{
    std::mt19937 random (10);
    std::vector<int> out (static_cast<size_t> (frames * channels));
    for (auto& sample : out)
        sample = static_cast<int> (random());
    return out;
}

std::vector<float> readBySndfile (const std::string& path, SF_INFO& info)
{
    info = {};
    auto* file = sf_open (path.c_str(), SFM_READ, &info);
    REQUIRE (file != nullptr);
    std::vector<float> out (static_cast<size_t> (info.frames * info.channels));
    sf_readf_float (file, out.data(), info.frames);
    sf_close (file);
    return out;
}

std::vector<float> readByUs (const PcmFile& file)
{
    const auto channels = static_cast<size_t> (file.info().channels), count = static_cast<size_t> (file.info().frames);
    std::vector<std::vector<float>> split (channels, std::vector<float> (count));
    std::vector<float*> pointers;
    for (auto& channel : split)
        pointers.push_back (channel.data());
    file.read (0, static_cast<int> (count), pointers.data());

    std::vector<float> out;
    for (size_t frame = 0; frame < count; ++frame)
        for (const auto& channel : split)
            out.push_back (channel[frame]);
    return out;
}
}  // namespace

TEST_CASE ("files that libsndfile writes are read as it reads them", "[persistence][media]")
{
    const TemporaryFolder folder;
    const std::pair<int, const char*> kinds[] {
        { SF_FORMAT_WAV, "WAV" }, { SF_FORMAT_WAVEX, "WAV" }, { SF_FORMAT_RF64, "RF64" },
        { SF_FORMAT_W64, "W64" }, { SF_FORMAT_AIFF, "AIFF" },
    };
    for (const auto& [container, name] : kinds)
        for (const int encoding : { SF_FORMAT_PCM_S8,
                                    SF_FORMAT_PCM_U8,
                                    SF_FORMAT_PCM_16,
                                    SF_FORMAT_PCM_24,
                                    SF_FORMAT_PCM_32,
                                    SF_FORMAT_FLOAT,
                                    SF_FORMAT_DOUBLE })
            for (const int order : { SF_ENDIAN_FILE, SF_ENDIAN_LITTLE })
                for (const int channels : { 1, 2, 6 })
                {
                    SF_INFO info {};
                    info.channels = channels;
                    info.samplerate = 44100;
                    info.format = container | encoding | order;
                    if (! sf_format_check (&info))
                        continue;
                    CAPTURE (name, encoding, order, channels);

                    const auto path = folder / "sound";
                    auto* file = sf_open (path.c_str(), SFM_WRITE, &info);
                    REQUIRE (file != nullptr);
                    sf_set_string (file, SF_STR_TITLE, "odd");
                    sf_writef_int (file, noise (channels).data(), frames);
                    sf_close (file);

                    const auto ours = PcmFile::open (path);
                    REQUIRE (ours);
                    CHECK (std::string ((**ours).info().format).rfind (name, 0) == 0);
                    CHECK ((**ours).info().sampleRate == 44100);
                    CHECK_FALSE ((**ours).info().isShort());
                    SF_INFO read;
                    CHECK (readByUs (**ours) == readBySndfile (path, read));
                }
}

TEST_CASE ("WAV files that we write are read by libsndfile as we read them", "[persistence][media]")
{
    const TemporaryFolder folder;
    PosixVfs disk;
    const std::vector<float> sound (frames, 0.3f);
    for (const int bits : { 16, 24, 32 })
        for (const int channels : { 1, 2, 6 })
            for (const int64_t expected : { 0, frames })
            {
                CAPTURE (bits, channels, expected);
                const auto path = folder / "a.wav";
                auto writer = WavWriter::create (disk, path, { 96000, channels, bits, "Name", "What it is", expected });
                REQUIRE (writer);
                const std::vector<const float*> pointers (static_cast<size_t> (channels), sound.data());
                REQUIRE ((**writer).write (pointers.data(), frames));
                REQUIRE ((**writer).finish());

                SF_INFO info;
                const auto theirs = readBySndfile (path, info);
                CHECK (info.frames == frames);
                CHECK (info.channels == channels);
                CHECK (info.samplerate == 96000);
                CHECK (theirs == readByUs (**PcmFile::open (path)));

                auto* file = sf_open (path.c_str(), SFM_READ, &info);
                REQUIRE (file != nullptr);
                CHECK (std::string (sf_get_string (file, SF_STR_TITLE)) == "Name");
                CHECK (std::string (sf_get_string (file, SF_STR_COMMENT)) == "What it is");
                sf_close (file);
            }
}
