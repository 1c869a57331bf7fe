#include "Core/Vfs/PosixVfs.h"
#include "Persistence/CompressedAudio.h"
#include "Persistence/Media/PcmCache.h"
#include "Support/PcmBytes.h"
#include "Support/Places.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <fcntl.h>
#include <random>
#include <thread>

using namespace amp;
using namespace amp::tests;
using namespace std::chrono_literals;

namespace
{
struct Cache
{
    TemporaryFolder folder;
    PosixVfs disk;
    PcmCache cache;

    explicit Cache (const std::string& program = amp::tests::places::importHelper(), std::chrono::milliseconds timeout = 20s)
        : cache (disk, folder / "cache/pcm", ImportHelper (program, timeout))
    {}

    Result<std::shared_ptr<const PcmFile>> open (const std::string& path)
    {
        return cache.open (Descriptor (::open (path.c_str(), O_RDONLY)), "music/song");
    }

    /** A program that stands in for the helper. */
    static std::string script (const TemporaryFolder& where, const std::string& does)
    {
        const auto path = where.write ("helper", "#!/bin/sh\n" + does + "\n");
        ::chmod (path.c_str(), 0700);
        return path;
    }

    std::vector<std::string> files()
    {
        auto names = disk.list (folder / "cache/pcm");
        return names ? *names : std::vector<std::string>();
    }
};

std::vector<float> left (const PcmFile& file)
{
    std::vector<float> out (static_cast<size_t> (file.info().frames));
    std::vector<float*> channels (static_cast<size_t> (file.info().channels), nullptr);
    channels[0] = out.data();
    file.read (0, static_cast<int> (out.size()), channels.data());
    return out;
}

std::vector<int> noise (size_t samples, int bits)
{
    std::mt19937 random (4);
    std::vector<int> out (samples);
    for (auto& sample : out)
        sample = static_cast<int> (random() >> (32 - bits)) - (1 << (bits - 1));
    return out;
}
}  // namespace

TEST_CASE ("FLAC is decoded exactly", "[persistence][media]")
{
    for (const int bits : { 16, 24 })
    {
        Cache cache;
        const auto samples = noise (20002, bits);
        writeFlac (cache.folder / "a.flac", samples, bits);

        const auto file = cache.open (cache.folder / "a.flac");
        REQUIRE (file);
        CHECK ((**file).info().frames == 10001);
        CHECK ((**file).info().sampleRate == 44100);
        CHECK ((**file).path() == "music/song");
        const auto read = left (**file);
        for (size_t i = 0; i < read.size(); ++i)
            REQUIRE (read[i] == std::ldexp (static_cast<float> (samples[2 * i]), 1 - bits));
    }
}

TEST_CASE ("Ogg Vorbis and MP3 are decoded", "[persistence][media]")
{
    Cache cache;
    writeVorbis (cache.folder / "a.ogg", 30000);
    const auto vorbis = cache.open (cache.folder / "a.ogg");
    REQUIRE (vorbis);
    CHECK ((**vorbis).info().frames == 30000);
    const auto read = left (**vorbis);
    double power = 0;
    for (const auto sample : read)
        power += static_cast<double> (sample) * static_cast<double> (sample) / 30000.0;
    CHECK (power == Approx (0.125).epsilon (0.05));  // a sine at 0.5; lossy

    const auto mp3 = cache.open (cache.folder.write ("a.mp3", silentMp3 (50)));
    REQUIRE (mp3);
    CHECK ((**mp3).info().channels == 2);
    CHECK ((**mp3).info().sampleRate == 44100);
    CHECK ((**mp3).info().frames >= 48 * 1152);  // decoders differ in the first frame
    for (const auto sample : left (**mp3))
        REQUIRE (sample == 0.0f);
}

TEST_CASE ("a file is decoded once, whatever it is called", "[persistence][media]")
{
    Cache cache;
    writeFlac (cache.folder / "a.flac", noise (2000, 16), 16);
    std::filesystem::copy (cache.folder / "a.flac", cache.folder / "b.flac");

    REQUIRE (cache.open (cache.folder / "a.flac"));
    REQUIRE (cache.files().size() == 1);
    const auto path = cache.folder / ("cache/pcm/" + cache.files()[0]);
    const auto before = (*cache.disk.status (path))->inode;
    REQUIRE (cache.open (cache.folder / "b.flac"));
    CHECK (cache.files().size() == 1);
    CHECK ((*cache.disk.status (path))->inode == before);
    CHECK ((*cache.disk.status (cache.folder / "cache/pcm"))->mode == 0700);
}

TEST_CASE ("a damaged file of the cache is made again", "[persistence][media]")
{
    Cache cache;
    writeFlac (cache.folder / "a.flac", noise (2000, 16), 16);
    REQUIRE (cache.open (cache.folder / "a.flac"));
    const auto path = cache.folder / ("cache/pcm/" + cache.files()[0]);
    for (const auto size : { 0u, 20u, 3000u })
    {
        std::filesystem::resize_file (path, size);
        const auto again = cache.open (cache.folder / "a.flac");
        REQUIRE (again);
        CHECK ((**again).info().frames == 1000);
    }
}

