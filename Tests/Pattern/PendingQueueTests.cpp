#include "Pattern/PatternStudio.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
std::string beatOf (const std::string& id, const std::string& apply, int step = 0)
{
    return R"({"environment":{"bpm":120},"tracks":{")" + id + R"(":{"meta":{"track_id":")" + id +
           R"("},"params":{"s":"bd"}}},"sequences":{")" + id + R"(":{"track_id":")" + id + R"(","events":[{"step":)" +
           std::to_string (step) + R"(}]}},"apply":)" + apply + "}";
}

struct Live : tests::PatternStudio
{
    Live()
    {
        run ("pattern.apply", { { "session", juce::String (beatOf ("a", R"({"timing":"now"})")) } });
        position = { true, 5 };
    }

    void queue (const std::string& json) { run ("pattern.apply", { { "session", juce::String (json) } }); }
    const std::vector<PendingQueue::Entry>& waiting() const { return performance.pending().entries(); }
};
}  // namespace

TEST_CASE ("a change is due at the next step, beat, bar or start of the loop", "[pattern][apply][S2-106]")
{
    using enum Timing;
    CHECK (PendingQueue::dueStep (now, 5) == 5);
    CHECK (PendingQueue::dueStep (beat, 5) == 8);
    CHECK (PendingQueue::dueStep (beat, 8) == 8);
    CHECK (PendingQueue::dueStep (bar, 5) == 16);
    CHECK (PendingQueue::dueStep (bar, 16) == 16);
    CHECK (PendingQueue::dueStep (sequence, 5) == 256);
    CHECK (PendingQueue::dueStep (sequence, 0) == 256);
    CHECK (PendingQueue::dueStep (sequence, 256) == 512);
    CHECK (PendingQueue::dueStep (sequence, 255) == 256);
}

TEST_CASE ("several changes wait in order, can be cancelled, and are compiled ahead", "[pattern][apply][S2-106]")
{
    Live live;
    live.queue (beatOf ("b", R"({"timing":"seq"})"));
    live.queue (beatOf ("c", R"({"timing":"bar","track_ids":["c"]})", 3));
    live.queue (beatOf ("d", R"({"timing":"bar","track_ids":["d"]})", 4));
    REQUIRE (live.waiting().size() == 3);
    CHECK (live.waiting()[0].due == 16);
    CHECK (live.waiting()[2].due == 256);

    const auto plan = live.performance.plan();
    REQUIRE (plan.size() == 2);
    CHECK (plan[0].step == 16);
    CHECK (plan[0].ids.size() == 2);
    CHECK (plan[0].loop->tracks.size() == 3);
    CHECK (plan[0].loop->triggers.size() == 1);  // exclusive: only the last of the two still sounds
    CHECK (plan[0].loop->triggers.at (4).size() == 1);
    CHECK (plan[1].loop->tracks.size() == 1);

    CHECK (live.performance.cancel (live.waiting()[1].id));
    CHECK_FALSE (live.performance.cancel (99));
    CHECK (live.performance.plan()[0].loop->triggers.at (3).size() == 1);

    live.position.next = 16;
    CHECK (live.performance.commitDue().ok());
    CHECK (live.waiting().size() == 2);  // step 16 has not begun
    live.position.next = 17;
    CHECK (live.performance.commitDue().ok());
    CHECK (live.waiting().size() == 1);
    CHECK (live.steps ("c") == std::vector<int> { 3 });
    CHECK (live.steps ("a").empty());
    REQUIRE (live.session.undo());  // one undo step
    CHECK (live.steps ("a") == std::vector<int> { 0 });
}

TEST_CASE ("merging leaves the other tracks' events", "[pattern][apply][S2-107]")
{
    Live live;
    live.run (
        "pattern.apply",
        { { "session", juce::String (beatOf ("b", R"({"timing":"now","track_ids":["b"]})")) }, { "merge", true } });
    live.position.next = 6;
    CHECK (live.performance.commitDue().ok());
    CHECK (live.steps ("a") == std::vector<int> { 0 });
    CHECK (live.steps ("b") == std::vector<int> { 0 });
}

TEST_CASE ("loading while stopped forgets what waited; stopping does not", "[pattern][apply][S2-106]")
{
    Live live;
    live.queue (beatOf ("b", R"({"timing":"bar"})"));
    live.position = { false, 0 };
    live.performance.reschedule();
    CHECK (live.waiting().size() == 1);
    CHECK (live.waiting()[0].due == 0);
    live.queue (beatOf ("c", R"({"timing":"bar"})"));
    CHECK (live.waiting().empty());
    CHECK (live.steps ("c") == std::vector<int> { 0 });
}

TEST_CASE ("a scene waits for its bar and keeps tempo and mixer lines that it does not bring",
           "[pattern][apply][S2-105][S2-108]")
{
    Live live;
    live.run ("pattern.line.add", { { "name", "drums" } });
    live.run ("pattern.scene.capture", { { "name", "one" } });
    live.run ("pattern.sequence.clear", { { "track", "a" } });
    live.run ("pattern.scene.activate", { { "scene", "one" } });
    CHECK (live.performance.scene().isEmpty());
    live.position.next = 17;
    CHECK (live.performance.commitDue().ok());
    CHECK (live.performance.scene() == "one");
    CHECK (live.steps ("a") == std::vector<int> { 0 });

    // A scene named by apply is activated with it, which upstream forgot.
    live.run (
        "pattern.apply",
        { { "session", juce::String (beatOf ("z", R"({"timing":"now","track_ids":["z"],"scene_name":"one"})")) } });
    live.position.next = 18;
    CHECK (live.performance.commitDue().ok());
    CHECK (live.steps ("z").empty());
    CHECK (live.steps ("a") == std::vector<int> { 0 });
}
