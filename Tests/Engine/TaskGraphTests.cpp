#include "Engine/TestDesk.h"

#include <thread>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** Notes when it rendered each chunk. */
struct Noting : Part
{
    void render (const Chunk& chunk) noexcept override { turns[chunk.serial] = ++*clock; }

    std::atomic<int>* clock = nullptr;
    std::array<int, 8> turns {};  // by serial
};

/** Two that meet: each waits until the other is at work too, or for far longer than that ever takes. */
struct Meeting
{
    bool arrive() noexcept
    {
        ++there;
        for (int i = 0; i < 20000 && there < 2; ++i)
            std::this_thread::sleep_for (std::chrono::milliseconds (1));
        return there >= 2;
    }

    std::atomic<int> there { 0 };
};

struct MeetingInsert : Insert
{
    explicit MeetingInsert (Meeting& where) : meeting (where) {}

    void prepare (double) override {}
    void process (float* const*, int, int, int) noexcept override { hasMet = hasMet || meeting.arrive(); }
    int64_t tail() const noexcept override { return 0; }

    Meeting& meeting;
    bool hasMet = false;
};

struct MeetingInserts : InsertFactory
{
    std::unique_ptr<Insert> make (const InsertPlan&) override
    {
        auto insert = std::make_unique<MeetingInsert> (meeting);
        made.push_back (insert.get());
        return insert;
    }

    Meeting meeting;
    std::vector<MeetingInsert*> made;
};
}  // namespace

TEST_CASE ("a task is rendered once for each chunk, after those that it needs and before they go on", "[engine][team]")
{
    // 40 tasks need nothing; 10 need 4 of those each; the last needs the 10 and a task of its own.
    std::atomic<int> clock { 0 };
    std::vector<Noting> parts (52);
    std::vector<Task> tasks (52);
    for (size_t i = 0; i < parts.size(); ++i)
    {
        parts[i].clock = &clock;
        tasks[i].part = i < 51 ? &parts[i] : nullptr;
    }
    const auto after = [&] (size_t task, size_t earlier) {
        tasks[earlier].next.push_back (static_cast<uint32_t> (task));
        ++tasks[task].needs;
    };
    for (size_t i = 0; i < 40; ++i)
        after (40 + i / 4, i);
    for (size_t i = 40; i < 51; ++i)
        after (51, i);

    const auto order = tasks;
    TaskGraph graph (std::move (tasks));
    Team team (GENERATE (0, 1, 3));
    std::array<Chunk, 8> chunks;
    for (size_t i = 0; i < chunks.size(); ++i)
        chunks[i].serial = i;
    const auto count = GENERATE (size_t { 1 }, size_t { 2 }, size_t { 8 });
    for (int round = 0; round < 200; ++round)
    {
        clock = 0;
        team.render (graph, std::span (chunks).first (count), parts.back());
        REQUIRE (clock == 52 * static_cast<int> (count));
        for (size_t i = 0; i < order.size(); ++i)
            for (const auto next : order[i].next)
                for (size_t chunk = 0; chunk < count; ++chunk)
                {
                    REQUIRE (parts[i].turns[chunk] < parts[next].turns[chunk]);
                    if (chunk > 0)
                        REQUIRE (parts[i].turns[chunk] > parts[next].turns[chunk - 1]);
                }
    }
}

TEST_CASE ("tracks go on with the next chunk while the sum of the one before is played", "[engine][team]")
{
    // The source's second chunk and the filter's first one meet; in turns, one would wait for the other in vain.
    Meeting meeting;
    struct Meets : Part
    {
        void render (const Chunk& chunk) noexcept override
        {
            if (chunk.serial == when)
                hasMet = meeting->arrive();
        }
        Meeting* meeting = nullptr;
        uint64_t when = 0;
        bool hasMet = false;
    } source, filter;
    struct : Part
    {
        void render (const Chunk&) noexcept override {}
    } sum, taker;
    source.meeting = filter.meeting = &meeting;
    source.when = 1;

    TaskGraph graph ({ { &source, 0, { 1 } }, { &sum, 1, { 2 } }, { &filter, 1, { 3 } }, { nullptr, 1, {} } });
    std::array<Chunk, 2> chunks;
    chunks[1].serial = 1;
    Team team (1);
    team.render (graph, chunks, taker);
    CHECK (source.hasMet);
    CHECK (filter.hasMet);
}

namespace
{
/** Changes nothing, and takes its time. */
struct SlowInserts : InsertFactory
{
    struct Slow : Insert
    {
        void prepare (double) override {}
        void process (float* const*, int, int, int) noexcept override
        {
            std::this_thread::sleep_for (std::chrono::microseconds (200));
        }
        int64_t tail() const noexcept override { return 0; }
    };
    std::unique_ptr<Insert> make (const InsertPlan&) override { return std::make_unique<Slow>(); }
};

/** 40 tracks that play into a bus, and one that plays into another; one of the two is slow. */
Stereo hearSums (const std::string& slow, int helpers)
{
    SlowInserts inserts;
    TestDesk desk ({ .lanesPerBank = 4, .inserts = &inserts }, helpers);
    for (int i = 0; i < 41; ++i)
        desk.addLane ("lane" + std::to_string (i), { clipOf (media ({ noise (16384, static_cast<uint32_t> (i)) })) })
            .output = i < 40 ? "many" : "single";
    desk.addBus ("many");
    desk.addBus ("single");
    for (auto& bus : desk.plan.buses)
        if (bus.id == slow)
            bus.inserts.push_back ({ slow + "/slow", "slow", 0, 0 });
    desk.play();
    return desk.hear (16384, 16384);
}
}  // namespace

TEST_CASE ("the next chunk's sum does not begin while the one before is played or waits to be heard", "[engine][team]")
{
    // Most of a chunk's time goes to a bus, so the tracks are ready for the next sum long before it may begin.
    const auto* const slow = GENERATE ("many", "single");
    const auto alone = hearSums (slow, 0);
    REQUIRE (peak (alone[0]) > 0.5);
    CHECK (hearSums (slow, 1) == alone);
    CHECK (hearSums (slow, 2) == alone);
}

TEST_CASE ("tracks that listen to a third are rendered at the same time", "[engine][team][sidechain]")
{
    MeetingInserts inserts;
    TestDesk desk ({ .inserts = &inserts }, 1);
    const auto sound = media ({ tone (1000.0, 0.5, 48000) });
    desk.addLane ("kick", { clipOf (sound) });
    for (const auto* id : { "bass", "pad" })
    {
        auto& lane = desk.addLane (id, { clipOf (sound) });
        lane.inserts.push_back ({ std::string (id) + "/ducker", "meeting", 0, 0 });
        lane.keys.push_back ({ lane.inserts.back().id, 0, "kick" });
    }
    desk.play();
    desk.hear (64, 64);

    REQUIRE (inserts.made.size() == 2);
    CHECK (inserts.made[0]->hasMet);
    CHECK (inserts.made[1]->hasMet);
}
