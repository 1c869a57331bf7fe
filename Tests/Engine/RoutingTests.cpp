#include "Engine/TestDesk.h"

#include <random>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
constexpr auto level = 0.25f;

/** One track, one aux bus, a send of the tap between them; the track's own output is set by the test. */
void buildSend (TestDesk& desk, Tap tap)
{
    desk.addLane ("track", { clipOf (media ({ Sound (9600, 1.0f) })) }).sends = { { "aux", tap } };
    desk.addBus ("aux");
    desk.setControls = [] (const Desk& on) {
        on.sendOf ("track", "aux")->left = level;
        on.sendOf ("track", "aux")->right = level;
    };
}
}  // namespace

TEST_CASE ("a group plays its members through its own fader", "[engine][bus][S1-92]")
{
    TestDesk desk;
    const auto one = noise (4800, 1), two = noise (4800, 2), three = noise (4800, 3);
    desk.addLane ("one", { clipOf (media ({ one })) }).output = "group";
    desk.addLane ("two", { clipOf (media ({ two })) }).output = "group";
    desk.addLane ("three", { clipOf (media ({ three })) });
    desk.addBus ("group");
    desk.setControls = [] (const Desk& on) { on.controlsOf ("group")->left = 0.5f; };
    desk.play();

    const auto heard = desk.hear (4800)[0];
    for (size_t i = 0; i < heard.size(); ++i)
        REQUIRE (heard[i] == 0.0f + three[i] + 0.5f * (one[i] + two[i]));
}

TEST_CASE ("a post-fader send follows the fader, a pre-fader send does not", "[engine][send][S1-86]")
{
    TestDesk desk;
    const auto tap = GENERATE (Tap::pre, Tap::post);
    buildSend (desk, tap);
    desk.play();
    CHECK (desk.hear (4800)[0][1000] == 1.0f + level);

    desk.desk.controlsOf ("track")->left = 0.0f;
    CHECK (desk.hear (4800)[0][1000] == (tap == Tap::pre ? level : 0.0f));
}

TEST_CASE ("buses may feed buses, in whatever order they are listed", "[engine][bus]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (4800, 1.0f) })) }).output = "z";
    desk.addBus ("a").output = "";
    desk.addBus ("m").output = "a";
    desk.addBus ("z").output = "m";
    desk.play();
    CHECK (desk.hear (4800)[0][1000] == 1.0f);
    CHECK (desk.desk.routing().mixOrder == std::vector<std::string> { "z", "m", "a" });
}

TEST_CASE ("a plan that cannot be played is refused, naming the strip", "[engine][plan][S1-94]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (48000, 1.0f) })) });
    desk.addBus ("bus");
    desk.play();
    const auto working = desk.plan;

    SECTION ("an id used twice")
    {
        desk.addBus ("track");
    }
    SECTION ("no such bus")
    {
        desk.plan.lanes[0].output = "elsewhere";
    }
    SECTION ("a track as destination")
    {
        desk.addLane ("other", {});
        desk.plan.lanes[0].sends = { { "other", Tap::post } };
    }
    SECTION ("a bus that feeds itself")
    {
        desk.plan.buses[0].output = "bus";
    }
    SECTION ("a side-chain that listens to nothing")
    {
        desk.plan.lanes[0].keys = { { "insert", 0, "elsewhere" } };
    }
    SECTION ("a track that listens to the bus it plays into")
    {
        desk.plan.lanes[0].output = "bus";
        desk.plan.lanes[0].keys = { { "insert", 0, "bus" } };
    }
    SECTION ("two buses that feed each other")
    {
        desk.addBus ("second").output = "bus";
        desk.plan.buses[0].sends = { { "second", Tap::post } };
    }

    const auto applied = desk.apply();
    REQUIRE_FALSE (applied.ok());
    CHECK (applied.error().where.startsWith ("mixer."));
    CHECK (desk.desk.plan() == working);
    CHECK (desk.hear (4800)[0][1000] == 1.0f);
}

