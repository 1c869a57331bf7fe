#include "App/Support/Program.h"
#include "Core/Media/PcmFile.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <filesystem>

using amp::tests::Program;
using amp::tests::Sound;

namespace
{
/** -12 dBFS at 1 kHz in both channels, two seconds at 48 kHz. */
Sound tone()
{
    return amp::tests::sine (48000, 2, 2.0, 1000.0, std::pow (10.0, -12.0 / 20.0));
}

std::vector<float> channelOf (const std::string& path, int channel)
{
    const auto file = amp::PcmFile::open (path);
    REQUIRE (file);
    std::vector<float> samples (static_cast<size_t> ((*file)->info().frames));
    std::vector<float*> channels (static_cast<size_t> ((*file)->info().channels), nullptr);
    channels[static_cast<size_t> (channel)] = samples.data();
    (*file)->read (0, static_cast<int> (samples.size()), channels.data());
    return samples;
}

double rmsDecibels (const std::vector<float>& samples)
{
    auto sum = 0.0;
    for (size_t i = samples.size() / 4; i < samples.size() * 3 / 4; ++i)
        sum += static_cast<double> (samples[i]) * samples[i];
    return 10.0 * std::log10 (sum / (static_cast<double> (samples.size()) / 2.0));
}

/** A session with the tone in one clip; the id of its track. */
std::string makeToneSession (const Program& program)
{
    program.write ("tone.wav", tone());
    REQUIRE (program.run ("import tone.wav -o a.amp").status == 0);
    const auto session = nlohmann::json::parse (program.run ("export-json a.amp").out);
    return session["tracks"][0]["id"];
}
}  // namespace

TEST_CASE ("words that are wrong end with 2, work that fails with 1", "[app][cli]")
{
    const Program program;
    CHECK (program.run ("--version").status == 0);
    CHECK (program.run ("--help").status == 0);
    CHECK (program.run ("render --help").status == 0);
    CHECK (program.run ("nonsense").status == 2);
    CHECK (program.run ("render").status == 2);
    CHECK (program.run ("new a.amp --nonsense").status == 2);
    CHECK (program.run ("do").status == 2);

    const auto missing = program.run ("info nowhere.amp");
    CHECK (missing.status == 1);
    CHECK (missing.err.find ("nowhere.amp") != std::string::npos);

    const auto later = program.run ("mcp");
    CHECK (later.status == 1);
    CHECK (later.err.find ("not built yet") != std::string::npos);
}

TEST_CASE ("a verb writes nothing but what it says", "[app][cli]")
{
    const Program program;
    makeToneSession (program);
    const auto listing = [&] {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator (program.folder.path()))
            if (entry.path().string().find ("/cache") == std::string::npos)
                names.insert (entry.path().string());
        return names;
    };

    const auto before = listing();
    for (const auto* words : { "info a.amp --json",
                               "validate a.amp --json",
                               "get a.amp project.bpm",
                               "export-json a.amp",
                               "schema",
                               "analyse a.amp --json",
                               "do --list",
                               "play a.amp --device null --seconds 0.1" })
    {
        CAPTURE (words);
        CHECK (program.run (words).status == 0);
        CHECK (listing() == before);
    }
}

TEST_CASE ("a tone at 0 dB nulls against its file, and faders, pan and polarity do what they say",
           "[app][cli][engine][S1-53][S1-55]")
{
    const Program program;
    const auto track = makeToneSession (program);
    const auto source = channelOf (program.folder / "tone.wav", 0);
    const auto path = "'tracks[\"" + track + "\"].";

    REQUIRE (program.run ("render a.amp -o a.wav --bits 32f").status == 0);
    for (const auto channel : { 0, 1 })
    {
        const auto rendered = channelOf (program.folder / "a.wav", channel);
        REQUIRE (rendered.size() == source.size());
        auto residue = 0.0f;
        for (size_t i = 0; i < source.size(); ++i)
            residue = std::max (residue, std::abs (rendered[i] - source[i]));
        CHECK (residue < 1e-6f);  // -120 dBFS
    }

    const auto levels = [&] (const std::string& changes) {
        REQUIRE (program.run ("set a.amp -o b.amp " + changes).status == 0);
        REQUIRE (program.run ("render b.amp -o b.wav --bits 32f").status == 0);
        return std::pair (rmsDecibels (channelOf (program.folder / "b.wav", 0)) - rmsDecibels (source),
                          rmsDecibels (channelOf (program.folder / "b.wav", 1)) - rmsDecibels (source));
    };

    const auto quiet = levels (path + "volume=40'");
    CHECK (quiet.first == Approx (-18.06).margin (0.01));
    CHECK (quiet.second == Approx (-18.06).margin (0.01));

    const auto right = levels (path + "pan=50'");
    CHECK (right.first == Approx (-3.01).margin (0.01));
    CHECK (right.second == Approx (0.0).margin (0.01));

    levels (path + "phase=true'");
    const auto inverted = channelOf (program.folder / "b.wav", 0);
    CHECK (inverted[10000] == Approx (-source[10000]).margin (1e-6));
}

