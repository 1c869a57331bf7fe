#include "Support/SimulatedVfs.h"
#include "Support/Studio.h"
#include "Versioning/Versions.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::versions;
using amp::tests::SimulatedVfs;

namespace
{
/** A studio whose session has versions. */
struct VersionedStudio : Studio
{
    explicit VersionedStudio (SimulatedVfs& disk, const char* path = "/song.amp")
        : repository (std::move (*Repository::open (disk, path))),
          versions (session, *repository, { "Kim", clock, {} })
    {}

    /** A version that must come about. */
    std::string commit (const char* message)
    {
        clock.time += juce::RelativeTime::minutes (1);
        const auto made = versions.commit (message);
        INFO ((made ? "" : made.error().text().toStdString()));
        REQUIRE (made);
        return made->id;
    }

    std::unique_ptr<Repository> repository;
    Versions versions;
};

juce::String fader (const juce::String& track)
{
    return "mixer.channels." + track + ".volume";
}
}  // namespace

TEST_CASE ("check out gives back each state exactly, and a branch of its own goes its own way", "[versions][S1-151]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    const auto vox = studio.run ("track.add", { { "name", "Vox" } });
    studio.commit ("First");
    REQUIRE (studio.repository->createBranch ("idea", studio.repository->refs().head()));
    studio.run ("mixer.volume", { { "id", vox }, { "volume", 42.0 } });
    studio.commit ("Louder");

    REQUIRE (studio.versions.checkOut ("idea"));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 80.0);
    studio.run ("mixer.volume", { { "id", vox }, { "volume", 60.0 } });
    studio.commit ("Softer");

    REQUIRE (studio.versions.checkOut ("main"));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 42.0);
    REQUIRE (studio.versions.checkOut ("idea"));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 60.0);
    CHECK_FALSE (*studio.versions.hasUncommitted());
    REQUIRE (studio.session.undo());  // checking out is one step of the history like any other
    CHECK (static_cast<double> (studio.get (fader (vox))) == 42.0);
}

TEST_CASE ("changes that no version has are not lost by checking out: they are stashed and come back",
           "[versions][S1-151]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    const auto vox = studio.run ("track.add", { { "name", "Vox" } });
    const auto first = studio.commit ("First");
    studio.run ("mixer.pan", { { "id", vox }, { "pan", -20.0 } });
    studio.commit ("Second");
    studio.run ("mixer.volume", { { "id", vox }, { "volume", 42.0 } });

    const auto refused = studio.versions.checkOut (juce::String (first).substring (0, 8));
    REQUIRE_FALSE (refused);
    CHECK (refused.error().what.contains ("stash"));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 42.0);

    REQUIRE (studio.versions.stash ({}));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 80.0);
    REQUIRE (studio.versions.checkOut (juce::String (first).substring (0, 8)));
    REQUIRE (studio.versions.checkOut ("main"));
    const auto conflicts = studio.versions.popStash ({});
    REQUIRE (conflicts);
    CHECK (conflicts->empty());
    CHECK (static_cast<double> (studio.get (fader (vox))) == 42.0);
    CHECK (studio.repository->refs().stashes.empty());
}

TEST_CASE ("the view of a session is no part of its versions", "[versions][S1-150]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    studio.run ("track.add", { { "name", "Vox" } });
    studio.commit ("First");
    REQUIRE (studio.session.edit ("Zoom", [] (Edit& edit) { return edit.set (*Path::parse ("timeline.zoom"), 3.0); }));
    CHECK_FALSE (*studio.versions.hasUncommitted());
    CHECK_FALSE (studio.versions.commit ("Nothing"));
}

TEST_CASE ("single changes are reverted by path, a removed track with its channel", "[versions][S1-184]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    const auto vox = studio.run ("track.add", { { "name", "Vox" } }),
               bass = studio.run ("track.add", { { "name", "Bass" } });
    studio.commit ("First");
    studio.run ("mixer.volume", { { "id", vox }, { "volume", 42.0 } });
    studio.run ("mixer.pan", { { "id", vox }, { "pan", 30.0 } });
    studio.run ("track.remove", { { "track", bass } });

    REQUIRE (studio.versions.revert ({ *Path::parse (("tracks." + vox + ".volume").toStdString()) }, "HEAD"));
    CHECK (static_cast<double> (studio.get (fader (vox))) == 80.0);
    CHECK (static_cast<double> (studio.get ("mixer.channels." + vox + ".pan")) == 30.0);
    REQUIRE (studio.versions.revert ({ trackPath (bass) }, "HEAD"));
    CHECK (studio.get ("tracks." + bass + ".name").toString() == "Bass");
    CHECK_FALSE (studio.versions.revert ({ trackPath ("nowhere") }, "HEAD"));
}

