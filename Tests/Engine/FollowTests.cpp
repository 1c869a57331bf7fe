#include "Engine/Follow/Compile.h"
#include "Engine/TestStudio.h"
#include "Model/NodeBuilder.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
constexpr int64_t second = 48000;

void set (TestStudio& studio, const Path& path, const juce::var& value)
{
    const auto done = studio.session.edit ("Set", [&] (Edit& edit) { return edit.set (path, value); });
    INFO ((done.ok() ? std::string() : done.error().text().toStdString()));
    REQUIRE (done.ok());
}
}  // namespace

TEST_CASE ("a track with a file and no lanes plays it as one clip", "[engine][follow][S1-46][S1-47][S1-49]")
{
    TestStudio studio;
    studio.writeFile ("loop.wav", { counting (second) });
    const auto track = studio.run ("track.add");
    set (studio, trackPath (track) / "filePath", "loop.wav");
    set (studio, trackPath (track) / "position", 0.5);
    set (studio, trackPath (track) / "startOffset", 0.25);

    const auto heard = studio.render()[0];
    CHECK (heard.size() == 24000 + 36000);  // from where the track stands to the end of the file
    CHECK (heard[23999] == 0.0f);
    CHECK (heard[24000] == 12001.0f);
    CHECK (heard.back() == 48000.0f);
}

TEST_CASE ("clips play with their offset, gain, fades and mute", "[engine][follow][S1-47]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (second, 0.5f) });
    const auto clip = studio.run ("clip.add",
                                  { { "track", track },
                                    { "filePath", "file-1.wav" },
                                    { "startTime", 2.0 },
                                    { "duration", 0.5 },
                                    { "gain", -20.0 } });
    studio.run ("clip.fade", { { "clip", clip }, { "fadeIn", 0.1 }, { "fadeCurve", "s-curve" } });

    auto heard = studio.render()[0];
    CHECK (heard[2 * second + 2400] == Approx (0.5 * 0.1 * 0.5).margin (1e-6));  // half way up the fade
    CHECK (heard[2 * second + 12000] == Approx (0.05).margin (1e-6));

    studio.run ("clip.mute", { { "clip", clip }, { "muted", true } });
    heard = studio.render()[0];
    CHECK (heard.size() == static_cast<size_t> (second));
}

TEST_CASE ("only the active lane of a track plays", "[engine][follow][S1-69]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (second, 0.5f) });
    const auto lanes = trackPath (track) / "lanes";
    const auto take = studio.session.edit ("Add take", [&] (Edit& edit) -> Result<> {
        auto lane = NodeBuilder (schema::lane, "take");
        lane.set ("kind", "take").set ("active", false);
        return edit.insert (lanes, lane.build());
    });
    REQUIRE (take.ok());
    CHECK (studio.render()[0][1000] == 0.5f);
}

TEST_CASE ("an effect return receives sends and has a level of its own", "[engine][follow][S1-95]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (second, 0.5f) });
    const auto added = studio.session.edit ("Add return", [&] (Edit& edit) {
        return edit.insert (Path ({ "mixer", "sends" }),
                            NodeBuilder (schema::sendEffect, "reverb").set ("returnLevel", 80.0).build());
    });
    REQUIRE (added.ok());
    set (studio, channelPath (channelOf (studio.state(), track).id()) / "sends" / "reverb", 80.0);
    CHECK (studio.render()[0][1000] == 1.0f);

    set (studio, Path ({ "mixer", "sends", "reverb", "returnLevel" }), 0.0);
    CHECK (studio.render()[0][1000] == 0.5f);
}

TEST_CASE ("a vca moves the faders of its members, and mutes them", "[engine][follow][S1-93]")
{
    TestStudio studio;
    const auto member = studio.addTrack ({ Sound (second, 0.5f) });
    studio.addTrack ({ Sound (second, 0.25f) });
    const auto vca = studio.run ("bus.add", { { "type", "vca" } });
    set (studio, busPath (vca) / "channels", juce::Array<juce::var> { channelOf (studio.state(), member).id() });
    CHECK (studio.render()[0][1000] == 0.75f);

    studio.run ("mixer.volume", { { "id", vca }, { "volume", 40.0 } });
    CHECK (studio.render()[0][1000] == 0.25f + 0.5f * 0.125f);
    studio.run ("mixer.mute", { { "id", vca }, { "muted", true } });
    CHECK (studio.render()[0][1000] == 0.25f);
}

TEST_CASE ("a channel plays into its output, or else into the group that lists it", "[engine][follow][S1-92]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (second, 0.5f) });
    const auto group = studio.run ("bus.add", { { "type", "group" } });
    set (studio, busPath (group) / "channels", juce::Array<juce::var> { channelOf (studio.state(), track).id() });

    const auto plan = compile (studio.state(), 48000);
    REQUIRE (plan.lanes.size() == 1);
    CHECK (plan.lanes[0].output == "bus/" + group.toStdString());
}

TEST_CASE ("the same session makes the same plan, whatever its history", "[engine][follow]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (100, 0.5f) });
    const auto before = compile (studio.state(), 48000);
    studio.run ("track.add");
    CHECK_FALSE (compile (studio.state(), 48000) == before);
    REQUIRE (studio.session.undo());
    CHECK (compile (studio.state(), 48000) == before);
}
