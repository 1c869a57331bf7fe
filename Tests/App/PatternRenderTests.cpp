// Pattern sessions through the real program: imported, played and rendered, with the sounds of the program and of
// folders.
#include "App/Support/Program.h"
#include "App/Support/ReadSound.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using amp::tests::Program;

namespace
{
nlohmann::json read (const std::filesystem::path& path)
{
    std::ifstream file (path);
    return nlohmann::json::parse (file, nullptr, false);
}

std::vector<std::filesystem::path> sessionsOf (const std::string& dialect)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator (amp::tests::places::fixture ("oiduna/" + dialect)))
        if (entry.path().extension() == ".json" && entry.path().string().find ("INVALID") == std::string::npos)
            paths.push_back (entry.path());
    std::sort (paths.begin(), paths.end());
    return paths;
}

/** A sample in a folder of its name. */
void addSample (const Program& program, const std::string& name, double hertz)
{
    std::filesystem::create_directories (program.folder / ("samples/" + name));
    program.write ("samples/" + name + "/a.wav", amp::tests::sine (48000, 1, 0.2, hertz, 0.5));
}
}  // namespace

TEST_CASE ("Every pattern session that has sounds imports, plays and renders audibly", "[app][pattern][S2-01]")
{
    Program program;
    for (int i = 0; i < 16; ++i)  // what one of the sessions plays is in no library
        addSample (program, "sound_" + std::to_string (i), 200.0 + 20.0 * i);

    for (const auto* dialect : { "seed_dialect", "code_dialect" })
        for (const auto& path : sessionsOf (dialect))
        {
            INFO (path);
            REQUIRE (program.run ("import '" + path.string() + "' -o s.amp").status == 0);
            const auto rendered = program.run ("render s.amp -o s.wav --json");
            INFO (rendered.err);
            REQUIRE (rendered.status == 0);

            const auto report = rendered.json();
            const auto bpm = read (path).value ("environment", nlohmann::json::object()).value ("bpm", 120.0);
            CHECK (report["duration"].get<double>() == Approx (64 * 60 / bpm).margin (0.001));
            if (read (path).value ("tracks", nlohmann::json::object()).empty())  // only MIDI: sent, and said
                CHECK (report["warnings"].dump().find ("MIDI tracks") != std::string::npos);
            else
                CHECK (report["samplePeakDb"].get<double>() > -20.0);
        }

    const auto played = program.run ("play s.amp --device null --seconds 0.3 --json");
    REQUIRE (played.status == 0);
    CHECK (played.json()["blocks"].get<int>() > 5);
}

TEST_CASE ("a bounced loop has the tempo of its place, and what sounds behind its end", "[app][pattern][bounce][X-04]")
{
    Program program;
    std::filesystem::create_directories (program.folder / "samples/tick");
    program.write ("samples/tick/a.wav", { .rate = 48000, .channels = { { 0.9f } } });
    program.folder.write ("p.json",
                          R"({"environment":{"bpm":480},"tracks":{)"
                          R"("t":{"meta":{"track_id":"t"},"params":{"s":"tick"}},"u":{"meta":{"track_id":"u"},"params":{"s":"tick"}}},)"
                          R"("mixer_lines":{"l":{"name":"l","include":["t"],"fx":{"delay_send":1,"delay_time":0.5,"delay_feedback":0}}},)"
                          R"("sequences":{"t":{"track_id":"t","events":[{"step":0},{"step":32},{"step":255}]},)"
                          R"("u":{"track_id":"u","events":[{"step":8}]}}})");
    REQUIRE (program.run ("import p.json -o s.amp").status == 0);
    REQUIRE (program.run ("do s.amp tempo.add time=1.5 bpm=240").status == 0);
    const auto bounced = program.run ("do s.amp pattern.bounceAudio track=t startTime=1");
    INFO (bounced.err);
    REQUIRE (bounced.status == 0);

    const auto clip = nlohmann::json::parse (program.run ("get s.amp tracks").out)[0]["lanes"][0]["clips"][0];
    const auto sound = amp::tests::leftOf (program.folder / clip["filePath"].get<std::string>());
    std::vector<size_t> loud;
    for (size_t i = 0; i < sound.size(); ++i)
        if (std::abs (sound[i]) > 0.4f)
            loud.push_back (i);
    CHECK (loud == std::vector<size_t> { 0, 72000, 741000 });  // 16 steps of 1/32 s, then 1/16 s each
    REQUIRE (sound.size() > 765010);
    CHECK (*std::max_element (sound.begin() + 765000, sound.begin() + 765010) > 0.2f);  // an echo half a second behind the last
    CHECK (clip["startTime"] == 1.0);
    CHECK (clip["duration"].get<double>() > 15.9374);  // the loop takes 15.5
    CHECK (clip["duration"].get<double>() < 16.5);

    REQUIRE (program.run ("do s.amp pattern.bounceAudio track=u startTime=0").status == 0);
    const auto silent = nlohmann::json::parse (program.run ("get s.amp tracks").out)[1]["lanes"][0]["clips"][0];
    CHECK (silent["duration"].get<double>() == Approx (1.5 + 208 / 16.0));  // the loop, though its end is silent
}

