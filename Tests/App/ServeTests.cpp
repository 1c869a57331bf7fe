#include "App/Support/Program.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

using amp::tests::Program;

namespace
{
const auto* const beat = R"({"environment":{"bpm":120},
"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}}},
"sequences":{"kick":{"track_id":"kick","events":[{"step":0},{"step":4},{"step":8},{"step":12}]}},
"scenes":{"drop":{"name":"drop","tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"sn"}}},
"sequences":{"kick":{"track_id":"kick","events":[{"step":0}]}}}}})";

/** Runs a shell script with $url, of a server that plays through the null device, and ends the server. */
std::string drive (const Program& program, const std::string& options, const std::string& script)
{
    const auto whole = "cd '" + program.folder.path() + "' && export HOME=$PWD XDG_CACHE_HOME=$PWD/cache; unset DISPLAY; '" +
                       amp::tests::places::program() + "' serve --port 0 --device null " + options + R"( >url.txt 2>err.txt </dev/null & server=$!
for i in $(seq 200); do [ -s url.txt ] && break; kill -0 $server 2>/dev/null || break; read -t 0.05 _ <> <(:) || true; done
url=$(cat url.txt); post() { curl -s -m 10 -X POST -w '\n%{http_code}\n' "$url$1" ${2:+-d "$2"}; }; get() { curl -s -m 10 "$url$1"; echo; }
{ )" + script + R"( ; } >out.txt 2>>err.txt
kill -TERM $server; wait $server; echo "ended $?" >>out.txt)";
    const auto command = "bash -c '" + [&] {
        std::string quoted;
        for (const auto c : whole)
            quoted += c == '\'' ? std::string ("'\\''") : std::string (1, c);
        return quoted;
    }() + "'";
    [[maybe_unused]] const auto status = std::system (command.c_str());
    return program.folder.read ("out.txt") + program.folder.read ("err.txt");
}
}  // namespace

TEST_CASE ("a beat is loaded, started, changed and stopped from the shell", "[app][serve][S2-112]")
{
    const Program program;
    program.folder.write ("beat.json", beat);
    const auto heard = drive (program, {}, R"(post /playback/pattern @beat.json; post /playback/start
get /playback/status; post "/playback/scenes/drop?timing=now"; post /tracks/kick/mute '{"muted":true}'
post /playback/bpm '{"bpm":0}'; curl -s -m 2 -N "$url/stream" | head -c 300; echo; post /playback/stop; get /health)");
    INFO (heard);
    CHECK (heard.find ("{\"status\":\"ok\"}\n200") != std::string::npos);
    CHECK (heard.find ("\"playback_state\":\"playing\"") != std::string::npos);
    CHECK (heard.find ("\"scene_id\":\"drop\"") != std::string::npos);
    CHECK (heard.find ("\"muted\":true") != std::string::npos);
    CHECK (heard.find ("422") != std::string::npos);
    CHECK (heard.find ("event: connected") != std::string::npos);
    CHECK (heard.find ("\"status\":\"healthy\"") != std::string::npos);
    CHECK (heard.find ("ended 0") != std::string::npos);
}

TEST_CASE ("SuperDirt would be sent bundles of what plays", "[app][serve][osc][S2-113]")
{
    const Program program;
    program.folder.write ("beat.json", beat);
    const auto heard = drive (program, "--osc 127.0.0.1:57999", R"(timeout 8 stdbuf -oL oscdump 57999 >osc.txt 2>&1 & dump=$!
post /playback/pattern @beat.json; post /playback/start; for i in $(seq 60); do grep -q /dirt/play osc.txt && break; read -t 0.05 _ <> <(:) || true; done
kill $dump; cat osc.txt)");
    INFO (heard);
    CHECK (heard.find ("/dirt/play") != std::string::npos);
    CHECK (heard.find ("\"bd\"") != std::string::npos);
}

TEST_CASE ("an address that others can reach needs a token", "[app][serve][R-29]")
{
    const Program program;
    const auto refused = program.run ("serve --bind 0.0.0.0 --port 0 --device null");
    CHECK (refused.status == 1);
    CHECK (refused.err.find ("token") != std::string::npos);
    CHECK (program.run ("serve nowhere.amp").status == 1);
}