TEST_CASE ("a thousand edges that would close a loop are refused, and the sound stays", "[engine][plan][G4]")
{
    TestDesk desk;
    constexpr auto count = 12;
    desk.addLane ("track", { clipOf (media ({ Sound (480000, 1.0f) })) }).output = "bus-0";
    for (int i = 0; i < count; ++i)
        desk.addBus ("bus-" + std::to_string (i)).output = i + 1 < count ? "bus-" + std::to_string (i + 1) : "";
    desk.play();
    desk.hear (512);

    std::mt19937 random (1);
    for (int i = 0; i < 1000; ++i)
    {
        const auto from = static_cast<size_t> (random() % count), to = static_cast<size_t> (random()) % (from + 1);
        auto looped = desk.plan;
        looped.buses[from].sends.push_back ({ "bus-" + std::to_string (to), Tap::post });
        REQUIRE_FALSE (desk.desk.play (looped, [&] (const Desk& on) { return desk.schedule (on); }).ok());
    }
    CHECK (desk.hear (512)[0] == Sound (512, 1.0f));
}

TEST_CASE ("a circle is named from strip to strip, also through a side-chain", "[engine][plan][S1-94][G4]")
{
    Plan plan;
    plan.lanes = { strip ("kick", 0), strip ("bass", 1) };
    plan.buses = { strip ("drums", 2), strip ("glue", 3), strip ("after", 4) };
    plan.lanes[0].output = "drums";
    plan.buses[0].output = "glue";
    plan.buses[1].output = "after";
    plan.lanes[0].keys = { { "gate", 1, "glue" } };
    plan.sort();

    const auto routed = route (plan);
    REQUIRE_FALSE (routed.ok());
    const auto text = routed.error().text();
    INFO (text.toStdString());
    CHECK ((text.contains ("kick -> drums -> glue -> kick") || text.contains ("drums -> glue -> kick -> drums") ||
            text.contains ("glue -> kick -> drums -> glue")));
    CHECK_FALSE (text.contains ("after"));
}

TEST_CASE ("connections to one bus add up, each at its own gain", "[engine][routing][S1-96]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (9600, 1.0f) })) }).sends = { { "bus", Tap::post, "one" },
                                                                                  { "bus", Tap::post, "two" } };
    desk.addBus ("bus");
    desk.setControls = [] (const Desk& on) {
        on.sendOf ("track", "bus", "one")->left = 0.25f;
        on.sendOf ("track", "bus", "two")->left = 0.5f;
    };
    desk.play();
    CHECK (desk.hear (4800)[0][1000] == 1.75f);
    CHECK (desk.desk.sendOf ("track", "bus") == nullptr);
}

TEST_CASE ("a pair of outputs gets what plays into it, and not the master's fader", "[engine][routing][S1-96]")
{
    TestDesk desk;
    const auto cue = noise (4800, 1), main = noise (4800, 2);
    desk.addLane ("cue", { clipOf (media ({ cue })) }).output = hardware::idOf (2);
    desk.addLane ("main", { clipOf (media ({ main })) });
    desk.plan.outputs = { strip (hardware::idOf (2), 10) };
    desk.setControls = [] (const Desk& on) { on.controlsOf ("master")->left = 0.5f; };
    desk.play();

    std::vector<Sound> heard (6, Sound (4800));
    std::vector<float*> outputs;
    for (auto& channel : heard)
        outputs.push_back (channel.data());

    SECTION ("where the device has it")
    {
        desk.renderer.render (outputs.data(), 6, 4800);
        CHECK (heard[2] == cue);
        CHECK (peak (heard[4]) == 0.0);
        for (size_t i = 0; i < 4800; ++i)
            REQUIRE (heard[0][i] == 0.5f * main[i]);
        CHECK (desk.renderer.missingOutputs() == 0);
    }
    SECTION ("added to the first pair where it does not")
    {
        desk.renderer.render (outputs.data(), 2, 4800);
        for (size_t i = 0; i < 4800; ++i)
            REQUIRE (heard[0][i] == 0.5f * main[i] + cue[i]);
        CHECK (desk.renderer.missingOutputs() == 2);
    }
}
