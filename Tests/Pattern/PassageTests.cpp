#include "Pattern/PatternSession.h"
#include "Pattern/Play/Passage.h"

using namespace amp;
using namespace amp::pattern;
using tests::PatternSession;

namespace
{
PatternSession oneTrack (const std::string& events, const std::string& environment = R"("bpm":120)")
{
    return PatternSession (R"({"environment":{)" + environment +
                           R"(},"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"}}},)" +
                           R"("sequences":{"t":{"track_id":"t","events":[)" + events + "]}}}");
}

struct Due
{
    int64_t step, sample;
    bool operator== (const Due&) const = default;
};

std::vector<Due> due (const Loop& loop, Passage passage, double bpm, int64_t from, int64_t to)
{
    passage.loop = &loop;
    std::vector<Due> all;
    forEachDue (loop.triggers,
                passage,
                SteadyTempo (bpm),
                48000.0,
                from,
                to,
                [&] (const Trigger&, int64_t step, int64_t sample) {
                    all.push_back ({ step, sample });
                });
    return all;
}
}  // namespace

TEST_CASE ("a step begins on the sample nearest to its absolute time", "[pattern][timing][S2-100]")
{
    const auto loop = oneTrack (R"({"step":0},{"step":1},{"step":255})", R"("bpm":140)").compile();
    const auto pass = stepsPerLoop * 48000 * 15 / 140;
    CHECK (due (*loop, { .playStart = 0.0 }, 140.0, 0, pass) ==
           std::vector<Due> { { 0, 0 }, { 1, 5143 }, { 255, 1311429 } });  // 5142.857, 1311428.57
    CHECK (due (*loop, { .playStart = 0.0 }, 140.0, 1000000000, 1000000000 + pass).size() == 3);
}

TEST_CASE ("an early event at step 0 sounds before the loop ends, and waits only where playing begins",
           "[pattern][timing][S2-103]")
{
    const auto loop = oneTrack (R"({"step":0,"offset_ms":-5,"velocity":0.3},{"step":0})").compile();
    const Passage passage { .playStart = 0.0 };
    CHECK (due (*loop, passage, 120.0, 0, 64) == std::vector<Due> { { 0, 0 }, { 0, 0 } });

    const int64_t wrap = 32 * 48000;
    CHECK (due (*loop, passage, 120.0, wrap - 300, wrap) == std::vector<Due> { { 256, wrap - 240 } });
    CHECK (due (*loop, passage, 120.0, wrap, wrap + 64) == std::vector<Due> { { 256, wrap } });
}

TEST_CASE ("offsets longer than a step or than the loop are legal", "[pattern][timing][S2-103]")
{
    const auto loop = oneTrack (R"({"step":0,"offset_ms":333.33},{"step":3,"offset_ms":40000})").compile();
    const Passage passage { .end = 256, .playStart = 0.0 };
    CHECK (due (*loop, passage, 120.0, 0, 48000 * 100) == std::vector<Due> { { 0, 16000 }, { 3, 18000 + 48000 * 40 } });
}

TEST_CASE ("an event belongs to the passage of its step, on whatever side it sounds", "[pattern][timing]")
{
    const auto loop = oneTrack (R"({"step":15,"offset_ms":200},{"step":16,"offset_ms":-20})").compile();
    const Passage before { .first = 0, .end = 16, .playStart = 0.0 }, after { .first = 16, .playStart = 0.0 };
    CHECK (due (*loop, before, 120.0, 0, 48000 * 10) == std::vector<Due> { { 15, 90000 + 9600 } });
    CHECK (due (*loop, after, 120.0, 0, 48000 * 10) == std::vector<Due> { { 16, 96000 - 960 } });
}

TEST_CASE ("cutting time into blocks loses no event and doubles none", "[pattern][timing]")
{
    const auto loop =
        oneTrack (R"({"step":0,"offset_ms":-5},{"step":7},{"step":9,"offset_ms":900},{"step":255,"offset_ms":-3000})",
                  R"("bpm":133.7,"swing":0.6)")
            .compile();
    const Passage passage { .origin = 3, .playStart = 0.0 };
    const int64_t length = 48000 * 70;
    const auto whole = due (*loop, passage, 133.7, 0, length);
    for (const int64_t block : { 64, 1000, 33333 })
    {
        std::vector<Due> pieces;
        for (int64_t at = 0; at < length; at += block)
            for (const auto& one : due (*loop, passage, 133.7, at, std::min (length, at + block)))
                pieces.push_back (one);
        auto sortedWhole = whole;
        const auto byStep = [] (const Due& a, const Due& b) {
            return std::pair (a.step, a.sample) < std::pair (b.step, b.sample);
        };
        std::sort (sortedWhole.begin(), sortedWhole.end(), byStep);
        std::sort (pieces.begin(), pieces.end(), byStep);
        CHECK (pieces == sortedWhole);
    }
}

TEST_CASE ("an hour of blocks gives every step once and on its sample: nothing drifts", "[pattern][timing][S2-115]")
{
    const auto loop = oneTrack (R"({"step":0},{"step":85},{"step":171})", R"("bpm":137)").compile();
    constexpr int64_t block = 512, hour = 3600LL * 48000;
    constexpr auto bpm = 137.0;
    const SteadyTempo clock (bpm);
    const Passage passage { .loop = loop.get(), .playStart = 0.0 };
    int64_t count = 0, wrong = 0, lastStep = -1;
    for (int64_t at = 0; at < hour; at += block)
        forEachDue (loop->triggers, passage, clock, 48000.0, at, at + block, [&] (const Trigger&, int64_t step, int64_t sample) {
            ++count;
            wrong += sample != std::llround (static_cast<double> (step) * 15.0 / bpm * 48000.0) || step <= lastStep;
            lastStep = step;
        });
    CHECK (wrong == 0);
    CHECK (lastStep == 128 * 256 + 85);  // of the 32,880 steps of an hour
    CHECK (count == 3 * 128 + 2);
}
