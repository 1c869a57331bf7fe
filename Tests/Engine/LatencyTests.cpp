#include "Engine/TestDesk.h"

#include <random>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** Passes sound on late by as much as it says. */
class LateInsert : public Insert
{
public:
    explicit LateInsert (int samples) : latency (samples) {}

    void prepare (double) override
    {
        ++prepared;
        rings.assign (2, Sound (static_cast<size_t> (latency), 0.0f));
        at = 0;
    }

    void process (float* const* samples, int channels, int frames, int) noexcept override
    {
        for (int i = 0; i < frames && latency > 0; ++i, at = (at + 1) % rings[0].size())
            for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
                std::swap (samples[channel][i], rings[channel][at]);
    }

    int64_t tail() const noexcept override { return latency; }

    int prepared = 0;

private:
    const int latency;
    std::vector<Sound> rings;
    size_t at = 0;
};

/** Adds what it listens to to its sound, both late by as much as it says. */
class ListeningInsert : public Insert
{
public:
    explicit ListeningInsert (int samples) : late (samples) {}

    void prepare (double rate) override { late.prepare (rate); }

    void process (float* const* samples, int channels, int frames, int offset) noexcept override
    {
        for (size_t input = 0; input < 2; ++input)
            if (const auto sound = key (input, offset); sound[0] != nullptr)
                for (int channel = 0; channel < channels; ++channel)
                    for (int i = 0; i < frames; ++i)
                        samples[channel][i] += sound[static_cast<size_t> (channel)][i];
        late.process (samples, channels, frames, offset);
    }

    int64_t tail() const noexcept override { return late.tail(); }

private:
    LateInsert late;
};

/** Makes a mess of its own two channels. */
class ScribblingInsert : public Insert
{
public:
    void prepare (double) override {}
    void process (float* const* samples, int channels, int frames, int) noexcept override
    {
        for (int channel = 0; channel < channels; ++channel)
            for (int i = 0; i < frames; ++i)
                samples[channel][i] = static_cast<float> (seed = seed * 1664525u + 1013904223u);
    }
    int64_t tail() const noexcept override { return 1 << 30; }

private:
    uint32_t seed = 1;
};

struct Inserts : InsertFactory
{
    std::unique_ptr<Insert> make (const InsertPlan& plan) override
    {
        ++made;
        if (plan.type == "scribble")
            return std::make_unique<ScribblingInsert>();
        if (plan.type == "listening")
            return std::make_unique<ListeningInsert> (plan.latency);
        return std::make_unique<LateInsert> (plan.latency);
    }

    int made = 0;
};

/** Lets the strip's second insert listen to another strip. */
void listen (StripPlan& strip, const std::string& from, int input, Tap tap)
{
    if (strip.inserts.size() == 1)
        strip.inserts.push_back ({ "listening-" + strip.id, "listening", 50 });
    strip.keys.push_back ({ strip.inserts[1].id, input, from, tap });
}

InsertPlan late (const std::string& id, int samples)
{
    return { id, "late", samples };
}

Clip impulse (int64_t start = 0)
{
    Sound sound (64, 0.0f);
    sound[0] = 1.0f;
    return clipOf (media ({ sound }), start);
}
}  // namespace

