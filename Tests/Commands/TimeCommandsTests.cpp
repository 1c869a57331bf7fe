#include "Commands/PointEdits.h"
#include "Support/Studio.h"

using namespace amp;

namespace
{
/** Two tracks with a clip from 2 to 8 s each, a marker at 6 s and a region from 7 to 9 s. */
struct TwoTracks : Studio
{
    TwoTracks()
    {
        for (const auto& track : { a, b })
            run ("clip.add", { { "track", track }, { "filePath", "x.wav" }, { "startTime", 2.0 }, { "duration", 6.0 } });
        run ("marker.add", { { "time", 6.0 } });
        run ("region.add", { { "startTime", 7.0 }, { "endTime", 9.0 } });
    }

    struct Piece
    {
        double start, end, offset;
    };

    std::vector<Piece> pieces (const juce::String& track) const
    {
        std::vector<Piece> all;
        const auto state = this->state();
        for (const auto clip : playingLane (SessionView (state).get<"tracks">().find (track)).get<"clips">())
            all.push_back ({ clip.get<"startTime">(), clip.get<"startTime">() + clip.get<"duration">(), clip.get<"offset">() });
        std::sort (all.begin(), all.end(), [] (const Piece& x, const Piece& y) { return x.start < y.start; });
        return all;
    }

    double markerTime() const { return SessionView (state()).get<"timeline">().get<"markers">()[0].get<"time">(); }

    juce::String a = run ("track.add", { { "name", "A" } }), b = run ("track.add", { { "name", "B" } });
};
}  // namespace

TEST_CASE ("deleting time takes a range away, closes the gap, and moves markers and regions along", "[commands][time]")
{
    TwoTracks studio;
    studio.run ("time.remove", { { "start", 3.0 }, { "end", 5.0 } });
    for (const auto& track : { studio.a, studio.b })
    {
        const auto pieces = studio.pieces (track);
        REQUIRE (pieces.size() == 2);
        CHECK (pieces[0].end == Approx (3.0));
        CHECK (pieces[1].start == Approx (3.0));
        CHECK (pieces[1].end == Approx (6.0));
        CHECK (pieces[1].offset == Approx (3.0));
    }
    CHECK (studio.markerTime() == Approx (4.0));
    const auto state = studio.state();
    CHECK (SessionView (state).get<"timeline">().get<"regions">()[0].get<"startTime">() == Approx (5.0));

    studio.session.undo();
    CHECK (studio.pieces (studio.a).size() == 1);
    CHECK (studio.markerTime() == Approx (6.0));
}

TEST_CASE ("a range on one track leaves the others and the markers alone", "[commands][time]")
{
    TwoTracks studio;
    const juce::Array<juce::var> one { studio.a };
    studio.run ("time.insert", { { "start", 4.0 }, { "end", 5.0 }, { "tracks", one } });
    REQUIRE (studio.pieces (studio.a).size() == 2);
    CHECK (studio.pieces (studio.a)[1].start == Approx (5.0));
    CHECK (studio.pieces (studio.b).size() == 1);
    CHECK (studio.markerTime() == Approx (6.0));

    studio.run ("time.clear", { { "start", 2.5 }, { "end", 3.5 }, { "tracks", one } });
    const auto pieces = studio.pieces (studio.a);
    REQUIRE (pieces.size() == 3);
    CHECK (pieces[0].end == Approx (2.5));
    CHECK (pieces[1].start == Approx (3.5));
    CHECK (pieces[1].offset == Approx (1.5));
}

TEST_CASE ("duplicating time copies what lies in it behind it", "[commands][time]")
{
    TwoTracks studio;
    studio.run ("time.duplicate", { { "start", 2.0 }, { "end", 4.0 } });
    const auto pieces = studio.pieces (studio.a);
    REQUIRE (pieces.size() == 3);
    CHECK (pieces[1].start == Approx (4.0));
    CHECK (pieces[1].offset == Approx (0.0));
    CHECK (pieces[2].start == Approx (6.0));
    CHECK (pieces[2].offset == Approx (2.0));
    CHECK (studio.markerTime() == Approx (8.0));
}

TEST_CASE ("locked clips, tracks and regions refuse that time is moved, and nothing changes", "[commands][time][S1-50][S1-109]")
{
    TwoTracks studio;
    studio.run ("track.lock", { { "track", studio.b } });
    const auto before = studio.state();
    const auto refused = studio.attempt ("time.remove", { { "start", 3.0 }, { "end", 5.0 } });
    REQUIRE_FALSE (refused.ok());
    CHECK (refused.error().what.contains ("locked"));
    CHECK (isSame (before, studio.state()));

    studio.run ("track.lock", { { "track", studio.b }, { "locked", false } });
    const auto region = SessionView (studio.state()).get<"timeline">().get<"regions">()[0].id();
    studio.run ("region.change", { { "region", region }, { "locked", true } });
    CHECK_FALSE (studio.attempt ("time.remove", { { "start", 3.0 }, { "end", 5.0 } }).ok());
}

TEST_CASE ("automation goes along with its time", "[commands][time]")
{
    TwoTracks studio;
    const auto put = [&] (double time) {
        PackedItem point;
        point.id = static_cast<uint32_t> (time) + 1;
        return points::at (point, time);
    };
    REQUIRE (studio.session.edit ("Automate", [&] (Edit& edit) -> Result<> {
        auto lane = std::make_shared<Node> (juce::Identifier ("automationLane"));
        lane->set (keys::mapKey, "volume").set ("points", PackedList::inVar ({ put (1.0), put (4.0), put (7.0) }));
        return edit.insert (trackPath (studio.a) / "automation", lane);
    }).ok());
    const auto times = [&] {
        std::vector<double> all;
        const auto state = studio.state();
        SessionView (state).get<"tracks">().find (studio.a).get<"automation">().find ("volume").get<"points">().forEach ([&] (const PackedItem& p) {
            all.push_back (points::timeOf (p));
        });
        return all;
    };
    studio.run ("time.remove", { { "start", 3.0 }, { "end", 5.0 } });
    CHECK (times() == std::vector<double> { 1.0, 5.0 });
    studio.run ("time.duplicate", { { "start", 0.0 }, { "end", 2.0 } });
    CHECK (times() == std::vector<double> { 1.0, 3.0, 7.0 });
}