TEST_CASE ("a loop is bounced to a track with its clip, and to a MIDI file", "[app][pattern][bounce][X-04]")
{
    Program program;
    const auto session = amp::tests::places::fixture ("oiduna/seed_dialect/guide_four_on_floor_16_bars.json");
    REQUIRE (program.run ("import '" + session + "' -o s.amp").status == 0);
    const auto bounced = program.run ("do s.amp pattern.bounceAudio startTime=1");
    INFO (bounced.err);
    REQUIRE (bounced.status == 0);
    REQUIRE (program.run ("do s.amp pattern.bounceMidi file='" + (program.folder / "s.mid") + "'").status == 0);

    const auto tracks = nlohmann::json::parse (program.run ("get s.amp tracks").out);
    REQUIRE (tracks.size() == 1);
    const auto& clip = tracks[0]["lanes"][0]["clips"][0];
    CHECK (clip["startTime"] == 1.0);
    CHECK (clip["duration"] == 256 * 15.0 / 120.0);  // one loop, and nothing of the next
    CHECK (std::filesystem::exists (program.folder / clip["filePath"].get<std::string>()));
    CHECK (std::filesystem::file_size (program.folder / "s.mid") > 100);
}

TEST_CASE ("effects that only what listens to OSC has are named where a file is rendered", "[app][pattern][S2-46]")
{
    Program program;
    program.folder.write ("p.json",
                          R"({"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"},)"
                          R"("track_fx":{"cutoff":400,"djf":0.3,"tremolo_rate":4}}},)"
                          R"("sequences":{"t":{"track_id":"t","events":[{"step":0}]}}})");
    const auto rendered = program.run ("render p.json -o p.wav --to 1");
    REQUIRE (rendered.status == 0);
    CHECK (rendered.err.find ("\"t\" are heard only from what listens to OSC: tremolo_rate, djf") != std::string::npos);
}

TEST_CASE ("Sounds are found in a folder given by option, by environment and beside the session",
           "[app][pattern][S2-23]")
{
    Program program;
    program.folder.write ("p.json",
                          R"({"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"mine","n":1}}},)"
                          R"("sequences":{"t":{"track_id":"t","events":[{"step":0}]}}})");
    const auto render = [&] (const std::string& words) {
        const auto rendered = program.run ("render p.json -o p.wav --to 1 --json" + words);
        REQUIRE (rendered.status == 0);
        return rendered.json();
    };

    const auto silent = render ("");
    CHECK (silent["samplePeakDb"].is_null());
    CHECK (silent["warnings"].size() == 1);
    CHECK (silent["warnings"].dump().find ("mine") != std::string::npos);

    std::filesystem::create_directories (program.folder / "kits/mine");
    program.write ("kits/mine/a.wav", amp::tests::sine (48000, 1, 0.2, 500, 0.1));
    program.write ("kits/mine/b.wav", amp::tests::sine (44100, 1, 0.2, 500, 0.5));
    const auto heard = render (" --samples kits");
    CHECK (heard["warnings"].empty());
    CHECK (heard["samplePeakDb"].get<double>() == Approx (20 * std::log10 (0.5 / std::sqrt (2.0))).margin (0.2));

    std::filesystem::rename (program.folder / "kits", program.folder / "samples");
    CHECK (render ("")["samplePeakDb"] == heard["samplePeakDb"]);
}
