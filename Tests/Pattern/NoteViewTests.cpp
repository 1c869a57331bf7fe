#include "Pattern/Edit/NoteView.h"
#include "Pattern/PatternSession.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
const PackedList& eventsOf (const tests::PatternSession& session)
{
    return session.pattern().get<"sequences">().find ("t").get<"events">();
}

tests::PatternSession three()
{
    return tests::PatternSession (
        R"({"environment":{"bpm":140,"swing":0.31},"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"}}},
        "sequences":{"t":{"track_id":"t","events":[{"step":0,"offset_ms":-5.3,"velocity":0.3,"odd":[1]},{"step":3,"note":61,"gate":1.0},{"step":255}]}}})");
}
}  // namespace

TEST_CASE ("a sequence seen as notes and put back is the same to the last bit", "[pattern][notes]")
{
    const auto session = three();
    const NoteGrid grid { 140.0, 0.31, 0.8 };
    const auto notes = grid.notesOf (eventsOf (session));
    REQUIRE (notes.size() == 3);
    CHECK (notes[0].start == Approx (-0.0053 / (60.0 / 140.0)));
    CHECK (notes[1].start == Approx ((3.0 + 0.155) / 4.0));
    CHECK (notes[1].length == 0.25);
    CHECK (notes[2].length == Approx (0.2));
    CHECK (notes[1].pitch == 61);
    CHECK_FALSE (notes[0].pitch.has_value());
    CHECK (*grid.eventsOf (notes, eventsOf (session)) == eventsOf (session));
}

TEST_CASE ("an edited note changes what was edited and nothing else", "[pattern][notes]")
{
    const auto session = three();
    const NoteGrid grid { 120.0, 0.5, 1.0 };
    auto notes = grid.notesOf (eventsOf (session));
    notes[0].start = 2.0;          // on step 8
    notes[1].start += 0.02 / 0.5;  // 20 ms later
    notes[2].pitch = 48;
    notes.push_back ({ .start = 1.3125, .length = 0.5, .velocity = 127.0 });  // step 5 with its swing

    const auto edited = grid.eventsOf (notes, eventsOf (session));
    REQUIRE (edited->size() == 4);
    const auto first = EventView ((*edited)[0]), second = EventView ((*edited)[1]), third = EventView ((*edited)[2]);
    CHECK (first.step() == 8);
    CHECK (first.offsetMs() == 0.0);
    CHECK (first.velocity() == 0.3);
    CHECK_FALSE (first.gate().has_value());
    CHECK (second.step() == 3);
    CHECK (second.offsetMs() == Approx (20.0));
    CHECK (second.gate() == 1.0);
    CHECK (third.step() == 255);
    CHECK (third.note() == 48);
    const auto added = EventView ((*edited)[3]);
    CHECK (added.step() == 5);
    CHECK (added.offsetMs() == 0.0);
    CHECK (added.gate() == 2.0);
    CHECK (edited->unknown == eventsOf (session).unknown);
}
