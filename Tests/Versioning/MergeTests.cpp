#include "Model/Rules.h"
#include "Persistence/SessionCodec.h"
#include "Support/SimulatedVfs.h"
#include "Support/Studio.h"
#include "Versioning/Diff/Restore.h"
#include "Versioning/Merge/ListOrder.h"
#include "Versioning/Versions.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::versions;
using amp::tests::SimulatedVfs;

namespace
{
using Ids = std::vector<juce::String>;

Ids order (const Ids& base, const Ids& ours, const Ids& theirs)
{
    return mergeOrder (base, ours, theirs, [&] (const juce::String& id) {
        const auto in = [&] (const Ids& ids) { return std::find (ids.begin(), ids.end(), id) != ids.end(); };
        return in (base) ? in (ours) && in (theirs) : in (ours) || in (theirs);
    });
}

/** A small studio to edit at random. */
struct Scene
{
    Scene()
    {
        for (int i = 0; i < 6; ++i)
            tracks.push_back (studio.run ("track.add", { { "name", "Track " + juce::String (i) } }));
        for (int i = 0; i < 2; ++i)
            buses.push_back (studio.run ("bus.add", { { "name", "Bus " + juce::String (i) } }));
        edit ([&] (Edit& e) -> Result<> {
            for (size_t i = 0; i < tracks.size(); ++i)
                if (auto done = addClip (
                        e, tracks[i], "clip-" + juce::String (static_cast<int> (i)), 1.0 + static_cast<double> (i));
                    ! done)
                    return done;
            return {};
        });
        state = studio.state();
    }

    void edit (const std::function<Result<> (Edit&)>& change)
    {
        const auto done = studio.session.edit ("Edit", change);
        INFO ((done ? "" : done.error().text().toStdString()));
        REQUIRE (done);
    }

    static Result<> addClip (Edit& e, const juce::String& track, const juce::String& id, double start)
    {
        const auto lanes = trackPath (track) / "lanes";
        if (! findPlace (e.now(), lanes / ("lane-" + track).toStdString()))
        {
            auto lane = std::make_shared<Node> (juce::Identifier ("lane"));
            lane->set ("id", "lane-" + track);
            if (auto made = e.insert (lanes, lane); ! made)
                return made;
        }
        auto clip = std::make_shared<Node> (juce::Identifier ("clip"));
        clip->set ("id", id).set ("startTime", start).set ("duration", 1.0);
        return e.insert (lanePath (track, "lane-" + track) / "clips", clip);
    }

    Studio studio;
    std::vector<juce::String> tracks, buses;
    NodePtr state;
};

/** Edits a session at random, but only the tracks of one parity, so that two of them never touch the same thing. */
class RandomEdits
{
public:
    RandomEdits (const Scene& s, uint32_t seed, int p) : scene (s), random (seed), parity (p), studio (s.state) {}

    NodePtr run()
    {
        for (auto n = 1 + upTo (5); n > 0; --n)
            one();
        return studio.state();
    }

private:
    int upTo (int n) { return std::uniform_int_distribution<int> (0, n) (random); }
    juce::String track() { return scene.tracks[static_cast<size_t> (upTo (2) * 2 + parity)]; }
    juce::String fresh (const char* kind) { return kind + juce::String (parity) + "-" + juce::String (++made); }
    bool has (const juce::String& id) const { return SessionView (studio.state()).get<"tracks">().find (id).exists(); }

    void edit (const std::function<Result<> (Edit&)>& change)
    {
        const auto done = studio.session.edit ("Edit", change);
        INFO ((done ? "" : done.error().text().toStdString()));
        REQUIRE (done);
    }

    void one()
    {
        const auto id = track();
        if (! has (id))
            return;
        const auto index =
            static_cast<int> (std::find (scene.tracks.begin(), scene.tracks.end(), id) - scene.tracks.begin());
        const auto lane = lanePath (id, "lane-" + id);
        const auto clip = lane / "clips" / ("clip-" + std::to_string (index));
        switch (upTo (9))
        {
        case 0:
            return edit ([&] (Edit& e) { return e.set (channelPath (id) / "volume", upTo (99) + 0.25); });
        case 1:
            return edit ([&] (Edit& e) { return e.set (trackPath (id) / "name", fresh ("name")); });
        case 2:
            return edit ([&] (Edit& e) {
                return findPlace (e.now(), clip) ? e.set (clip / "startTime", upTo (1000) / 8.0) : Result<>();
            });
        case 3:
            return edit ([&] (Edit& e) { return Scene::addClip (e, id, fresh ("clip"), upTo (100)); });
        case 4:
            return edit ([&] (Edit& e) { return findPlace (e.now(), clip) ? e.remove (clip) : Result<>(); });
        case 5:
            return edit ([&] (Edit& e) {
                return e.set (channelPath (id) / "sends" / scene.buses[static_cast<size_t> (parity)].toStdString(),
                              upTo (100));
            });
        case 6:
            studio.run ("track.add", { { "name", fresh ("new") } });
            return;
        case 7:
            studio.run ("track.remove", { { "track", id } });
            return;
        case 8:
            return edit ([&] (Edit& e) { return e.move (trackPath (id), upTo (5)); });
        case 9:
            return edit ([&] (Edit& e) { return addNotes (e, clip); });
        }
    }

