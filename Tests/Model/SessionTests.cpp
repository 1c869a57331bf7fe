#include "Support/RandomEdits.h"
#include "Support/Trials.h"

using namespace amp;

namespace
{
Path path (const char* text)
{
    return *Path::parse (text);
}

Result<> setName (Session& session, const juce::String& name, Gesture gesture = 0)
{
    return session.edit (
        "Rename project", [&] (Edit& e) { return e.set (path ("project.name"), name); }, gesture);
}
}  // namespace

SCENARIO ("an edit is one undo step and one change set", "[model][session][S1-183][S1-196]")
{
    GIVEN ("a session that is observed")
    {
        Studio studio;
        std::vector<ChangeSet> seen;
        const auto watching =
            studio.session.observe ([&] (const ChangeSet& c, const Snapshot& before, const Snapshot& after) {
                CHECK (before.revision() + 1 == after.revision());
                seen.push_back (c);
            });

        WHEN ("an edit changes two values")
        {
            const auto before = studio.state();
            REQUIRE (studio.session.edit ("Change two", [] (Edit& e) -> Result<> {
                if (auto set = e.set (path ("project.name"), "Aurora"); ! set)
                    return set;
                return e.set (path ("project.bpm"), 96.0);
            }));

            THEN ("observers get both at once, with old and new values")
            {
                REQUIRE (seen.size() == 1);
                REQUIRE (seen[0].changes.size() == 2);
                CHECK (seen[0].name == "Change two");
                CHECK (seen[0].changes[0].path == path ("project.name"));
                CHECK (seen[0].changes[0].oldValue.toString() == "Test");
                CHECK (seen[0].changes[1].newValue == juce::var (96.0));
                CHECK (seen[0].impact() == schema::Impact::content);
            }

            THEN ("one undo takes both back, and one redo does both again")
            {
                const auto after = studio.state();
                REQUIRE (studio.session.undo());
                CHECK (isSame (studio.state(), before));
                CHECK_FALSE (studio.session.undo());
                REQUIRE (studio.session.redo());
                CHECK (isSame (studio.state(), after));
                CHECK (seen.back().origin == ChangeSet::Origin::redo);
            }

            THEN ("the snapshot taken before is as it was")
            {
                CHECK (SessionView (before).get<"project">().get<"name">() == "Test");
                CHECK (SessionView (studio.state()).get<"project">().get<"name">() == "Aurora");
            }
        }

        WHEN ("an edit fails after it changed something")
        {
            const auto before = studio.state();
            const auto result = studio.session.edit ("Fail", [] (Edit& e) -> Result<> {
                REQUIRE (e.set (path ("project.name"), "Half"));
                return Error { "here", "because" };
            });

            THEN ("nothing has changed, nobody was told and there is nothing to undo")
            {
                CHECK_FALSE (result.ok());
                CHECK (isSame (studio.state(), before));
                CHECK (seen.empty());
                CHECK_FALSE (studio.session.history().canUndo());
            }
        }
    }
}

TEST_CASE ("edits of one gesture are one undo step", "[model][history][S1-185]")
{
    Studio studio;
    const auto before = studio.state();

    for (const auto* name : { "A", "B", "C" })
        REQUIRE (setName (studio.session, name, 7));
    CHECK (studio.session.history().undoStack().size() == 1);
    CHECK (studio.session.history().undoStack()[0]->changes.size() == 1);

    studio.session.endGesture();
    REQUIRE (setName (studio.session, "D", 7));
    CHECK (studio.session.history().undoStack().size() == 2);

    studio.session.undo();
    studio.session.undo();
    CHECK (isSame (studio.state(), before));
}