TEST_CASE ("the demo is made, rendered, measured and valid", "[app][cli][demo]")
{
    const Program program;
    REQUIRE (program.run ("new a.amp --template demo").status == 0);
    const auto report = program.run ("render a.amp -o a.wav --json").json();
    CHECK (report["duration"].get<double>() == Approx (120.9).margin (0.1));
    CHECK (report["integratedLufs"].get<double>() == Approx (-15.8).margin (1.0));
    CHECK (report["truePeakDb"].get<double>() < -1.0);
    CHECK (report["clippedSamples"] == 0);
    CHECK (report["warnings"].empty());
    CHECK (program.run ("validate a.amp --json").json() == nlohmann::json::array());

    const auto info = program.run ("info a.amp --json").json();
    CHECK (info["tracks"] == 16);
    CHECK (info["media"]["missing"].empty());
    CHECK (program.run ("new a.amp").status == 1);  // it exists already
}

TEST_CASE ("saving, loading and saving again gives the same bytes, and the file is a JSON document in zstd",
           "[app][cli][P6]")
{
    const Program program;
    makeToneSession (program);
    REQUIRE (program.run ("export-json a.amp -o a.json").status == 0);
    REQUIRE (program.run ("set a.amp project.description=x -o b.amp").status == 0);
    REQUIRE (program.run ("set b.amp project.description=x").status == 0);  // nothing to change
    const auto bytes = program.folder.read ("b.amp");
    REQUIRE (program.run ("set b.amp project.description=x -o c.amp").status == 0);
    CHECK (program.folder.read ("c.amp") == bytes);

    REQUIRE (std::system (
                 ("zstd -qdc '" + (program.folder / "a.amp") + "' >'" + (program.folder / "z.json") + "'").c_str()) ==
             0);
    CHECK (nlohmann::json::parse (program.folder.read ("z.json")) ==
           nlohmann::json::parse (program.folder.read ("a.json")));
}

TEST_CASE ("bad words for values change nothing", "[app][cli][S1-193]")
{
    const Program program;
    const auto track = makeToneSession (program);
    const auto before = program.folder.read ("a.amp");

    for (const auto* words : { "project.bpm=5",
                               "project.bpm=fast",
                               "project.nonsense=1",
                               "tracks.nobody.volume=1",
                               "project.bpm",
                               "project..bpm=1",
                               "transport.isPlaying=true",
                               "project.bpm=100 project.bpm=5",
                               "tracks='[{\"id\":\"a\",\"volume\":1e999}]'" })
    {
        CAPTURE (words);
        const auto ended = program.run (std::string ("set a.amp ") + words);
        CHECK (ended.status == 1);
        CHECK_FALSE (ended.err.empty());
        CHECK (program.folder.read ("a.amp") == before);
    }
    CHECK (program.run ("do a.amp mixer.volume id=" + track + " volume=200").status == 1);
    CHECK (program.run ("do a.amp no.such").status == 1);
    CHECK (program.folder.read ("a.amp") == before);
    CHECK (program.run ("get a.amp transport.loopStart").out == "null\n");
}

TEST_CASE ("missing media is told, and renders only when silence is asked for", "[app][cli][S1-46]")
{
    const Program program;
    makeToneSession (program);
    std::filesystem::remove (program.folder / "a Media/tone.wav");

    CHECK (program.run ("info a.amp --json").json()["media"]["missing"].size() == 1);
    const auto findings = program.run ("validate a.amp --json");
    CHECK (findings.status == 0);
    CHECK (findings.json()[0]["severity"] == "warning");

    const auto refused = program.run ("render a.amp -o a.wav");
    CHECK (refused.status == 1);
    CHECK (refused.err.find ("tone.wav") != std::string::npos);
    CHECK_FALSE (std::filesystem::exists (program.folder / "a.wav"));

    const auto silent = program.run ("render a.amp -o a.wav --missing silence --json").json();
    CHECK (silent["duration"].get<double>() == Approx (2.0));  // as long as the missing clip
    CHECK (silent["samplePeakDb"].is_null());
    CHECK (silent["integratedLufs"].is_null());
    CHECK (silent["warnings"].size() == 1);
}

TEST_CASE ("real pattern sessions are imported and come back; the broken one is refused with its path",
           "[app][cli][S2-01]")
{
    const Program program;
    const auto fixtures = amp::tests::places::fixture ("oiduna/seed_dialect/");
    REQUIRE (
        program.run ("import '" + fixtures + "seed_complex_session_with_mixer.json' -o c.amp --report r.json").status ==
        0);
    const auto session = nlohmann::json::parse (program.run ("export-json c.amp").out);
    CHECK (session["pattern"]["mixer_lines"]["drums_bus"]["fx"]["reverb_send"] == 0.3);
    CHECK (session["pattern"]["sequences"]["snare"]["events"][1]["step"] == 12);
    CHECK (nlohmann::json::parse (program.folder.read ("r.json"))["elements"].size() > 5);

    const auto rendered = program.run ("render c.amp -o c.wav --json").json();
    CHECK (rendered["integratedLufs"].get<double>() > -40.0);

    const auto refused =
        program.run ("import '" + fixtures + "usage_p10_mixer_routing_as_published_INVALID_no_meta.json' -o d.amp");
    CHECK (refused.status == 1);
    CHECK (refused.err.find ("meta") != std::string::npos);
    CHECK_FALSE (std::filesystem::exists (program.folder / "d.amp"));

    program.folder.write ("notes.md", "# Not a session\n");
    CHECK (program.run ("import notes.md -o e.amp").status == 1);
    CHECK_FALSE (std::filesystem::exists (program.folder / "e.amp"));
}