TEST_CASE ("500 random mixers: every path and side-chain brings an impulse to the outputs at one time",
           "[engine][latency][G2]")
{
    std::mt19937 random (20);
    const auto upTo = [&] (int most) { return static_cast<int> (random() % static_cast<uint32_t> (most + 1)); };
    Inserts inserts;

    for (int round = 0; round < 500; ++round)
    {
        TestDesk desk (
            { .sampleRate = 48000, .lanesPerBank = static_cast<size_t> (1 + upTo (7)), .inserts = &inserts });
        const auto busCount = upTo (6), laneCount = 1 + upTo (10);
        const auto latency = [&] { return upTo (2) == 0 ? upTo (4096) : upTo (100); };
        const auto bus = [] (int i) { return "bus-" + std::to_string (i); };
        const auto connect = [&] (StripPlan& strip, int firstBus) {
            strip.inserts = { late ("late-" + strip.id, latency()) };
            if (firstBus < busCount && upTo (1) == 0)
                strip.output = bus (firstBus + upTo (busCount - firstBus - 1));
            for (int i = firstBus; i < busCount; ++i)
                for (const auto* id : { "", "connection", "another connection" })
                    if (upTo (4) == 0)
                        strip.sends.push_back ({ bus (i), upTo (1) == 0 ? Tap::pre : Tap::post, id });
            if (upTo (5) == 0)
                strip.output = hardware::idOf (2);
        };
        const auto tap = [&] { return upTo (1) == 0 ? Tap::pre : Tap::post; };

        for (int i = 0; i < busCount; ++i)
            connect (desk.addBus (bus (i)), i + 1);
        for (int i = 0; i < laneCount; ++i)
            connect (desk.addLane ("lane-" + std::to_string (i), { impulse() }), 0);
        for (int i = 0; i < busCount; ++i)
            for (int input = 0; input < 2; ++input)
                if (const auto from = upTo (5); from < i)  // the buses before do not hear it
                    listen (desk.plan.buses[static_cast<size_t> (i)], bus (from), input, tap());
                else if (from < laneCount && upTo (1) == 0)
                    listen (desk.plan.buses[static_cast<size_t> (i)], "lane-" + std::to_string (from), input, tap());
        for (int i = 1; i < laneCount; ++i)
            if (const auto from = upTo (3 * laneCount); from < i)
                listen (desk.plan.lanes[static_cast<size_t> (i)], "lane-" + std::to_string (from), upTo (1), tap());
        desk.plan.outputs = { strip (hardware::idOf (2), 2000) };
        desk.plan.master.inserts = { late ("late-master", upTo (64)) };
        desk.setControls = [] (const Desk& on) {
            for (const auto* group : { &on.plan().lanes, &on.plan().buses })
                for (const auto& strip : *group)
                    for (const auto& send : strip.sends)
                        on.sendOf (strip.id, send.to, send.id)->left = 1.0f;
        };
        desk.play();

        const auto expected = desk.desk.routing().latency;
        const auto heard = desk.hear (expected + 1024, 1 + upTo (2000))[0];
        auto misplaced = 0;
        for (size_t i = 0; i < heard.size(); ++i)
            misplaced += (heard[i] != 0.0f) != (static_cast<int> (i) == expected) ? 1 : 0;

        CAPTURE (round, busCount, laneCount, expected);
        REQUIRE (misplaced == 0);
    }
}

TEST_CASE ("the latency is that of the longest way, in whatever order the strips come", "[engine][latency][G5]")
{
    Plan plan;
    plan.lanes = { strip ("a", 0), strip ("b", 1), strip ("meter", 2) };
    plan.lanes[0].inserts = { late ("x", 300) };
    plan.lanes[1].inserts = { late ("y", 1000) };

    std::vector<int> order { 0, 1, 2 };
    do
    {
        auto permuted = plan;
        for (size_t i = 0; i < 3; ++i)
            permuted.lanes[i].order = order[i];
        permuted.sort();
        const auto routing = route (permuted);
        REQUIRE (routing.ok());
        CHECK (routing->latency == 1000);
    } while (std::next_permutation (order.begin(), order.end()));
}

TEST_CASE ("a track removed and brought back a hundred times is prepared and sounds each time", "[engine][graph][G1]")
{
    Inserts inserts;
    TestDesk desk ({ .sampleRate = 48000, .lanesPerBank = 32, .inserts = &inserts });
    desk.addLane ("stays", {});
    auto& comes = desk.addLane ("comes", { clipOf (media ({ Sound (4800000, 1.0f) })) });
    comes.inserts = { late ("late", 10) };
    const auto with = desk.plan;

    desk.play();
    for (int i = 0; i < 100; ++i)
    {
        desk.plan = with;
        REQUIRE (desk.apply().ok());
        CHECK (desk.hear (512)[0].back() == 1.0f);

        desk.plan.lanes.pop_back();
        REQUIRE (desk.apply().ok());
        CHECK (desk.hear (512)[0].back() == 0.0f);
    }
    CHECK (inserts.made == 100);
}