TEST_CASE ("names of branches and tags: made, renamed, deleted, never by losing versions", "[versions][S1-151][S1-153]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    CHECK_FALSE (studio.repository->resolve ("HEAD"));
    studio.run ("track.add", { { "name", "Vox" } });
    const auto first = studio.commit ("First");
    auto& repository = *studio.repository;

    REQUIRE (repository.createTag ("v1.0", { first, "The mix", "Kim", {} }));
    CHECK_FALSE (repository.createTag ("v1.0", { first, {}, {}, {} }));
    CHECK_FALSE (repository.createBranch ("two words", first));
    REQUIRE (repository.createBranch ("idea", first));
    REQUIRE (repository.renameBranch ("idea", "piano"));
    REQUIRE (studio.versions.checkOut ("piano"));
    CHECK_FALSE (repository.deleteBranch ("piano", false));
    studio.run ("track.add", { { "name", "Piano" } });
    const auto second = studio.commit ("Second");
    REQUIRE (studio.versions.checkOut ("main"));
    CHECK_FALSE (repository.deleteBranch ("piano", false));
    REQUIRE (repository.deleteBranch ("piano", true));

    CHECK (*repository.resolve ("v1.0") == first);
    CHECK (*repository.resolve (juce::String (first).substring (0, 6)) == first);
    CHECK (*repository.resolve (juce::String (second)) == second);
    CHECK_FALSE (repository.resolve ("v1.0~1"));
}

TEST_CASE ("two programs that commit at once: one is told, no version is lost", "[versions][S1-150]")
{
    SimulatedVfs disk;
    VersionedStudio one (disk);
    one.run ("track.add", { { "name", "Vox" } });
    one.commit ("First");

    auto other = *Repository::open (disk, "/song.amp");
    one.run ("track.add", { { "name", "Bass" } });
    const auto second = one.commit ("Second");
    const auto late = other->commit ({ newSession ("Other", one.clock), "Late", "Max", one.clock.now() });
    REQUIRE_FALSE (late);
    CHECK (late.error().what.contains ("another program"));

    REQUIRE (other->refresh());
    CHECK (other->refs().head() == second);
    CHECK (other->commit ({ newSession ("Other", one.clock), "Late", "Max", one.clock.now() }));
}

TEST_CASE ("a crash or a failing disk at any call of a commit leaves the old versions or the new ones",
           "[versions][S1-150][P2]")
{
    std::mt19937 random (7);
    for (int call = 1;; ++call)
    {
        SimulatedVfs disk;
        VersionedStudio studio (disk);
        studio.run ("track.add", { { "name", "Vox" } });
        const auto first = studio.commit ("First");
        studio.run ("track.add", { { "name", "Bass" } });

        disk.losePowerAt (disk.calls() + call);
        const auto made = studio.versions.commit ("Second");
        for (int cut = 0; cut < 3; ++cut)
        {
            const auto after = disk.afterPowerCut (random);
            const auto later = Repository::open (*after, "/song.amp");
            INFO ("call " << call);
            REQUIRE (later);
            const auto head = (*later)->refs().head();
            CHECK ((head == first || (made ? head == made->id : true)));
            if (made)
                CHECK (head == made->id);
            const auto all = (*later)->log (head);
            REQUIRE (all);
            for (const auto& commit : *all)
                CHECK ((*later)->stateOf (commit.id));
        }
        if (made)
            break;
        REQUIRE (call < 200);
    }
}

TEST_CASE ("a damaged object is noticed when it is read", "[versions][S1-150]")
{
    SimulatedVfs disk;
    std::string id;
    {
        VersionedStudio studio (disk);
        studio.run ("track.add", { { "name", "Vox" } });
        id = studio.commit ("First");
    }
    for (const auto& file : disk.files())
        if (file.ends_with (".pack"))
        {
            auto bytes = *disk.content (file);
            bytes[bytes.size() / 2] = static_cast<char> (bytes[bytes.size() / 2] ^ 1);
            disk.put (file, bytes);
        }
    const auto repository = Repository::open (disk, "/song.amp");
    CHECK ((! repository || ! (*repository)->stateOf (id)));
}

TEST_CASE ("many small packs become one and nothing is lost", "[versions][S1-150]")
{
    SimulatedVfs disk;
    VersionedStudio studio (disk);
    const auto vox = studio.run ("track.add", { { "name", "Vox" } });
    std::vector<std::string> ids;
    for (int i = 0; i < 120; ++i)
    {
        studio.run ("mixer.volume", { { "id", vox }, { "volume", static_cast<double> (i % 100) + 0.5 } });
        ids.push_back (studio.commit ("Knob"));
    }
    const auto files = disk.files();
    CHECK (std::count_if (files.begin(), files.end(), [] (const std::string& f) { return f.ends_with (".pack"); }) <
           60);
    auto later = *Repository::open (disk, "/song.amp");
    for (size_t i = 0; i < ids.size(); ++i)
    {
        const auto state = later->stateOf (ids[i]);
        REQUIRE (state);
        CHECK (channelOf (*state, vox).get<"volume">() == static_cast<double> (i % 100) + 0.5);
    }
}

TEST_CASE ("the media of a version are told by their hashes", "[versions][S1-150]")
{
    SimulatedVfs disk;
    Studio studio;
    auto repository = *Repository::open (disk, "/song.amp");
    Versions versions (studio.session, *repository, { "Kim", studio.clock, [] (const juce::String& path) {
                                                         return "hash of " + path.toStdString();
                                                     } });
    const auto vox = studio.run ("track.add", { { "name", "Vox" } });
    REQUIRE (studio.session.edit (
        "File", [&] (Edit& edit) { return edit.set (trackPath (vox) / "filePath", "Song Media/vox.wav"); }));
    const auto commit = versions.commit ("First");
    REQUIRE (commit);
    const auto media = repository->mediaOf (*commit);
    REQUIRE (media);
    CHECK (*media == std::vector<MediaOfVersion> { { "Song Media/vox.wav", "hash of Song Media/vox.wav" } });
}