TEST_CASE ("a render is the same file for every block size and number of threads", "[app][cli][P11]")
{
    const Program program;
    makeToneSession (program);
    REQUIRE (program.run ("render a.amp -o a.wav").status == 0);
    const auto expected = program.folder.read ("a.wav");
    for (const auto* how :
         { "--block 1", "--block 17", "--block 64", "--block 512", "--threads 2", "--threads 2 --block 333" })
    {
        CAPTURE (how);
        REQUIRE (program.run (std::string ("render a.amp -o b.wav ") + how).status == 0);
        CHECK (program.folder.read ("b.wav") == expected);
    }
}

TEST_CASE ("names that are no text do no harm", "[app][cli]")
{
    const Program program;
    makeToneSession (program);
    REQUIRE (std::system (("cd '" + program.folder.path() + "' && cp tone.wav \"$(printf 't\\377n.wav')\"").c_str()) ==
             0);

    REQUIRE (program.run ("import \"$(printf 't\\377n.wav')\" -o b.amp").status == 0);
    CHECK (program.run ("render b.amp -o b.wav").status == 0);
    for (const auto* words :
         { "info", "validate", "render -o x.wav", "set a.amp", "do a.amp", "get a.amp", "analyse", "new" })
    {
        CAPTURE (words);
        const auto status = program.run (std::string (words) + " \"$(printf '\\377\\300\\200.amp')\"").status;
        CHECK ((status == 1 || status == 2 || (status == 0 && std::string (words) == "new")));
    }
}

TEST_CASE ("stems, formats, ranges and loudness come out as asked", "[app][cli]")
{
    const Program program;
    const auto track = makeToneSession (program);

    REQUIRE (program.run ("render a.amp -o a.wav --stems stems --from 0.5 --to 1.5 --tail 0.5 --bits 16").status == 0);
    const auto mix = amp::PcmFile::open (program.folder / "a.wav");
    REQUIRE (mix);
    CHECK ((*mix)->info().frames == 72000);
    CHECK ((*mix)->info().bits() == 16);
    CHECK (std::filesystem::exists (program.folder / ("stems/" + track + ".wav")));

    const auto loud = program.run ("render a.amp -o loud.wav --loudness -23 --json").json();
    CHECK (loud["integratedLufs"].get<double>() == Approx (-23.0).margin (0.1));

    for (const auto* name : { "a.flac", "a.ogg" })
    {
        CAPTURE (name);
        REQUIRE (program.run (std::string ("render a.amp -o ") + name).status == 0);
        const auto measured = program.run (std::string ("analyse --json ") + name).json();
        CHECK (measured[0]["samplePeakDb"].get<double>() == Approx (-12.0).margin (0.3));
    }
    CHECK (program.run ("render a.amp -o a.xyz").status == 1);
    CHECK (program.run ("render a.amp -o nowhere/a.wav").status == 1);
}

TEST_CASE ("a damaged session is opened as far as possible and never overwritten", "[app][cli][P5]")
{
    const Program program;
    makeToneSession (program);
    auto bytes = program.folder.read ("a.amp");
    bytes[bytes.size() / 2] = static_cast<char> (~bytes[bytes.size() / 2]);
    program.folder.write ("a.amp", bytes);

    const auto findings = program.run ("validate a.amp --json");
    CHECK (findings.json().is_array());
    CHECK_FALSE (findings.json().empty());
    CHECK (program.run ("set a.amp project.bpm=90").status == 1);
    CHECK (program.folder.read ("a.amp") == bytes);
}

TEST_CASE ("a tempo that is set by its path takes along what stands in beats", "[app][cli][S1-19]")
{
    const Program program;
    const auto track = makeToneSession (program);
    const auto added =
        program.run ("do a.amp clip.add track=" + track + " filePath=tone.wav startTime=4 duration=1 --json").json();
    const auto clip = added["ids"][0].get<std::string>();
    REQUIRE (program.run ("do a.amp clip.timebase clip=" + clip + " timebase=beats").status == 0);
    REQUIRE (program.run ("set a.amp project.bpm=60").status == 0);  // from 120

    REQUIRE (program.run ("export-json a.amp -o a.json").status == 0);
    const auto session = nlohmann::json::parse (program.folder.read ("a.json"));
    auto start = 0.0;
    for (const auto& lane : session["tracks"][0]["lanes"])
        for (const auto& each : lane["clips"])
            if (each["id"] == clip)
                start = each["startTime"].get<double>();
    CHECK (start == Approx (8.0));
}