TEST_CASE ("a session is dirty exactly while it differs from the saved one", "[model][S1-05]")
{
    Studio studio;
    CHECK_FALSE (studio.session.isDirty());

    REQUIRE (setName (studio.session, "A"));
    CHECK (studio.session.isDirty());
    studio.session.undo();
    CHECK_FALSE (studio.session.isDirty());
    studio.session.redo();

    studio.session.saved (studio.session.beginSave());
    CHECK_FALSE (studio.session.isDirty());
    CHECK (studio.get ("session.lastSaved").toString() == toIso8601 (studio.clock.time));
    studio.session.undo();
    CHECK (studio.session.isDirty());

    REQUIRE (setName (studio.session, "B", 3));  // the saved state can no longer be reached
    studio.session.undo();
    CHECK (studio.session.isDirty());
}

TEST_CASE ("what is edited while a save is under way is not saved", "[model][S1-05]")
{
    Studio studio;
    REQUIRE (setName (studio.session, "A", 5));
    const auto saving = studio.session.beginSave();
    REQUIRE (setName (studio.session, "B", 5));  // also within the same gesture
    studio.session.saved (saving);
    CHECK (studio.session.isDirty());
    CHECK (SessionView (saving.state.root()).get<"project">().get<"name">() == "A");
    studio.session.undo();
    CHECK_FALSE (studio.session.isDirty());
}

TEST_CASE ("lastSaved stays when nothing of the document changed", "[model][S1-04]")
{
    Studio studio;
    const auto before = studio.get ("session.lastSaved").toString();
    studio.clock.time += juce::RelativeTime::hours (1);
    studio.session.saved (studio.session.beginSave());
    CHECK (studio.get ("session.lastSaved").toString() == before);
}

TEST_CASE ("what belongs to the view is saved but neither undone nor dirty", "[model][S1-100]")
{
    Studio studio;
    REQUIRE (studio.session.edit ("Zoom", [] (Edit& e) { return e.set (path ("timeline.zoom"), 2.0); }));
    CHECK (studio.get ("timeline.zoom") == juce::var (2.0));
    CHECK_FALSE (studio.session.isDirty());
    CHECK_FALSE (studio.session.history().canUndo());
}

TEST_CASE ("the undo depth is the project's", "[model][history][S1-16]")
{
    Studio studio;
    REQUIRE (studio.session.edit ("Depth", [] (Edit& e) { return e.set (path ("project.maxUndoSteps"), 3); }));
    for (int i = 0; i < 10; ++i)
        REQUIRE (setName (studio.session, juce::String (i)));
    CHECK (studio.session.history().undoStack().size() == 3);
}

TEST_CASE ("values that the table refuses change nothing", "[model][S1-193]")
{
    Studio studio;
    const auto refuse = [&] (const char* where, const juce::var& value) {
        const auto before = studio.state();
        const auto result = studio.session.edit ("Set", [&] (Edit& e) { return e.set (path (where), value); });
        CAPTURE (where);
        REQUIRE_FALSE (result.ok());
        CHECK (path (where).isWithin (path (result.error().where.toRawUTF8())));
        CHECK (isSame (studio.state(), before));
    };

    refuse ("project.bpm", 1000.0);
    refuse ("project.bpm", 19.9);
    refuse ("project.bpm", "fast");
    refuse ("project.bpm", std::numeric_limits<double>::quiet_NaN());
    refuse ("project.bpm", std::numeric_limits<double>::infinity());
    refuse ("transport.recordMode", "backwards");
    refuse ("transport.isPlaying", true);
    refuse ("project.bufferSize", 256.5);
    refuse ("project.nonsense", 1);
    refuse ("nonsense", 1);
    refuse ("tracks.nobody.volume", 10.0);
    refuse ("project", 1);
    refuse ("project.name.first", "x");
}

TEST_CASE ("a copy of a value is settable on either path and stands once", "[model][S1-80][S1-13]")
{
    Studio studio;
    const auto track = studio.run ("track.add", { { "name", "Vox" } });

    REQUIRE (studio.session.edit ("Volume", [&] (Edit& e) { return e.set (trackPath (track) / "volume", 40.0); }));
    CHECK (studio.get ("mixer.channels." + track + ".volume") == juce::var (40.0));
    CHECK (studio.get ("tracks." + track + ".volume") == juce::var (40.0));

    REQUIRE (studio.session.edit ("Master", [&] (Edit& e) { return e.set (path ("project.masterVolume"), 50.0); }));
    CHECK (studio.get ("mixer.master.volume") == juce::var (50.0));
}

