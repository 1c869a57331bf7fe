#include "Persistence/SessionCodec.h"
#include "Support/SimulatedVfs.h"
#include "Support/Studio.h"
#include "Versioning/Repository/Repository.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::versions;
using amp::tests::SimulatedVfs;

namespace
{
/** Many tracks with a clip each, in one edit. */
void addTracks (Studio& studio, int count)
{
    REQUIRE (studio.session.edit ("Tracks", [&] (Edit& edit) -> Result<> {
        for (int i = 0; i < count; ++i)
        {
            const auto id = "track-" + juce::String (i);
            const auto child = [] (const char* type) { return std::make_shared<Node> (juce::Identifier (type)); };
            auto track = child ("track"), lanes = child ("lanes"), lane = child ("lane"), clips = child ("clips"),
                 clip = child ("clip"), channel = child ("channel");
            clip->set ("id", "clip-" + juce::String (i)).set ("startTime", 1.5 * i).set ("duration", 2.0);
            clips->add (clip);
            lane->set ("id", "lane-" + juce::String (i)).add (clips);
            lanes->add (lane);
            track->set ("id", id).set ("name", "Track " + juce::String (i)).add (lanes);
            channel->set ("id", id).set ("trackId", id);
            if (auto added = edit.insert (Path ({ "tracks" }), track); ! added)
                return added;
            if (auto added = edit.insert (Path ({ "mixer", "channels" }), channel); ! added)
                return added;
        }
        return {};
    }));
}

NewCommit version (const Studio& studio, const char* message)
{
    return { studio.state(), message, "Kim", studio.clock.now() };
}
}  // namespace

TEST_CASE ("a version gives back the very document that was committed", "[versions][S1-150]")
{
    SimulatedVfs disk;
    Studio studio;
    addTracks (studio, 150);
    auto repository = Repository::open (disk, "/song.amp");
    REQUIRE (repository);
    const auto commit = (*repository)->commit (version (studio, "First"));
    REQUIRE (commit);

    auto later = Repository::open (disk, "/song.amp");
    REQUIRE (later);
    const auto state = (*later)->stateOf (commit->id);
    INFO ((state ? "" : state.error().text().toStdString()));
    REQUIRE (state);
    CHECK ((*later)->isCommitted (studio.state()).ok());
    CHECK (*(*later)->isCommitted (studio.state()));

    Studio restored (*state);
    const auto withoutView = [] (const NodePtr& root) {
        auto text = writeSession (root);
        const auto at = text.find ("\"lastSaved\"");
        return text.erase (at, text.find (',', at) - at);
    };
    CHECK (withoutView (*state) == withoutView (studio.state()));
}

TEST_CASE ("a version of one changed knob among 1,000 tracks takes less than 4 KB", "[versions][S1-150]")
{
    SimulatedVfs disk;
    Studio studio;
    addTracks (studio, 1000);
    auto repository = Repository::open (disk, "/song.amp");
    REQUIRE ((*repository)->commit (version (studio, "First")));

    const auto sizeOf = [&] {
        size_t size = 0;
        for (const auto& file : disk.files())
            size += disk.content (file)->size();
        return size;
    };
    const auto before = sizeOf();
    const auto track = SessionView (studio.state()).get<"tracks">()[500].id();
    studio.run ("mixer.volume", { { "id", track }, { "volume", 42.0 } });
    REQUIRE ((*repository)->commit (version (studio, "Vocals down")));
    CHECK (sizeOf() - before < 4096);
}