TEST_CASE ("a processor that scribbles over its buffers changes no bit of another track", "[engine][graph][G3]")
{
    Inserts inserts;
    const auto sound = noise (9600, 5);
    const auto hearFirst = [&] (bool withScribbler) {
        TestDesk desk ({ .sampleRate = 48000, .lanesPerBank = 32, .inserts = &inserts });
        desk.addLane ("clean", { clipOf (media ({ sound })) });
        auto& other = desk.addLane ("other", { clipOf (media ({ sound })) });
        if (withScribbler)
            other.inserts = { { "scribbler", "scribble", 0 } };
        desk.setControls = [] (const Desk& on) {
            on.controlsOf ("other")->left = 0.0f;
            on.controlsOf ("other")->right = 0.0f;
        };
        desk.play();
        return desk.hear (9600);
    };
    CHECK (hearFirst (true) == hearFirst (false));
}

TEST_CASE ("edits of other tracks leave a compensated path without a gap or a step", "[engine][graph][G7]")
{
    Inserts inserts;
    const auto hearEdited = [&] (bool isEdited) {
        TestDesk desk ({ .sampleRate = 48000, .lanesPerBank = 4, .inserts = &inserts });
        desk.addLane ("late", {}).inserts = { late ("late", 2048) };
        desk.addLane ("sine", { clipOf (media ({ tone (440, 0.5, 96000) })) });
        desk.play();

        Stereo heard;
        for (int i = 0; i < 96; ++i)
        {
            const auto part = desk.hear (1000, 480);
            for (size_t channel = 0; channel < 2; ++channel)
                heard[channel].insert (heard[channel].end(), part[channel].begin(), part[channel].end());

            if (isEdited && i % 2 == 0)
                desk.addLane ("extra-" + std::to_string (i), { clipOf (media ({ Sound (100000, 0.0f) })) });
            else if (isEdited)
                desk.plan.lanes.erase (desk.plan.lanes.begin() + 2);
            if (isEdited)
                REQUIRE (desk.apply().ok());
        }
        return heard;
    };

    const auto edited = hearEdited (true);
    CHECK (edited == hearEdited (false));
    CHECK (largestStep (edited[0]) < 0.5 * 2 * 3.1416 * 440 / 48000 * 1.01);
}

TEST_CASE ("a latency that comes, grows or goes leaves other tracks without a gap or a click",
           "[engine][latency][graph][G7]")
{
    Inserts inserts;
    TestDesk desk ({ .sampleRate = 48000, .lanesPerBank = 4, .inserts = &inserts });
    desk.addLane ("late", {});
    desk.addLane ("sine", { clipOf (media ({ tone (100, 0.5, 960000), tone (100, 0.5, 960000) })) });
    desk.play();
    auto heard = desk.hear (4800)[0];
    const auto go = [&] (int samples, int64_t frames) {
        desk.plan.lanes[0].inserts = { late ("late-" + std::to_string (samples), samples) };
        REQUIRE (desk.apply().ok());
        const auto part = desk.hear (frames)[0];
        heard.insert (heard.end(), part.begin(), part.end());
    };
    for (const auto samples : { 240, 4000, 64, 0, 100 })
        go (samples, 9600);
    for (const auto samples : { 4000, 0, 300, 0, 17, 1000 })  // before the last one has settled
        go (samples, 200);
    go (0, 9600);

    // Half a period of 240 samples holds a crest of 0.5 everywhere; two copies of it a fade apart may cancel in part.
    CHECK (largestStep (heard) < 0.5 * 2 * 3.1416 * 100 / 48000 + 0.5 / 480 + 0.0001);
    auto lowest = 1.0;
    for (size_t at = 480; at + 480 <= 4800 + 5 * 9600; at += 480)
        lowest = std::min (lowest,
                           peak (Sound (heard.begin() + static_cast<std::ptrdiff_t> (at),
                                        heard.begin() + static_cast<std::ptrdiff_t> (at) + 480)));
    CHECK (lowest > 0.2);
    const auto settled = tone (100, 0.5, 960000);
    for (size_t i = heard.size() - 4800; i < heard.size(); ++i)
        REQUIRE (heard[i] == settled[i]);
}