    /** Notes of the other parity have other pitches, and may have the same numbers. */
    Result<> addNotes (Edit& e, const Path& clip)
    {
        const auto place = findPlace (e.now(), clip / "notes");
        if (! place)
            return {};
        PackedItem note;
        note.id = PackedList::fromVar (place->value).freeId();
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("pitch"), note, 40 + parity);
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("start"), note, upTo (16));
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("length"), note, 1);
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("velocity"), note, 100);
        auto notes = PackedList::fromVar (place->value).toVector();
        notes.push_back (note);
        return e.set (clip / "notes", PackedList::inVar (notes));
    }

    const Scene& scene;
    std::mt19937 random;
    int parity, made = 0;
    Studio studio;
};
}  // namespace

TEST_CASE ("what one side moved or added in a list stands where it put it, whoever is called ours",
           "[versions][S1-152]")
{
    CHECK (order ({ "a", "b", "c" }, { "a", "x", "b", "c" }, { "a", "b", "c" }) == Ids { "a", "x", "b", "c" });
    CHECK (order ({ "a", "b", "c" }, { "c", "a", "b" }, { "a", "b", "y", "c" }) ==
           order ({ "a", "b", "c" }, { "a", "b", "y", "c" }, { "c", "a", "b" }));
    CHECK (order ({ "a", "b" }, { "a", "x", "b" }, { "a", "y", "b" }) == Ids { "a", "x", "y", "b" });
    CHECK (order ({ "a", "b", "c" }, { "b", "c" }, { "a", "z", "b", "c" }) == Ids { "z", "b", "c" });
    CHECK (order ({}, { "q", "p" }, { "r" }) == Ids { "q", "p", "r" });
}

TEST_CASE ("1,000 random pairs of disjoint edits merge without conflict, to the same session in either direction, and "
           "it is valid",
           "[versions][S1-152]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    const auto base = *repository->documentOf (scene.state);

    for (uint32_t seed = 0; seed < 1000; ++seed)
    {
        INFO ("seed " << seed);
        const auto ours = *repository->documentOf (RandomEdits (scene, seed * 2, 0).run());
        const auto theirs = *repository->documentOf (RandomEdits (scene, seed * 2 + 1, 1).run());
        const auto there = merge (base, ours, theirs), back = merge (base, theirs, ours);
        INFO ((there.conflicts.empty() ? "" : there.conflicts.front().path.toString()));
        REQUIRE (there.conflicts.empty());
        REQUIRE (back.conflicts.empty());

        REQUIRE (*repository->documentOf (there.root) == *repository->documentOf (back.root));
        REQUIRE (brokenRules (there.root).empty());
        if (seed % 20 == 0)
        {
            const auto read = readSession (writeSession (there.root));
            INFO ((read.root == nullptr ? read.firstError().text().toStdString() : ""));
            REQUIRE (read.root != nullptr);
        }
        CHECK (merge (base, ours, base).root == ours);
        CHECK (merge (base, base, theirs).root == theirs);
        CHECK (merge (base, ours, ours).root == ours);
    }
}

TEST_CASE ("a fader that both moved is one conflict with both values, and a choice settles it", "[versions][S1-152]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    const auto path = channelPath (scene.tracks[0]) / "volume";
    const auto with = [&] (double volume) {
        Studio studio (scene.state);
        REQUIRE (studio.session.edit ("Fader", [&] (Edit& e) { return e.set (path, volume); }));
        return *repository->documentOf (studio.state());
    };
    const auto base = *repository->documentOf (scene.state), ours = with (60.0), theirs = with (90.0);

    const auto merged = merge (base, ours, theirs);
    REQUIRE (merged.root == nullptr);
    REQUIRE (merged.conflicts.size() == 1);
    const auto& conflict = merged.conflicts.front();
    CHECK (conflict.path == path);
    CHECK (conflict.item == "Fader of \"Track 0\"");
    CHECK (conflict.base == "0.0 dB");
    CHECK (conflict.ours == "-7.5 dB");
    CHECK (conflict.theirs == "3.1 dB");

    Choices choices;
    choices.at[path] = Side::theirs;
    const auto settled = merge (base, ours, theirs, choices);
    REQUIRE (settled.conflicts.empty());
    CHECK (channelOf (settled.root, scene.tracks[0]).get<"volume">() == 90.0);
}

