#include "Core/Hash.h"
#include "Core/Vfs/PosixVfs.h"
#include "Persistence/CompressedAudio.h"
#include "Persistence/Media/MediaLibrary.h"
#include "Support/PcmBytes.h"
#include "Support/Places.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace amp;
using namespace amp::tests;

namespace
{
struct Media
{
    TemporaryFolder folder;
    PosixVfs disk;
    PcmCache cache { disk, folder / "cache", ImportHelper (amp::tests::places::importHelper()) };
    MediaLibrary library { { folder / "song", {} }, cache };

    Media() { writeWav (16); }

    void writeWav (size_t frames) const
    {
        folder.write (
            "song/song Media/a.wav",
            tests::pcm::riff (tests::pcm::fmt() + tests::pcm::chunk ("data", std::string (frames * 4, '\0'))));
    }
};

const juce::String path = "song Media/a.wav";
}  // namespace

TEST_CASE ("whoever asks for the same file gets the same audio", "[persistence][media]")
{
    Media media;
    const auto first = media.library.open (path);
    REQUIRE (first);
    CHECK (*media.library.open (path) == *first);
    CHECK (*media.library.open ("./song Media//a.wav") == *first);

    media.library.closeUnused();
    CHECK (*media.library.open (path) == *first);  // still in use here

    std::weak_ptr<const PcmFile> watched;
    {
        const auto other = *media.library.open (path);
        watched = other;
    }
    CHECK_FALSE (watched.expired());
}

TEST_CASE ("a file that nobody uses is closed when asked", "[persistence][media]")
{
    Media media;
    std::weak_ptr<const PcmFile> watched = *media.library.open (path);
    CHECK_FALSE (watched.expired());
    media.library.closeUnused();
    CHECK (watched.expired());
    CHECK (media.library.open (path));
}

TEST_CASE ("a file that changed is read anew", "[persistence][media]")
{
    Media media;
    const auto before = *media.library.open (path);
    const auto hash = *media.library.hash (path);
    media.writeWav (32);
    CHECK ((**media.library.open (path)).info().frames == 32);
    CHECK (*media.library.hash (path) != hash);
}

TEST_CASE ("compressed files come through the cache under their own name", "[persistence][media]")
{
    Media media;
    writeVorbis (media.folder / "song/a.ogg", 1000);
    const auto file = media.library.open ("a.ogg");
    REQUIRE (file);
    CHECK ((**file).info().frames == 1000);
    CHECK ((**file).path() == "a.ogg");
    CHECK (*media.library.hash ("a.ogg") == juce::String (sha256 (media.folder.read ("song/a.ogg"))));
}

TEST_CASE ("what is missing, outside or no audio says so", "[persistence][media][P20]")
{
    Media media;
    media.folder.write ("secret.wav", media.folder.read ("song/song Media/a.wav"));
    media.folder.write ("song/text.txt", "hello");

    CHECK (media.library.status (path) == MediaSource::Status::found);
    CHECK (media.library.status ("gone.wav") == MediaSource::Status::missing);
    CHECK (media.library.status ("../secret.wav") == MediaSource::Status::refused);
    CHECK (media.library.status ("song Media") == MediaSource::Status::refused);

    for (const auto* name : { "gone.wav", "../secret.wav", "text.txt" })
    {
        const auto file = media.library.open (name);
        REQUIRE_FALSE (file);
        CHECK (file.error().where == name);
        CHECK (file.error().what.isNotEmpty());
    }
    CHECK (media.library.open ("gone.wav").error().what.contains ("missing"));
    CHECK_FALSE (media.library.hash ("gone.wav"));
}

TEST_CASE ("many threads may open many files", "[persistence][media]")
{
    Media media;
    for (int i = 0; i < 20; ++i)
        media.folder.write ("song/" + std::to_string (i) + ".wav", media.folder.read ("song/song Media/a.wav"));
    std::atomic<int> opened { 0 };
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back ([&] {
                for (int i = 0; i < 20; ++i)
                    opened += media.library.open (juce::String (i) + ".wav").ok() ? 1 : 0;
            });
    }
    CHECK (opened == 80);
}
