#include "Core/Vfs/PosixVfs.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Persistence/SessionCodec.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/StatusFeed.h"
#include "Support/Studio.h"
#include "Support/TemporaryFolder.h"

#include <nlohmann/json.hpp>

using namespace amp;
using namespace amp::remote;
using Json = nlohmann::ordered_json;

namespace
{
struct FakeTransport : TransportControl
{
    void play() override { now = TransportState::playing; }
    void pause() override { now = now == TransportState::playing ? TransportState::paused : now; }
    void stop() override { now = TransportState::stopped; }
    void locate (double seconds) override { at = seconds; }
    void beginScrub (double seconds) override { at = seconds; }
    void scrub (double seconds) override { at = seconds; }
    void endScrub() override {}
    TransportState state() const override { return now; }
    double position() const override { return at; }

    TransportState now = TransportState::stopped;
    double at = 0;
};

struct FakeOutputs : Outputs
{
    Osc osc() const override { return { false, false, {}, 0 }; }
    Midi midi() const override { return { opened, { "Synth" } }; }
    Result<> openMidi (const std::string& port) override
    {
        if (port != "Synth")
            return Error { juce::String (port), "no such MIDI output" };
        opened = port;
        return {};
    }
    void panic() override { ++panics; }
    Result<> sendNow (const std::vector<pattern::OscArgument>&) override { return Error { "osc", "is off" }; }
    Result<> playNote (int, int, int, double) override { return {}; }
    Counts counts() const override { return {}; }

    std::string opened;
    int panics = 0;
};

/** The API over a session that nobody hears. */
struct Served : amp::Studio
{
    Served()
    {
        pattern::addPatternCommands (commands,
                                     { .read = {}, .performance = [this] (Session&) { return &performance; } });
    }

    Response ask (const std::string& method, const std::string& target, const std::string& body = {})
    {
        auto request = *parseTarget (method, target);
        request.body = body;
        return api.handle (request);
    }

    Json get (const std::string& target)
    {
        const auto response = ask ("GET", target);
        INFO (target << " " << response.body);
        REQUIRE (response.status == 200);
        return Json::parse (response.body);
    }

    int post (const std::string& target, const std::string& body = {})
    {
        const auto response = ask ("POST", target, body);
        last = response.body;
        return response.status;
    }

    tests::TemporaryFolder folder;
    PosixVfs vfs;
    FakeTransport transport;
    FakeOutputs outputs;
    Telemetry telemetry;
    EventFeed feed;
    Assets assets { vfs, folder / "assets" };
    pattern::Performance performance { session, [this] {
                                          return pattern::Performance::Position { transport.isPlaying(), nextStep };
                                      } };
    remote::Studio studio { session, commands, performance, transport, telemetry, outputs, assets, feed, "0.1.0" };
    Api api { studio };
    int64_t nextStep = 1;
    std::string last;
};

const std::string beat = R"({"environment":{"bpm":140},
 "tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}},"hat":{"meta":{"track_id":"hat"},"params":{"s":"hh"}}},
 "sequences":{"kick":{"track_id":"kick","events":[{"step":0},{"step":8}]},"hat":{"track_id":"hat","events":[{"step":4}]}},
 "scenes":{"drop":{"name":"drop","tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"sn"}}},
           "sequences":{"kick":{"track_id":"kick","events":[{"step":0}]}}}}})";
}  // namespace

TEST_CASE ("a pattern is loaded, and its tracks and state are told", "[remote][api][S2-112]")
{
    Served served;
    REQUIRE (served.post ("/playback/pattern", beat) == 200);
    CHECK (Json::parse (served.last)["status"] == "ok");

    const auto status = served.get ("/playback/status");
    CHECK (status["playing"] == false);
    CHECK (status["playback_state"] == "stopped");
    CHECK (status["bpm"] == 140.0);
    CHECK (status["position"]["step"] == 0);
    CHECK (status["active_tracks"] == Json::array ({ "kick", "hat" }));
    CHECK (status["has_pending"] == false);
    CHECK (status["scenes"] == Json::array ({ "drop" }));
    CHECK (status["current_scene"] == nullptr);

    CHECK (served.get ("/tracks")["tracks"].size() == 2);
    const auto kick = served.get ("/tracks/kick");
    CHECK (kick["sound"] == "bd");
    CHECK (kick["length"] == 2);
    CHECK (served.ask ("GET", "/tracks/none").status == 404);
    CHECK (served.get ("/patterns/active")["count"] == 2);
}

TEST_CASE ("the transport is driven, and says so", "[remote][api]")
{
    Served served;
    CHECK (served.post ("/playback/start") == 200);
    served.transport.at = 0.5 * 60.0 / 120.0 * 4;  // two beats of 120
    const auto status = served.get ("/playback/status");
    CHECK (status["playback_state"] == "playing");
    CHECK (status["position"]["step"] == 8);
    CHECK (status["position"]["beat"] == 2);
    CHECK (served.post ("/playback/pause") == 200);
    CHECK (served.transport.isPaused());
    CHECK (served.post ("/playback/stop") == 200);
    CHECK (served.transport.at == 0.0);
    CHECK (served.post ("/playback/stop") == 200);
}