TEST_CASE ("random edits, undos and redos always return", "[model][history][P12]")
{
    Studio studio;
    REQUIRE (studio.session.edit ("Depth", [] (Edit& e) { return e.set (path ("project.maxUndoSteps"), 100000); }));
    juce::Random random (12);
    std::vector<NodePtr> states { studio.state() };  // by number of undo steps
    size_t at = 0;

    for (int step = 0; step < 3000; ++step)
    {
        const auto dice = random.nextInt (10);
        if (dice < 3 && at > 0)
        {
            REQUIRE (studio.session.undo());
            --at;
        }
        else if (dice < 5 && at + 1 < states.size())
        {
            REQUIRE (studio.session.redo());
            ++at;
        }
        else
        {
            const auto tracks = SessionView (studio.state()).get<"tracks">();
            const auto before = studio.state();
            if (tracks.isEmpty() || dice == 9)
                studio.run ("track.add", { { "type", random.nextBool() ? "audio" : "instrument" } });
            else
            {
                const auto id = tracks[static_cast<size_t> (random.nextInt (static_cast<int> (tracks.size())))].id();
                switch (random.nextInt (7))
                {
                case 0:
                    studio.run ("track.remove", { { "track", id } });
                    break;
                case 1:
                    studio.run ("track.move", { { "track", id }, { "index", random.nextInt (10) } });
                    break;
                case 2:
                    studio.run ("track.duplicate", { { "track", id } });
                    break;
                case 3:
                    studio.run ("mixer.volume", { { "id", id }, { "volume", random.nextInt (101) } });
                    break;
                case 4:
                    studio.run (
                        "clip.add",
                        { { "track", id }, { "filePath", "a.wav" }, { "duration", 1.0 + random.nextDouble() } });
                    break;
                case 5:
                    studio.run ("bus.add", { { "type", "group" } });
                    break;
                default:
                    studio.run ("mixer.gain", { { "id", id }, { "gain", random.nextInt (20) - 10 } });
                    break;
                }
            }
            if (isSame (before, studio.state()))
                continue;
            states.resize (++at);
            states.push_back (studio.state());
        }
        REQUIRE (isSame (studio.state(), states[at]));
        REQUIRE (isSame (studio.state(), toNode (studio.session.tree())));  // the tree and the snapshot are one
    }

    for (; at > 0; --at)
        REQUIRE (studio.session.undo());
    CHECK (isSame (studio.state(), states[0]));
}

TEST_CASE ("after any walk, undoing all gives the first state and redoing all the last", "[model][history][P12]")
{
    for (int walk = 0; walk < tests::trials (60, 10'000); ++walk)
    {
        CAPTURE (walk);
        Studio studio;
        RandomEdits edits (studio, walk);
        const auto first = studio.state();
        for (int step = 0; step < 12; ++step)
            edits.step();
        while (studio.session.redo())
            ;
        const auto last = studio.state();
        while (studio.session.undo())
            ;
        REQUIRE (isSame (studio.state(), first));
        while (studio.session.redo())
            ;
        REQUIRE (isSame (studio.state(), last));
        REQUIRE (isSame (studio.state(), toNode (studio.session.tree())));
    }
}

TEST_CASE ("snapshots share what did not change", "[model][snapshot]")
{
    Studio studio;
    const auto first = studio.run ("track.add"), second = studio.run ("track.add");
    const auto before = studio.state();
    studio.run ("track.rename", { { "track", first }, { "name", "New" } });
    const auto after = studio.state();

    const auto tracksOf = [] (const NodePtr& root) { return root->child ("tracks"); };
    CHECK (tracksOf (before)->member (first) != tracksOf (after)->member (first));
    CHECK (tracksOf (before)->member (second) == tracksOf (after)->member (second));
    CHECK (before->child ("mixer") == after->child ("mixer"));
}