TEST_CASE ("a track that one removed and the other mixed is one conflict, settled as a whole", "[versions][S1-152]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    Studio removing (scene.state), mixing (scene.state);
    removing.run ("track.remove", { { "track", scene.tracks[1] } });
    mixing.run ("mixer.volume", { { "id", scene.tracks[1] }, { "volume", 50.0 } });
    const auto base = *repository->documentOf (scene.state), ours = *repository->documentOf (removing.state()),
               theirs = *repository->documentOf (mixing.state());

    const auto merged = merge (base, ours, theirs);
    REQUIRE (merged.conflicts.size() == 1);
    CHECK (merged.conflicts.front().item == "Track \"Track 1\"");

    for (const auto side : { Side::ours, Side::theirs })
    {
        Choices choices;
        choices.otherwise = side;
        const auto settled = merge (base, ours, theirs, choices);
        REQUIRE (settled.root != nullptr);
        CHECK (brokenRules (settled.root).empty());
        CHECK (SessionView (settled.root).get<"tracks">().find (scene.tracks[1]).exists() == (side == Side::theirs));
    }
}

TEST_CASE ("a send to a bus that the other removed is a conflict, never a session that is not valid",
           "[versions][S1-152]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    Studio removing (scene.state), sending (scene.state);
    removing.run ("bus.remove", { { "bus", scene.buses[0] } });
    REQUIRE (sending.session.edit ("Send", [&] (Edit& e) {
        return e.set (channelPath (scene.tracks[2]) / "sends" / scene.buses[0].toStdString(), 70.0);
    }));
    const auto base = *repository->documentOf (scene.state), ours = *repository->documentOf (removing.state()),
               theirs = *repository->documentOf (sending.state());

    CHECK (merge (base, ours, theirs).conflicts.size() == 1);
    for (const auto side : { Side::ours, Side::theirs })
    {
        Choices choices;
        choices.otherwise = side;
        const auto settled = merge (base, ours, theirs, choices);
        REQUIRE (settled.root != nullptr);
        CHECK (brokenRules (settled.root).empty());
        CHECK (SessionView (settled.root).get<"mixer">().get<"buses">().find (scene.buses[0]).exists() ==
               (side == Side::theirs));
    }
}

TEST_CASE ("a clip that one side moved to another track and the other changed is moved and changed",
           "[versions][S1-152]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    const auto from = clipPath (scene.tracks[0], "lane-" + scene.tracks[0], "clip-0"),
               to = clipPath (scene.tracks[1], "lane-" + scene.tracks[1], "clip-0");
    Studio moving (scene.state), changing (scene.state);
    REQUIRE (moving.session.edit ("Move", [&] (Edit& e) -> Result<> {
        const auto clip = findPlace (e.now(), from)->node;
        if (auto removed = e.remove (from); ! removed)
            return removed;
        return e.insert (to.parent(), clip);
    }));
    REQUIRE (changing.session.edit ("Gain", [&] (Edit& e) { return e.set (from / "gain", -3.0); }));
    const auto base = *repository->documentOf (scene.state), ours = *repository->documentOf (moving.state()),
               theirs = *repository->documentOf (changing.state());
    for (const auto& merged : { merge (base, ours, theirs), merge (base, theirs, ours) })
    {
        REQUIRE (merged.root != nullptr);
        CHECK_FALSE (findPlace (merged.root, from));
        REQUIRE (findPlace (merged.root, to / "gain"));
        CHECK (static_cast<double> (findPlace (merged.root, to / "gain")->value) == -3.0);
    }
}

/** What two documents say differently, for a test that fails. */
static std::string firstDifference (const NodePtr& a, const NodePtr& b)
{
    SimulatedVfs disk;
    ObjectStore store (disk, "/objects");
    Subtrees trees (store);
    auto one = trees.write (a), two = trees.write (b);
    std::string texts;
    while (one != two)
    {
        const auto first = *store.read (one), second = *store.read (two);
        texts = first + "\n" + second;
        std::vector<std::string> inOne, inTwo;
        forEachId (first, [&] (const std::string& id) { inOne.push_back (id); });
        forEachId (second, [&] (const std::string& id) { inTwo.push_back (id); });
        const auto [x, y] = std::mismatch (inOne.begin(), inOne.end(), inTwo.begin(), inTwo.end());
        if (x == inOne.end() || y == inTwo.end())
            break;
        one = *x, two = *y;
    }
    return texts;
}

TEST_CASE ("any state can be made of any other, and the way back leads to the same one", "[versions][S1-184]")
{
    const Scene scene;
    SimulatedVfs disk;
    auto repository = *Repository::open (disk, "/song.amp");
    for (uint32_t seed = 0; seed < 100; ++seed)
    {
        INFO ("seed " << seed);
        const auto a = *repository->documentOf (RandomEdits (scene, seed, 0).run()),
                   b = *repository->documentOf (RandomEdits (scene, seed + 1, 1).run());
        Studio studio (a);
        for (const auto& [from, to] : { std::pair (a, b), std::pair (b, a) })
        {
            const auto done =
                studio.session.edit ("Become", [&, from = from, to = to] (Edit& e) { return restore (e, from, to); });
            INFO ((done ? "" : done.error().text().toStdString()));
            REQUIRE (done);
            const auto became = *repository->documentOf (studio.state());
            INFO (firstDifference (became, to));
            REQUIRE (became == to);
        }
    }
}
