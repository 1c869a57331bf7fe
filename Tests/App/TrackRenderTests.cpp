#include "App/Support/Program.h"
#include "App/Support/ReadSound.h"

#include <catch2/catch.hpp>

using amp::tests::Program;

namespace
{
std::vector<float> left (const Program& program, const std::string& name)
{
    return amp::tests::leftOf (program.folder / name);
}

/** The greatest difference of two renders, linear; sounds after the shorter one's end count as they are. */
double difference (const std::vector<float>& a, const std::vector<float>& b)
{
    auto worst = 0.0;
    for (size_t i = 0; i < std::max (a.size(), b.size()); ++i)
        worst = std::max (worst, std::abs (static_cast<double> (i < a.size() ? a[i] : 0.0f) - static_cast<double> (i < b.size() ? b[i] : 0.0f)));
    return worst;
}

/** A tone of one second that starts at a quarter, through a filter and a fader. @returns the track's id. */
std::string makeSession (const Program& program)
{
    program.write ("tone.wav", amp::tests::sine (48000, 2, 1.0, 1000.0, 0.25));
    REQUIRE (program.run ("import tone.wav -o a.amp").status == 0);
    const std::string id = nlohmann::json::parse (program.run ("export-json a.amp").out)["tracks"][0]["id"];
    REQUIRE (program.run ("set a.amp tracks." + id + ".volume=60 tracks." + id + ".pan=-30 tracks." + id + ".position=0.25").status == 0);
    REQUIRE (program.run ("do a.amp effect.add id=" + id + " pluginId=audiomage.delay").status == 0);
    REQUIRE (program.run ("render a.amp -o before.wav --bits 32f --to 4").status == 0);
    return id;
}
}  // namespace

TEST_CASE ("a frozen track sounds as before, and its effects no longer matter", "[app][freeze]")
{
    const Program program;
    const auto id = makeSession (program);
    const auto frozen = program.run ("do a.amp track.freeze track=" + id);
    INFO (frozen.err);
    REQUIRE (frozen.status == 0);
    REQUIRE (program.run ("render a.amp -o frozen.wav --bits 32f --to 4").status == 0);
    CHECK (difference (left (program, "before.wav"), left (program, "frozen.wav")) < 1e-5);

    CHECK (program.run ("do a.amp track.freeze track=" + id).status == 1);
    REQUIRE (program.run ("do a.amp track.unfreeze track=" + id).status == 0);
    REQUIRE (program.run ("render a.amp -o after.wav --bits 32f --to 4").status == 0);
    CHECK (difference (left (program, "before.wav"), left (program, "after.wav")) == 0.0);
    CHECK (program.run ("do a.amp track.unfreeze track=" + id).status == 1);
    CHECK (program.run ("do a.amp track.freeze track=none").status == 1);
}

TEST_CASE ("a bounced track sounds as before from one clip without effects", "[app][bounce]")
{
    const Program program;
    const auto id = makeSession (program);
    const auto bounced = program.run ("do a.amp track.bounce track=" + id);
    INFO (bounced.err);
    REQUIRE (bounced.status == 0);
    REQUIRE (program.run ("render a.amp -o bounced.wav --bits 32f --to 4").status == 0);
    CHECK (difference (left (program, "before.wav"), left (program, "bounced.wav")) < 1e-5);

    const auto track = nlohmann::json::parse (program.run ("export-json a.amp").out)["tracks"][0];
    REQUIRE (track["lanes"].size() == 2);
    CHECK (track["lanes"][0]["clips"].size() == 1);
    CHECK (track["lanes"][1]["kind"] == "take");
    CHECK (track["effects"][0]["enabled"] == false);
    CHECK (program.run ("validate a.amp").status == 0);
}

TEST_CASE ("stretch and pitch are heard in a render", "[app][render][S1-51][S1-52]")
{
    const Program program;
    program.write ("tone.wav", amp::tests::sine (48000, 1, 2.0, 440.0, 0.5));
    REQUIRE (program.run ("import tone.wav -o a.amp").status == 0);
    const std::string id = nlohmann::json::parse (program.run ("export-json a.amp").out)["tracks"][0]["id"];
    REQUIRE (program.run ("set a.amp tracks." + id + ".timeStretch=1.5").status == 0);
    const auto longer = program.run ("render a.amp -o long.wav --json").json();
    CHECK (longer["duration"].get<double>() == Approx (3.0).margin (0.001));
    CHECK (longer["warnings"].empty());
    CHECK (program.run ("analyse long.wav --json").json()[0]["peakFrequency"].get<double>() == Approx (440.0).margin (3.0));

    REQUIRE (program.run ("set a.amp tracks." + id + ".timeStretch=1 tracks." + id + ".pitchShift=7").status == 0);
    CHECK (program.run ("render a.amp -o high.wav --json").json()["duration"].get<double>() == Approx (2.0).margin (0.001));
    CHECK (program.run ("analyse high.wav --json").json()[0]["peakFrequency"].get<double>() == Approx (659.26).margin (3.0));
}
