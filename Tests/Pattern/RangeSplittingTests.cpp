#include "Pattern/PatternSession.h"
#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/TimedTriggers.h"

#include <nlohmann/json.hpp>

#include <random>

using namespace amp;
using namespace amp::pattern;
using Json = nlohmann::json;

namespace
{
/** A session of random events, half of them for MIDI; the same for a seed. */
tests::PatternSession randomSession (std::mt19937& random)
{
    const auto upTo = [&] (unsigned n) { return static_cast<int> (random() % n); };
    Json session { { "environment", { { "bpm", 40 + upTo (200) }, { "swing", upTo (11) / 10.0 } } },
                   { "tracks", Json::object() } };
    for (const auto* id : { "a", "b", "m" })
    {
        auto events = Json::array();
        for (int i = 0; i < 40; ++i)
            events.push_back ({ { "step", upTo (256) },
                                { "note", 60 + upTo (4) },
                                { "gate", upTo (40) / 8.0 },
                                { "offset_ms", upTo (4) == 0 ? upTo (4000) - 2000 : 0 } });
        session["sequences"][id] = { { "track_id", id }, { "events", events } };
        if (id[0] == 'm')
            session["tracks_midi"][id] = { { "track_id", id }, { "channel", 1 } };
        else
            session["tracks"][id] = { { "meta", { { "track_id", id } } }, { "params", { { "s", "bd" } } } };
    }
    return tests::PatternSession (session.dump());
}

using Keys = std::vector<std::tuple<double, int64_t, const Trigger*>>;

void addKeys (Keys& keys, const std::vector<TimedTrigger>& triggers)
{
    for (const auto& t : triggers)
        keys.emplace_back (t.time, t.step, t.trigger);
}
}  // namespace

TEST_CASE ("events of a range are those of its two parts, wherever it is cut", "[pattern][timing][S2-100]")
{
    std::mt19937 random (11);
    for (int round = 0; round < 30; ++round)
    {
        const auto session = randomSession (random);
        const auto loop = session.compile();
        const SteadyTempo clock (session.bpm());
        const Passage passage { .loop = loop.get(), .playStart = 0.0 };
        const auto a = static_cast<int64_t> (random() % 300), b = a + static_cast<int64_t> (random() % 300);
        const auto m = a + (b > a ? static_cast<int64_t> (random()) % (b - a) : 0);

        Keys whole, parts;
        addKeys (whole, triggersOf (passage, clock, a, b));
        addKeys (parts, triggersOf (passage, clock, a, m));
        addKeys (parts, triggersOf (passage, clock, m, b));
        std::sort (whole.begin(), whole.end());
        std::sort (parts.begin(), parts.end());
        CHECK (whole == parts);
    }
}

TEST_CASE ("MIDI is the same taken at once or in pieces, and every note-on has its note-off", "[pattern][midi][S2-60]")
{
    std::mt19937 random (12);
    for (int round = 0; round < 20; ++round)
    {
        const auto session = randomSession (random);
        const auto loop = session.compile();
        const SteadyTempo clock (session.bpm());
        const Passage passage { .loop = loop.get(), .playStart = 0.0 };

        MidiStream atOnce, inPieces;
        atOnce.plan (passage, clock, 0, 512);
        const auto whole = atOnce.take (1e9);

        std::vector<MidiMessage> pieces;
        inPieces.plan (passage, clock, 0, 512);
        for (int piece = 0; piece < 600; ++piece)
            for (const auto& message : inPieces.take (piece * 0.37))
                pieces.push_back (message);

        REQUIRE (pieces.size() == whole.size());
        std::map<uint8_t, int> held;
        for (size_t i = 0; i < whole.size(); ++i)
        {
            CHECK ((pieces[i].bytes == whole[i].bytes && pieces[i].time == whole[i].time));
            CHECK ((i == 0 || whole[i - 1].time <= whole[i].time));
            const auto count = held[whole[i].bytes[1]] += (whole[i].bytes[0] & 0xF0) == 0x90 ? 1 : -1;
            CHECK ((count == 0 || count == 1));
        }
        for (const auto& [note, count] : held)
            CHECK (count == 0);
    }
}
