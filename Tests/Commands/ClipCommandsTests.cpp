#include "Commands/ClipShape.h"
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

    for (const auto* key : { "position", "length" })
        CHECK_FALSE (studio.attempt ("field.set", { { "path", "tracks." + studio.track + "." + key }, { "value", 3.0 } }).ok());
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

TEST_CASE ("one command changes several clips as one undo step with their number in its name", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.duplicate", { { "clip", studio.clip } });
    const auto first = studio.clips()[0].id(), second = studio.clips()[1].id();
    const juce::Array<juce::var> both { first, second };
    const auto steps = studio.session.history().undoStack().size();

    studio.run ("clip.move", { { "clips", both }, { "by", 2.0 } });
    CHECK (studio.clips()[0].get<"startTime">() == Approx (3.0));
    CHECK (studio.clips()[1].get<"startTime">() == Approx (7.0));
    CHECK (studio.session.history().undoStack().size() == steps + 1);
    CHECK (studio.session.history().undoName() == "Move 2 clips");

    studio.run ("clip.lock", { { "clip", second } });
    CHECK_FALSE (studio.attempt ("clip.move", { { "clips", both }, { "by", 1.0 } }).ok());
    CHECK (studio.clips()[0].get<"startTime">() == Approx (3.0));  // all or none
    CHECK_FALSE (studio.attempt ("clip.move", { { "by", 1.0 } }).ok());
}

TEST_CASE ("a clip is repeated up to a time, and the last copy is cut there", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.repeat", { { "clip", studio.clip }, { "until", 11.0 } });
    const auto state = studio.state();
    const auto clips = studio.clips();
    REQUIRE (clips.size() == 3);
    CHECK (clips[1].get<"startTime">() == Approx (5.0));
    CHECK (clips[1].get<"duration">() == Approx (4.0));
    CHECK (clips[2].get<"startTime">() == Approx (9.0));
    CHECK (clips[2].get<"duration">() == Approx (2.0));
    CHECK (clips[2].get<"offset">() == Approx (0.5));
    CHECK_FALSE (studio.attempt ("clip.repeat", { { "clip", studio.clip }, { "until", 9.0e8 } }).ok());
}

TEST_CASE ("what was split is joined again; what does not play on is not", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.fade", { { "clip", studio.clip }, { "fadeIn", 0.2 }, { "fadeOut", 0.3 } });
    studio.run ("clip.split", { { "clip", studio.clip }, { "time", 2.5 } });
    const juce::Array<juce::var> both { studio.clips()[0].id(), studio.clips()[1].id() };
    studio.run ("clip.join", { { "clips", both } });
    REQUIRE (studio.clips().size() == 1);
    CHECK (studio.clips()[0].get<"duration">() == Approx (4.0));
    CHECK (studio.clips()[0].get<"offset">() == Approx (0.5));
    CHECK (studio.clips()[0].get<"fadeIn">() == Approx (0.2));
    CHECK (studio.clips()[0].get<"fadeOut">() == Approx (0.3));

    studio.run ("clip.duplicate", { { "clip", studio.clip } });
    const juce::Array<juce::var> copies { studio.clips()[0].id(), studio.clips()[1].id() };
    CHECK_FALSE (studio.attempt ("clip.join", { { "clips", copies } }).ok());
    CHECK (studio.clips().size() == 2);
}

TEST_CASE ("a stretched clip plays the same part of its file over another length", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.fade", { { "clip", studio.clip }, { "fadeIn", 1.0 } });
    studio.run ("clip.stretch", { { "clip", studio.clip }, { "endBy", 2.0 } });
    CHECK (studio.clips()[0].get<"duration">() == Approx (6.0));
    CHECK (studio.clips()[0].get<"timeStretch">() == Approx (1.5));
    CHECK (studio.clips()[0].get<"fadeIn">() == Approx (1.5));
    CHECK (studio.clips()[0].get<"offset">() == Approx (0.5));

    studio.run ("clip.split", { { "clip", studio.clip }, { "time", 4.0 } });
    CHECK (studio.clips()[1].get<"offset">() == Approx (2.5));  // 3 s of the timeline are 2 s of the file
    studio.run ("clip.stretch", { { "clip", studio.clip }, { "factor", 1.0 } });
    CHECK (studio.clips()[0].get<"duration">() == Approx (2.0));
}