TEST_CASE ("the tempo is set, clamped above and refused at 0", "[remote][api]")
{
    Served served;
    CHECK (served.post ("/playback/bpm", R"({"bpm":90})") == 200);
    CHECK (served.get ("/playback/status")["bpm"] == 90.0);
    CHECK (served.post ("/playback/bpm", R"({"bpm":1500})") == 200);
    CHECK (served.get ("/playback/status")["bpm"] == 999.0);
    for (const auto* bad : { R"({"bpm":0})", R"({"bpm":-10})", R"({"bpm":"fast"})", "{}", "[]" })
    {
        CAPTURE (bad);
        CHECK (served.post ("/playback/bpm", bad) == 422);
    }
    CHECK (served.post ("/playback/bpm", "{") == 400);
    CHECK (served.get ("/playback/status")["bpm"] == 999.0);
}

TEST_CASE ("mute and solo act on tracks that exist", "[remote][api]")
{
    Served served;
    served.post ("/playback/pattern", beat);
    CHECK (served.post ("/tracks/kick/mute", R"({"muted":true})") == 200);
    CHECK (served.get ("/playback/status")["active_tracks"] == Json::array ({ "hat" }));
    CHECK (served.post ("/tracks/kick/solo", R"({"solo":true})") == 200);
    CHECK (served.get ("/playback/status")["active_tracks"] == Json::array ({ "kick" }));
    CHECK (served.post ("/tracks/none/mute", R"({"muted":true})") == 404);
    CHECK (served.post ("/tracks/kick/mute", R"({"muted":1})") == 422);
    CHECK (served.ask ("PATCH", "/playback/tracks/kick/params", R"({"gain":0.5,"s":"cp"})").status == 200);
    CHECK (served.get ("/tracks/kick")["gain"] == 0.5);
    CHECK (served.ask ("PATCH", "/playback/tracks/kick/params", R"({"gain":0.7,"volume":1})").status == 422);
    CHECK (served.get ("/tracks/kick")["gain"] == 0.5);
}

TEST_CASE ("a broken pattern is refused with its places, and what plays goes on", "[remote][api]")
{
    Served served;
    served.post ("/playback/pattern", beat);
    const auto before = served.session.now().root();

    CHECK (served.post ("/playback/pattern", "{") == 400);
    CHECK (served.post ("/playback/pattern", "[]") == 422);
    CHECK (served.post ("/playback/pattern",
                        R"({"tracks":{},"sequences":{"a":{"track_id":"a","events":[{"step":256}]}}})") == 422);
    CHECK (served.last.find ("256") != std::string::npos);
    CHECK (Json::parse (served.last)["detail"][0]["loc"][0] == "body");
    CHECK (served.post ("/playback/pattern", R"({"tracks":{"a":{"meta":{"track_id":"b"},"params":{"s":"bd"}}}})") ==
           422);
    CHECK (served.session.now().root() == before);
}

TEST_CASE ("what is wrong with a body is told at its place in the body", "[remote][api][S2-03][S2-107][S2-108]")
{
    Served served;
    served.post ("/playback/pattern", beat);
    served.post ("/playback/start");
    const auto place = [&] { return Json::parse (served.last)["detail"][0]["loc"].dump(); };
    const auto with = [] (const std::string& more) {
        return R"({"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"cp"}}},"sequences":{"kick":{"track_id":"kick","events":[]}})" + more + "}";
    };

    CHECK (served.post ("/playback/pattern", R"({"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"},)"
                                             R"("modulations":{"gain":{"target_param":"gain","signal":[1,2]}}}}})") == 422);
    CHECK (place() == R"(["body","tracks","kick","modulations","gain","buffer"])");
    CHECK (served.post ("/playback/pattern", with (R"(,"apply":{"timing":"bar","scene_name":"none"})")) == 422);
    CHECK (place() == R"(["body","apply","scene_name"])");
    CHECK (served.post ("/playback/pattern", with (R"(,"apply":{"timing":"bar","track_ids":["none"]})")) == 422);
    CHECK (place() == R"(["body","apply","track_ids"])");
    CHECK (served.ask ("PATCH", "/playback/environment", R"({"swing":7})").body.find (R"("loc":["body","swing"])") != std::string::npos);
    CHECK (served.performance.pending().entries().empty());

    // one that is there is applied, and the other told
    CHECK (served.post ("/playback/pattern", with (R"(,"apply":{"timing":"now","track_ids":["kick","none"]})")) == 200);
    CHECK (Json::parse (served.last)["warnings"][0].get<std::string>().starts_with ("apply.track_ids: no track with the id"));
    served.nextStep = 2;
    REQUIRE (served.performance.commitDue().ok());
    CHECK (served.get ("/tracks/kick")["sound"] == "cp");
    CHECK (served.get ("/tracks/hat")["length"] == 0);
}

