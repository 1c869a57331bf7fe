#include "Pattern/PatternSession.h"
#include "Pattern/Validate.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
std::string problems (const std::string& json)
{
    std::string all;
    for (const auto& problem : readSession (json).problems)
        all += (problem.isError ? "error " : "warning ") + problem.path.toStdString() + ": " +
               problem.message.toStdString() + "\n";
    return all;
}

std::string track (const std::string& more = {}, const std::string& events = "[]", const std::string& rest = {})
{
    return R"({"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"})" + more +
           R"(}},"sequences":{"t":{"track_id":"t","events":)" + events + "}}" + rest + "}";
}
}  // namespace

TEST_CASE ("every rule of a pattern is told at its path", "[pattern][validate][S2-02][S2-03][S2-101]")
{
    const auto has = [] (const std::string& json, const char* line) {
        INFO (problems (json));
        CHECK (problems (json).find (line) != std::string::npos);
    };
    CHECK (problems (track()).empty());

    has (R"({"environment":{"bpm":0},"tracks":{}})", "error environment.bpm");
    has (R"({"environment":{"bpm":1000},"tracks":{}})", "error environment.bpm");
    has (R"({"environment":{"loop_steps":128},"tracks":{}})", "error environment.loop_steps");
    has (track ("", R"([{"step":256}])"), "error sequences.t.events");
    has (track ("", R"([{"step":0,"note":128}])"), "error sequences.t.events");
    has (track ("", R"([{"step":0,"gate":-1}])"), "error sequences.t.events");
    has (track ("", R"([{"step":0,"velocity":1.5}])"), "warning sequences.t.events");
    has (R"({"tracks":{},"tracks_midi":{"m":{"track_id":"m","channel":16}}})", "error tracks_midi.m.channel");
    has (R"({"tracks":{"t":{"meta":{"track_id":"u"},"params":{"s":"bd"}}}})", "error tracks.t");
    has (R"({"tracks":{"t":{"params":{"s":"bd"}}}})", "error tracks.t");
    has (track (R"(,"wibble":1)"), "warning tracks.t.wibble");

    has (track ("", "[]", R"(,"mixer_lines":{"l":{"name":"l","include":["x"]}})"),
         "warning pattern.mixer_lines.l.include: no track");
    has (track ("", "[]", R"(,"mixer_lines":{"l":{"name":"l","include":["t"]},"m":{"name":"m","include":["t"]}})"),
         "warning pattern.mixer_lines.m.include: the track \"t\" is already in \"l\"");
    has (track (R"(,"sends":[{"mixer_line":"nope"}])"), "no mixer line with the name \"nope\"");
    has (track (R"(,"modulations":{"cutoff":{"param_name":"cutoff","buffer":[0,1]}})"),
         "error pattern.tracks.t.modulations.cutoff.buffer: has 2 values");
    has (track (R"j(,"modulations":{"cutoff":{"param_name":"cutoff","signal":"sine(2)"}})j"),
         "warning pattern.tracks.t.modulations.cutoff.signal: column 1");
    has (track ("", "[]", R"(,"apply":{"timing":"bar","track_ids":["x"],"scene_name":"nope"})"),
         "warning pattern.apply.track_ids");
    has (track ("", "[]", R"(,"apply":{"timing":"bar","track_ids":["x"],"scene_name":"nope"})"),
         "warning pattern.apply.scene_name");
    has (R"({"tracks":{},"sequences":{"x":{"track_id":"x","events":[]}}})", "warning pattern.sequences.x: no track");
    has (R"({"tracks":{},"scenes":{"s":{"name":"s","sequences":{"x":{"track_id":"x","events":[]}}}}})",
         "warning pattern.scenes.s.sequences.x: no track");
    has (R"({"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd","begin":0.8,"end":0.2}}}})",
         "warning pattern.tracks.t.params.begin");
}
