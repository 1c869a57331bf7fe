#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Media/AudioFiles.h"
#include "Persistence/Media/MediaCommands.h"
#include "Support/Places.h"
#include "Support/Studio.h"
#include "Support/TemporaryFolder.h"

#include <filesystem>

using namespace amp;

namespace
{
/** A session at "<folder>/Song.amp", and audio outside its folder to bring in. */
struct MediaStudio : Studio
{
    MediaStudio()
    {
        std::filesystem::create_directories (folder / "session");
        std::filesystem::create_directories (folder / "elsewhere/deep");
        addMediaCommands (commands, [this] (const Session&) {
            return Result<std::shared_ptr<const MediaFolder>> (
                std::make_shared<const MediaFolder> (files, cache, folder / "session/Song.amp"));
        });
    }

    std::string writeTone (const std::string& name, float level, int frames = 480)
    {
        const auto path = folder / name;
        auto writer = createAudioFile (files, path, { .sampleRate = 48000, .channels = 1, .bits = 24 });
        REQUIRE (writer);
        const std::vector<float> samples (static_cast<size_t> (frames), level);
        const float* channels[] { samples.data() };
        REQUIRE ((*writer)->write (channels, frames));
        REQUIRE ((*writer)->finish());
        return path;
    }

    ClipView clip (size_t track) const
    {
        return SessionView (state()).get<"tracks">()[track].get<"lanes">()[0].get<"clips">()[0];
    }

    tests::TemporaryFolder folder;
    PosixVfs files;
    PcmCache cache { files, folder / "cache", ImportHelper (amp::tests::places::importHelper()) };
};
}  // namespace

TEST_CASE ("imported audio is copied beside the session, listed with its hash, and one undo takes it off",
           "[persistence][media][S1-192]")
{
    MediaStudio studio;
    const auto before = studio.state();
    const auto a = studio.writeTone ("elsewhere/a.wav", 0.25f), b = studio.writeTone ("elsewhere/b.wav", 0.5f, 960);
    studio.run ("media.import", { { "files", juce::String (a) + "\n" + juce::String (b) }, { "time", 2.0 } });

    const auto state = studio.state();
    const SessionView session (state);
    REQUIRE (session.get<"tracks">().size() == 2);
    CHECK (session.get<"tracks">()[0].get<"name">() == "a");
    CHECK (studio.clip (0).get<"filePath">() == "Song Media/a.wav");
    CHECK (studio.clip (0).get<"startTime">() == 2.0);
    CHECK (studio.clip (1).get<"duration">() == Approx (0.02));
    REQUIRE (session.get<"media">().size() == 2);
    CHECK (session.get<"media">()[0].get<"hash">().length() == 64);
    CHECK (session.get<"media">()[0].get<"frames">() == 480);
    CHECK (std::filesystem::exists (studio.folder / "session/Song Media/a.wav"));
    CHECK (std::filesystem::exists (a));  // the original stays

    studio.session.undo();
    CHECK (isSame (studio.state(), before));
    CHECK (std::filesystem::exists (studio.folder / "session/Song Media/a.wav"));  // audio is never removed by an undo
}

TEST_CASE ("the same content is copied once, another content under the same name gets a free one",
           "[persistence][media]")
{
    MediaStudio studio;
    const auto a = studio.writeTone ("elsewhere/a.wav", 0.25f);
    const auto other = studio.writeTone ("elsewhere/deep/a.wav", 0.75f);
    for (int i = 0; i < 2; ++i)
        studio.run ("media.import", { { "files", juce::String (a) } });
    studio.run ("media.import", { { "files", juce::String (other) } });

    CHECK (studio.clip (1).get<"filePath">() == "Song Media/a.wav");
    CHECK (studio.clip (2).get<"filePath">() == "Song Media/a 2.wav");
    CHECK (SessionView (studio.state()).get<"media">().size() == 2);
}

TEST_CASE ("a moved file is found again by its content", "[persistence][media][S1-46][F19]")
{
    MediaStudio studio;
    studio.run ("media.import", { { "files", juce::String (studio.writeTone ("elsewhere/a.wav", 0.25f)) } });
    std::filesystem::remove (studio.folder / "elsewhere/a.wav");
    studio.writeTone ("elsewhere/decoy.wav", 0.5f);  // as long, but not the same
    std::filesystem::rename (studio.folder / "session/Song Media/a.wav", studio.folder / "elsewhere/deep/renamed.wav");

    CHECK_FALSE (studio.attempt ("media.relink", { { "folder", juce::String (studio.folder / "session") } }).ok());
    studio.run ("media.relink", { { "folder", juce::String (studio.folder / "elsewhere") } });
    CHECK (studio.clip (0).get<"filePath">() == "Song Media/renamed.wav");
    CHECK (std::filesystem::exists (studio.folder / "session/Song Media/renamed.wav"));
    studio.session.undo();
    CHECK (studio.clip (0).get<"filePath">() == "Song Media/a.wav");
}

TEST_CASE ("what is no audio, missing or no file is refused, and nothing changes", "[persistence][media][P19]")
{
    MediaStudio studio;
    const auto before = studio.state();
    const auto good = studio.writeTone ("elsewhere/a.wav", 0.25f);
    studio.folder.write ("elsewhere/text.wav", "this is no audio");
    studio.folder.write ("elsewhere/empty.flac", "");

    for (const auto* name : { "elsewhere/text.wav", "elsewhere/empty.flac", "elsewhere/nothing.wav", "elsewhere" })
    {
        CAPTURE (name);
        const auto result = studio.attempt (
            "media.import", { { "files", juce::String (good) + "\n" + juce::String (studio.folder / name) } });
        REQUIRE_FALSE (result.ok());
        CHECK (result.error().text().contains (juce::String (studio.folder / name)));
        CHECK (isSame (studio.state(), before));
    }
}