TEST_CASE ("changes wait for their boundary, are listed, and can be cancelled", "[remote][api][S2-106][S2-109]")
{
    Served served;
    served.post ("/playback/pattern", beat);
    served.post ("/playback/start");
    served.nextStep = 5;

    CHECK (served.post ("/playback/scenes/drop?timing=bar") == 200);
    CHECK (served.post ("/scene/activate", R"({"scene_id":"drop","timing":"seq"})") == 200);
    const auto changes = served.get ("/playback/changes")["changes"];
    REQUIRE (changes.size() == 2);
    CHECK (changes[0]["due_step"] == 16);
    CHECK (served.get ("/playback/status")["has_pending"] == true);

    const auto id = changes[1]["change_id"].get<int>();
    CHECK (served.ask ("DELETE", "/playback/changes/" + std::to_string (id)).status == 200);
    CHECK (served.ask ("DELETE", "/playback/changes/" + std::to_string (id)).status == 404);
    CHECK (served.ask ("DELETE", "/playback/changes/x").status == 404);

    served.nextStep = 17;
    REQUIRE (served.performance.commitDue().ok());
    CHECK (served.get ("/playback/status")["current_scene"] == "drop");
    CHECK (served.get ("/tracks/kick")["sound"] == "sn");

    CHECK (served.post ("/playback/scenes/none") == 404);
    CHECK (served.post ("/scene/activate", R"({"scene_id":"none"})") == 404);
    CHECK (served.post ("/playback/scenes/drop?timing=soon") == 422);
}

TEST_CASE ("submissions are validated before they are loaded", "[remote][api]")
{
    Served served;
    const auto wrapped = R"({"pattern":{"version":"1.0","type":"rhythm",)" + beat.substr (1) + "}";
    CHECK (served.post ("/patterns/validate", wrapped) == 200);
    CHECK (Json::parse (served.last)["valid"] == true);
    CHECK (served.post ("/patterns/validate", R"({"pattern":{"version":"1.0"}})") == 200);
    CHECK (Json::parse (served.last)["errors"].size() == 2);
    CHECK (served.post ("/patterns/submit", R"({"pattern":{"version":"1.0"}})") == 400);
    CHECK (served.post ("/patterns/submit", wrapped) == 200);
    CHECK (Json::parse (served.last)["track_id"] == "kick");
    CHECK (served.post ("/patterns/stop", R"({"track_id":"kick"})") == 200);
    CHECK (served.get ("/tracks/kick")["length"] == 0);
    CHECK (served.post ("/patterns/stop", R"({"track_id":"none"})") == 404);
}

TEST_CASE ("health, metrics, ports and the page answer", "[remote][api][S2-115]")
{
    Served served;
    const auto health = served.get ("/health");
    CHECK (health["status"] == "degraded");  // no device runs
    CHECK (health["components"]["osc"]["enabled"] == false);
    CHECK (served.get ("/metrics").contains ("average_tick_time_ms"));
    CHECK (served.get ("/midi/ports")["ports"][0]["name"] == "Synth");
    CHECK (served.post ("/midi/port", R"({"port_name":"Synth"})") == 200);
    CHECK (served.post ("/midi/port", R"({"port_name":"none"})") == 404);
    CHECK (served.post ("/midi/panic") == 200);
    CHECK (served.outputs.panics == 1);
    CHECK (served.post ("/playback/trigger/osc", R"({"params":{"s":"bd"}})") == 409);
    CHECK (served.post ("/playback/trigger/midi", R"({"note":60})") == 200);
    CHECK (served.post ("/playback/trigger/midi", R"({"note":128})") == 422);
    CHECK (served.ask ("GET", "/").contentType.starts_with ("text/html"));
    CHECK (served.ask ("GET", "/nothing").status == 404);
    CHECK (served.ask ("DELETE", "/health").status == 405);
}

TEST_CASE ("listeners are told of position, tracks, state and changes", "[remote][api][S2-112]")
{
    Served served;
    served.post ("/playback/pattern", beat);
    StatusFeed status (served.studio);
    const auto listener = served.feed.listen ("test", [] {});

    status.update (0.0);
    CHECK (listener->take().find ("event: status") != std::string::npos);
    served.post ("/playback/start");
    status.update (0.1);
    const auto begun = listener->take();
    CHECK (begun.find ("\"transport\":\"playing\"") != std::string::npos);
    CHECK (begun.find ("event: position") != std::string::npos);
    CHECK (begun.find (R"("track_id":"kick","sound":"bd","pattern":"x8080")") != std::string::npos);

    status.update (0.2);
    CHECK (listener->take().empty());
    served.post ("/playback/scenes/drop?timing=seq");
    status.update (0.3);
    CHECK (listener->take().find ("event: changes") != std::string::npos);
    status.update (5.1);
    CHECK (listener->take().find ("event: heartbeat") != std::string::npos);
}
