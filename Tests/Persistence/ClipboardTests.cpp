#include "Commands/PointEdits.h"
#include "Persistence/Clipboard/ClipboardCommands.h"
#include "Persistence/Clipboard/Cuttings.h"
#include "Persistence/SessionCodec.h"
#include "Support/Studio.h"

using namespace amp;

namespace
{
struct TwoTracks : Studio
{
    TwoTracks()
    {
        addClipboardCommands (commands);
        for (const auto& track : { a, b })
            run ("clip.add", { { "track", track }, { "filePath", "x.wav" }, { "name", "Clip" }, { "startTime", 2.0 }, { "duration", 4.0 } });
    }

    Members<schema::clip> clips (const juce::String& track)
    {
        held = state();
        return playingLane (SessionView (held).get<"tracks">().find (track)).get<"clips">();
    }
    size_t slots() { return SessionView (state()).get<"timeline">().get<"clipboard">().size(); }

    juce::String a = run ("track.add", { { "name", "A" } }), b = run ("track.add", { { "name", "B" } });
    NodePtr held;
};
}  // namespace

TEST_CASE ("clips are copied and pasted with their distances, and rows beyond the last track make new ones", "[clipboard][S1-105]")
{
    TwoTracks studio;
    studio.run ("clip.gain", { { "clip", studio.clips (studio.a)[0].id() }, { "gain", -3.0 } });
    const juce::Array<juce::var> both { studio.clips (studio.a)[0].id(), studio.clips (studio.b)[0].id() };
    const auto steps = studio.session.history().undoStack().size();
    studio.run ("edit.copy", { { "clips", both } });
    CHECK (studio.session.history().undoStack().size() == steps); // copying changes no document

    studio.run ("edit.paste", { { "time", 10.0 }, { "track", studio.b } });
    REQUIRE (studio.clips (studio.b).size() == 2);
    CHECK (studio.clips (studio.b)[1].get<"startTime">() == Approx (10.0));
    CHECK (studio.clips (studio.b)[1].get<"gain">() == Approx (-3.0));
    CHECK (SessionView (studio.state()).get<"tracks">().size() == 3);
    CHECK (studio.session.history().undoName() == "Paste 2 clips");
    studio.session.undo();
    CHECK (SessionView (studio.state()).get<"tracks">().size() == 2);
}

TEST_CASE ("cutting a range leaves a gap and takes the automation in it along", "[clipboard][S1-105]")
{
    TwoTracks studio;
    PackedItem point;
    point.id = 1;
    REQUIRE (studio.session.edit ("Automate", [&] (Edit& edit) -> Result<> {
        auto lane = std::make_shared<Node> (juce::Identifier ("automationLane"));
        lane->set (keys::mapKey, "volume").set ("points", PackedList::inVar ({ points::at (point, 3.5) }));
        return edit.insert (trackPath (studio.a) / "automation", lane);
    }).ok());
    studio.run ("edit.cut", { { "start", 3.0 }, { "end", 4.0 }, { "tracks", juce::Array<juce::var> { studio.a } } });
    CHECK (studio.clips (studio.a).size() == 2);

    studio.run ("edit.paste", { { "time", 20.0 }, { "track", studio.b } });
    REQUIRE (studio.clips (studio.b).size() == 2);
    CHECK (studio.clips (studio.b)[1].get<"startTime">() == Approx (20.0));
    CHECK (studio.clips (studio.b)[1].get<"duration">() == Approx (1.0));
    CHECK (studio.clips (studio.b)[1].get<"offset">() == Approx (1.0));
    const auto state = studio.state();
    const auto pasted = SessionView (state).get<"tracks">().find (studio.b).get<"automation">().find ("volume");
    REQUIRE (pasted.get<"points">().size() == 1);
    CHECK (points::timeOf (pasted.get<"points">()[0]) == Approx (20.5));
}

TEST_CASE ("the clipboard keeps sixteen slots, goes through a file, and refuses what is damaged", "[clipboard][S1-105]")
{
    TwoTracks studio;
    const juce::Array<juce::var> one { studio.clips (studio.a)[0].id() };
    for (int i = 0; i < 20; ++i)
        studio.run ("edit.copy", { { "clips", one } });
    CHECK (studio.slots() == 16);
    CHECK_FALSE (studio.attempt ("edit.paste", { { "time", 0.0 }, { "track", "nothing" } }).ok());

    const auto again = readSession (writeSession (studio.state()));
    REQUIRE (again.root != nullptr);
    const auto payload = SessionView (again.root).get<"timeline">().get<"clipboard">()[0].get<"payload">().toStdString();
    const auto cut = clipboard::read (payload);
    REQUIRE (cut.ok());
    CHECK (cut->clips.size() == 1);
    CHECK (cut->length == Approx (4.0));

    for (const auto* damaged : { "", "[", "{\"clips\":[{}]}", "{\"clips\":[{\"row\":-1,\"clip\":{}}]}", "{\"points\":[{\"row\":0,\"parameter\":\"x\",\"points\":7}]}" })
        CHECK_FALSE (clipboard::read (damaged).ok());
    Studio empty;
    addClipboardCommands (empty.commands);
    CHECK_FALSE (empty.attempt ("edit.paste", { { "time", 0.0 } }).ok());
}
