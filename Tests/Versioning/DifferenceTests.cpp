#include "Model/NodeBuilder.h"
#include "Support/SimulatedVfs.h"
#include "Support/Studio.h"
#include "Versioning/Diff/Difference.h"
#include "Versioning/Repository/Repository.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::versions;
using amp::tests::SimulatedVfs;

namespace
{
/** A session with two tracks, a clip with notes, a bus and a pattern. */
struct Before : Studio
{
    Before()
    {
        vox = run ("track.add", { { "name", "Lead Vox" } });
        keys = run ("track.add", { { "name", "Keys" } });
        REQUIRE (session.edit ("Set up", [&] (Edit& edit) -> Result<> {
            for (const auto& track : { vox, keys })
            {
                const auto lanes = trackPath (track) / "lanes";
                const auto lane = findPlace (edit.now(), lanes);
                if (lane && lane->node != nullptr)
                    for (const auto& old : lane->node->children)
                        if (auto removed = edit.remove (lanes / old->idOrKey().toStdString()); ! removed)
                            return removed;
                auto clips = std::make_shared<Node> (juce::Identifier ("clips"));
                auto clip = std::make_shared<Node> (juce::Identifier ("clip"));
                clip->set ("id", "clip-" + track).set ("name", "Take 3").set ("startTime", 2.0).set ("duration", 4.0);
                clips->add (clip);
                auto made = std::make_shared<Node> (juce::Identifier ("lane"));
                made->set ("id", "lane-" + track).add (clips);
                if (auto inserted = edit.insert (lanes, made); ! inserted)
                    return inserted;
            }
            return {};
        }));
        const auto bus = run ("bus.add", { { "name", "Hall" } });
        hall = bus;
        start = state();
    }

    /** The sentences of what has changed since. */
    std::vector<juce::String> sentences()
    {
        SimulatedVfs disk;
        auto repository = *Repository::open (disk, "/song.amp");
        const auto a = repository->documentOf (start), b = repository->documentOf (state());
        REQUIRE (a);
        REQUIRE (b);
        found = differences (*a, *b);
        std::vector<juce::String> all;
        for (const auto& difference : found)
            all.push_back (difference.sentence);
        return all;
    }

    void set (const juce::String& path, const juce::var& value)
    {
        const auto done =
            session.edit ("Set", [&] (Edit& edit) { return edit.set (*Path::parse (path.toStdString()), value); });
        INFO (path << ": " << (done ? "" : done.error().text().toStdString()));
        REQUIRE (done);
    }

    Path clip (const juce::String& track) const { return clipPath (track, "lane-" + track, "clip-" + track); }

    juce::String vox, keys, hall;
    NodePtr start;
    std::vector<Difference> found;
};

juce::String utf8 (const char* text)
{
    return juce::String::fromUTF8 (text);
}
using Sentences = std::vector<juce::String>;
}  // namespace

TEST_CASE ("a moved fader is told in decibels, a moved clip in bars", "[versions][S1-154]")
{
    Before studio;
    studio.set ("mixer.channels." + studio.vox + ".volume", 63.541);
    CHECK (studio.sentences() == Sentences { utf8 ("Fader of \"Lead Vox\" 0.0 → -6.0 dB") });
    CHECK (studio.found[0].part == studio.vox);
    CHECK (studio.found[0].aspect == Aspect::mix);

    studio.start = studio.state();
    studio.set (juce::String (studio.clip (studio.vox).toString()) + ".startTime", 3.0);
    CHECK (studio.sentences() == Sentences { utf8 ("Clip \"Take 3\" moved 2.1.00 → 2.3.00") });
    CHECK (studio.found[0].sign == Sign::moved);
    CHECK (studio.found[0].newRange == Difference::Range { 3.0, 7.0 });
}

TEST_CASE ("notes, mutes, sends, tempo, names and trims have words of their own", "[versions][S1-154]")
{
    Before studio;
    const auto clip = juce::String (studio.clip (studio.keys).toString());
    PackedItem note;
    std::vector<PackedItem> notes;
    for (uint32_t id = 1; id <= 3; ++id)
    {
        note.id = id;
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("pitch"), note, 60 + id);
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("start"), note, id);
        PackedLayout::set (schema::midiNote, *schema::midiNote.find ("length"), note, 1);
        notes.push_back (note);
    }
    studio.set (clip + ".notes", PackedList::inVar (notes));
    CHECK (studio.sentences() == Sentences { "Clip \"Take 3\": 3 notes added" });
    CHECK (studio.found[0].aspect == Aspect::midi);
    CHECK (studio.found[0].newRange == Difference::Range { 2.5, 4.0 });

    studio.start = studio.state();
    PackedLayout::set (schema::midiNote, *schema::midiNote.find ("pitch"), notes[1], 72);
    notes.erase (notes.begin());
    studio.set (clip + ".notes", PackedList::inVar (notes));
    CHECK (studio.sentences() == Sentences { "Clip \"Take 3\": 1 note removed, 1 changed" });

    studio.start = studio.state();
    studio.set ("mixer.channels." + studio.vox + ".muted", true);
    studio.set ("mixer.channels." + studio.vox + ".sends." + studio.hall, 80.0);
    studio.set ("project.bpm", 96.0);
    studio.set ("tracks." + studio.keys + ".name", "Rhodes");
    studio.set (clip + ".duration", 2.0);
    auto sentences = studio.sentences();
    const auto has = [&] (const juce::String& sentence) {
        return std::find (sentences.begin(), sentences.end(), sentence) != sentences.end();
    };
    INFO ([&] {
        juce::String all;
        for (const auto& s : sentences)
            all << s << "\n";
        return all;
    }());
    CHECK (has (utf8 ("Mute of \"Lead Vox\" off → on")));
    CHECK (has ("Send of \"Lead Vox\" to \"Hall\" added at 0.0 dB"));
    CHECK (has (utf8 ("Tempo 120 → 96 bpm")));
    CHECK (has ("\"Keys\" renamed to \"Rhodes\""));
    CHECK (std::any_of (
        sentences.begin(), sentences.end(), [] (const auto& s) { return s.startsWith ("Clip \"Take 3\" trimmed "); }));
}

TEST_CASE ("a track comes and goes as one thing, and a clip that changes its track has moved", "[versions][S1-154]")
{
    Before studio;
    studio.run ("track.remove", { { "track", studio.keys } });
    CHECK (studio.sentences() == Sentences { "Track \"Keys\" removed" });
    CHECK (studio.found[0].paths.size() == 2);

    REQUIRE (studio.session.undo());
    const auto clip = findPlace (studio.state(), studio.clip (studio.vox))->node;
    REQUIRE (studio.session.edit ("Move", [&] (Edit& edit) -> Result<> {
        if (auto removed = edit.remove (studio.clip (studio.vox)); ! removed)
            return removed;
        return edit.insert (lanePath (studio.keys, "lane-" + studio.keys) / "clips", clip);
    }));
    CHECK (studio.sentences() == Sentences { utf8 ("Clip \"Take 3\" moved \"Lead Vox\" 2.1.00 → \"Keys\" 2.1.00") });
}
