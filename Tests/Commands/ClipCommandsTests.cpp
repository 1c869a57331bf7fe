#include "Support/Studio.h"

using namespace amp;

namespace
{
struct OneClip : Studio
{
    juce::String track = run ("track.add", { { "name", "Vox" } });
    juce::String clip = [this] {
        run ("clip.add",
             { { "track", track },
               { "filePath", "vox.wav" },
               { "startTime", 1.0 },
               { "duration", 4.0 },
               { "offset", 0.5 } });
        return clips()[0].id();
    }();

    Members<schema::clip> clips() const
    {
        return SessionView (state()).get<"tracks">().find (track).get<"lanes">()[0].get<"clips">();
    }
};
}  // namespace

TEST_CASE ("splitting leaves the sound where it was", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.fade", { { "clip", studio.clip }, { "fadeIn", 0.2 }, { "fadeOut", 0.3 } });
    studio.run ("clip.split", { { "clip", studio.clip }, { "time", 2.5 } });

    const auto state = studio.state();
    const auto clips = studio.clips();
    REQUIRE (clips.size() == 2);
    CHECK (clips[0].get<"duration">() == Approx (1.5));
    CHECK (clips[0].get<"fadeIn">() == Approx (0.2));
    CHECK (clips[0].get<"fadeOut">() == 0.0);
    CHECK (clips[1].get<"startTime">() == Approx (2.5));
    CHECK (clips[1].get<"offset">() == Approx (2.0));
    CHECK (clips[1].get<"duration">() == Approx (2.5));
    CHECK (clips[1].get<"fadeIn">() == 0.0);
    CHECK (clips[1].get<"fadeOut">() == Approx (0.3));

    for (const auto time : { 1.0, 5.0, 0.0, 9.0 })
        CHECK_FALSE (studio.attempt ("clip.split", { { "clip", studio.clip }, { "time", time } }).ok());
}

TEST_CASE ("trimming moves an edge and not the sound", "[commands][clip][S1-47]")
{
    OneClip studio;
    studio.run ("clip.trim", { { "clip", studio.clip }, { "start", 1.25 }, { "end", 3.0 } });
    const auto state = studio.state();
    const auto clip = studio.clips()[0];
    CHECK (clip.get<"startTime">() == Approx (1.25));
    CHECK (clip.get<"offset">() == Approx (0.75));
    CHECK (clip.get<"duration">() == Approx (1.75));

    CHECK_FALSE (studio.attempt ("clip.trim", { { "clip", studio.clip }, { "start", 0.2 } }).ok());  // before the file
    CHECK_FALSE (studio.attempt ("clip.trim", { { "clip", studio.clip }, { "end", 1.0 } }).ok());
}

TEST_CASE ("a clip moves to another track and back by undo", "[commands][clip]")
{
    OneClip studio;
    const auto other = studio.run ("track.add");
    const auto before = studio.state();
    studio.run ("clip.move", { { "clip", studio.clip }, { "startTime", 7.0 }, { "track", other } });

    const auto found = findClip (studio.state(), studio.clip);
    REQUIRE (found.has_value());
    CHECK (found->track.id() == other);
    CHECK (startOf (found->track, found->clip) == Approx (7.0));

    studio.session.undo();
    CHECK (isSame (studio.state(), before));
}

TEST_CASE ("what is locked refuses to be moved but not to be mixed", "[commands][clip][S1-50]")
{
    OneClip studio;
    studio.run ("track.lock", { { "track", studio.track } });
    CHECK_FALSE (studio.attempt ("clip.move", { { "clip", studio.clip }, { "startTime", 7.0 } }).ok());
    CHECK_FALSE (studio.attempt ("clip.trim", { { "clip", studio.clip }, { "end", 2.0 } }).ok());
    studio.run ("mixer.volume", { { "id", studio.track }, { "volume", 10.0 } });

    studio.run ("track.lock", { { "track", studio.track }, { "locked", false } });
    studio.run ("clip.lock", { { "clip", studio.clip } });
    CHECK_FALSE (studio.attempt ("clip.move", { { "clip", studio.clip }, { "startTime", 7.0 } }).ok());
    studio.run ("clip.lock", { { "clip", studio.clip }, { "locked", false } });
    studio.run ("clip.move", { { "clip", studio.clip }, { "startTime", 7.0 } });
}

TEST_CASE ("the first edit of a track's only file turns it into a clip, losing nothing", "[commands][clip][S1-46]")
{
    Studio studio;
    const auto track = studio.run ("track.add", { { "name", "Old" } });
    REQUIRE (studio.session.edit ("As in an old file", [&] (Edit& e) -> Result<> {
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, juce::var>> {
                 { "filePath", "old.wav" }, { "position", 3.0 }, { "length", 10.0 }, { "startOffset", 1.0 } })
            if (auto set = e.set (trackPath (track) / key, value); ! set)
                return set;
        return {};
    }));

    const auto state = studio.state();
    const auto implied = impliedClip (state, SessionView (state).get<"tracks">().find (track));
    REQUIRE (implied != nullptr);
    studio.run ("clip.split", { { "clip", implied->idOrKey() }, { "time", 5.0 } });

    const auto after = studio.state();
    const auto view = SessionView (after).get<"tracks">().find (track);
    const auto clips = view.get<"lanes">()[0].get<"clips">();
    REQUIRE (clips.size() == 2);
    CHECK (startOf (view, clips[0]) == Approx (3.0));
    CHECK (clips[0].get<"offset">() == Approx (1.0));
    CHECK (clips[0].get<"duration">() == Approx (2.0));
    CHECK (startOf (view, clips[1]) == Approx (5.0));
    CHECK (clips[1].get<"duration">() == Approx (8.0));
    CHECK_FALSE (view.has<"filePath">());
}