TEST_CASE ("threads that ask for the same file all get it", "[persistence][media]")
{
    Cache cache;
    writeFlac (cache.folder / "a.flac", noise (100000, 16), 16);
    std::atomic<int> opened { 0 };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back ([&] { opened += cache.open (cache.folder / "a.flac").ok() ? 1 : 0; });
    }
    CHECK (opened == 4);
    CHECK (cache.files().size() == 1);
}

TEST_CASE ("what cannot be decoded is refused with its name and a reason, and leaves nothing",
           "[persistence][media][P19]")
{
    Cache cache;
    const auto wav = tests::pcm::riff (tests::pcm::fmt() + tests::pcm::chunk ("data", std::string (64, '\0')));
    const std::pair<std::string, const char*> cases[] {
        { "this is no music at all, whatever its name says", "cannot be decoded" },
        { "", "cannot be decoded" },
        { "fLaC", "cannot be decoded" },
        { "fLaC" + std::string (200, '\xff'), "cannot be decoded" },
        { "OggS" + std::string (200, '\0'), "cannot be decoded" },
        { wav, "need no decoding" },
    };
    for (const auto& [content, reason] : cases)
    {
        const auto file = cache.open (cache.folder.write ("a", content));
        REQUIRE_FALSE (file);
        CAPTURE (file.error().text().toStdString());
        CHECK (file.error().where == "music/song");
        CHECK (file.error().what.contains (reason));
        CHECK (cache.files().empty());
    }
}

TEST_CASE ("a damaged FLAC is refused; an MP3 with something odd at its end is not", "[persistence][media][P19]")
{
    Cache cache;
    writeFlac (cache.folder / "a.flac", noise (100000, 16), 16);
    const auto whole = cache.folder.read ("a.flac");
    const auto cut = cache.open (cache.folder.write ("cut.flac", whole.substr (0, whole.size() / 2)));
    REQUIRE_FALSE (cut);
    CHECK (cut.error().what.contains ("of its 50000 frames"));

    const auto mp3 = cache.open (cache.folder.write ("a.mp3", silentMp3 (100) + std::string (5000, 'x')));
    REQUIRE (mp3);
    CHECK ((**mp3).info().frames >= 98 * 1152);
}

TEST_CASE ("a decoder that hangs is ended, and one that breaks ends nothing else", "[persistence][media][P19]")
{
    const TemporaryFolder scripts;
    const std::pair<std::string, const char*> cases[] {
        { "exec sleep 100", "takes too long" },
        { "kill -SEGV $$", "the decoder broke" },
        { "echo 'Note: resync' >&2; echo '-: it is odd.' >&2; exit 1", "cannot be decoded: it is odd." },
        { "head -c 100000 /dev/zero >&2; exit 1", "cannot be decoded" },
        { "exit 0", "cannot be" },  // claims success and makes nothing
        { "echo nonsense > \"$2\"", "cannot be read" },
    };
    for (const auto& [does, reason] : cases)
    {
        CAPTURE (does);
        Cache cache (Cache::script (scripts, does), 300ms);
        const auto file = cache.open (cache.folder.write ("a.flac", "fLaC"));
        REQUIRE_FALSE (file);
        CAPTURE (file.error().text().toStdString());
        CHECK (file.error().text().contains (reason));
    }

    Cache without ("/nowhere/audiomage-import");
    const auto file = without.open (without.folder.write ("a.flac", "fLaC"));
    REQUIRE_FALSE (file);
    CHECK (file.error().text().contains ("/nowhere/audiomage-import"));
}

TEST_CASE ("mutated compressed files are decoded or refused", "[persistence][media][P19]")
{
    Cache cache;
    writeFlac (cache.folder / "a.flac", noise (4000, 16), 16);
    writeVorbis (cache.folder / "a.ogg", 4000);
    const std::string wholes[] { cache.folder.read ("a.flac"), cache.folder.read ("a.ogg"), silentMp3 (10) };

    std::mt19937 random (5);
    for (int round = 0; round < 150; ++round)
    {
        auto content = wholes[round % 3];
        for (auto changes = 1 + random() % 20; changes > 0; --changes)
            content[random() % (random() % 2 ? std::min<size_t> (content.size(), 200) : content.size())] =
                static_cast<char> (random());
        if (random() % 4 == 0)
            content.resize (random() % content.size());

        const auto file = cache.open (cache.folder.write ("mutant", content));
        if (! file)
            REQUIRE (file.error().what.isNotEmpty());
        else
            REQUIRE ((**file).info().frames > 0);
    }
    for (const auto& name : cache.files())
        CHECK (name[0] != '.');  // no temporary stays
}