TEST_CASE ("neighbours overlap for a crossfade, as far as their files reach", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.split", { { "clip", studio.clip }, { "time", 3.0 } });
    studio.run ("clip.crossfade", { { "clip", studio.clip }, { "length", 0.4 } });
    const auto state = studio.state();
    const auto clips = studio.clips();
    const auto end = clips[0].get<"startTime">() + clips[0].get<"duration">();
    CHECK (end - clips[1].get<"startTime">() == Approx (0.4));
    CHECK (clips[1].get<"offset">() == Approx (2.5 - (3.0 - clips[1].get<"startTime">())));

    OneClip alone;
    CHECK_FALSE (alone.attempt ("clip.crossfade", { { "clip", alone.clip } }).ok());
}

TEST_CASE ("reversing, gain along the clip and the track's colour are undoable", "[commands][clip]")
{
    OneClip studio;
    studio.run ("clip.reverse", { { "clip", studio.clip } });
    CHECK (studio.clips()[0].get<"reversed">());
    studio.run ("clip.trim", { { "clip", studio.clip }, { "start", 2.0 } });
    CHECK (studio.clips()[0].get<"offset">() == Approx (0.5));  // a reversed clip loses the end of its part of the file
    studio.run ("clip.envelope", { { "clip", studio.clip }, { "points", juce::Array<juce::var> { 1.0, -6.0, 0.0, 3.0 } } });
    CHECK (studio.clips()[0].get<"gainEnvelope">().size() == 2);
    CHECK_FALSE (studio.attempt ("clip.envelope", { { "clip", studio.clip }, { "points", juce::Array<juce::var> { 1.0 } } }).ok());
    for (int i = 0; i < 3; ++i)
        studio.session.undo();
    CHECK_FALSE (studio.clips()[0].get<"reversed">());
    CHECK (studio.clips()[0].get<"gainEnvelope">().isEmpty());
}

TEST_CASE ("the shape of a clip goes no farther than its file", "[commands][clip][S1-47]")
{
    const ClipShape clip { .start = 10, .end = 14, .offset = 1, .stretch = 2, .fileLength = 4 };  // plays 2 s of 4
    CHECK (shapes::roomBefore (clip) == Approx (2.0));
    CHECK (shapes::roomAfter (clip) == Approx (2.0));
    CHECK (shapes::startMoved (clip, -9.0).start == Approx (8.0));
    CHECK (shapes::endMoved (clip, 9.0).end == Approx (16.0));
    CHECK (shapes::endMoved (clip, -9.0).duration() == Approx (shapes::leastLength));
    CHECK (shapes::slipped (clip, -9.0).offset == Approx (2.0));
    CHECK (shapes::slipped (clip, 9.0).offset == Approx (0.0));

    auto reversed = clip;
    reversed.isReversed = true;
    CHECK (reversed.fileTimeAt (0.0) == Approx (3.0));
    CHECK (reversed.fileTimeAt (4.0) == Approx (1.0));
    CHECK (shapes::startMoved (reversed, 1.0).offset == Approx (1.0));
    CHECK (shapes::endMoved (reversed, -1.0).offset == Approx (1.5));
    CHECK (shapes::startMoved (reversed, 1.0).fileTimeAt (0.0) == Approx (reversed.fileTimeAt (1.0)));  // the sound stays in its place
    CHECK (shapes::continues (shapes::part (reversed, 10, 12), shapes::part (reversed, 12, 14)));
    CHECK_FALSE (shapes::continues (shapes::part (reversed, 12, 14), shapes::part (reversed, 10, 12)));
}
