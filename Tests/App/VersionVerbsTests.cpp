#include "App/Support/Program.h"

#include <catch2/catch.hpp>

#include <filesystem>

using amp::tests::Program;

namespace
{
/** A session with two tracks and a first version. @returns the id of the first track. */
std::string begin (const Program& program)
{
    REQUIRE (program.run ("new a.amp").status == 0);
    const auto vox = program.run ("do a.amp track.add name=Vox --json").json()["ids"][0].get<std::string>();
    REQUIRE (program.run ("do a.amp track.add name=Bass").status == 0);
    REQUIRE (program.run ("commit a.amp -m First --author Kim").status == 0);
    return vox;
}

std::string get (const Program& program, const std::string& file, const std::string& path)
{
    auto out = program.run ("get " + file + " " + path).out;
    while (! out.empty() && out.back() == '\n')
        out.pop_back();
    return out;
}

bool run (const Program& program, const std::string& command)
{
    const auto line = "cd '" + program.folder.path() + "' && env HOME='" + program.folder.path() + "' PATH=\"$PATH\" " +
                      command + " >git.txt 2>&1";
    return std::system (line.c_str()) == 0;
}
}  // namespace

TEST_CASE (
    "two copies of a session edited apart are merged; a fader moved in both is one conflict with both values and who",
    "[app][cli][versions][S1-152]")
{
    const Program program;
    const auto vox = begin (program);
    std::filesystem::copy (program.folder / "a.amp", program.folder / "b.amp");
    std::filesystem::copy (
        program.folder / "a.amp.versions", program.folder / "b.amp.versions", std::filesystem::copy_options::recursive);

    REQUIRE (program.run ("set a.amp tracks." + vox + ".pan=-20").status == 0);
    REQUIRE (program.run ("commit a.amp -m Pan --author Kim").status == 0);
    REQUIRE (program.run ("do b.amp track.add name=Piano").status == 0);
    REQUIRE (program.run ("commit b.amp -m Piano --author Max").status == 0);
    CHECK (program.run ("fetch a.amp b.amp").out == "b/main\n");
    REQUIRE (program.run ("merge a.amp b/main --author Kim").status == 0);
    CHECK (program.run ("info a.amp --json").json()["tracks"] == 3);
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "-20");
    CHECK (program.run ("validate a.amp").status == 0);

    REQUIRE (program.run ("set a.amp tracks." + vox + ".volume=60").status == 0);
    REQUIRE (program.run ("commit a.amp -m Softer --author Kim").status == 0);
    REQUIRE (program.run ("set b.amp tracks." + vox + ".volume=90").status == 0);
    REQUIRE (program.run ("commit b.amp -m Louder --author Max").status == 0);
    REQUIRE (program.run ("fetch a.amp b.amp").status == 0);
    const auto before = program.folder.read ("a.amp");
    const auto refused = program.run ("merge a.amp b/main --json");
    CHECK (refused.status == 1);
    CHECK (program.folder.read ("a.amp") == before);
    const auto conflicts = refused.json()["conflicts"];
    REQUIRE (conflicts.size() == 1);
    CHECK (conflicts[0]["item"] == "Fader of \"Vox\"");
    CHECK (conflicts[0]["path"] == "mixer.channels." + vox + ".volume");
    CHECK (conflicts[0]["ours"]["value"] == 60);
    CHECK (conflicts[0]["ours"]["author"] == "Kim");
    CHECK (conflicts[0]["theirs"]["value"] == 90);
    CHECK (conflicts[0]["theirs"]["author"] == "Max");

    CHECK (program.run ("merge a.amp b/main --theirs tracks." + vox + ".volume").status ==
           1);  // an alias is no conflict's path
    REQUIRE (program.run ("merge a.amp b/main --theirs mixer.channels." + vox + ".volume").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".volume") == "90");
    const auto log = program.run ("log a.amp --json").json();
    CHECK (log["history"][0]["type"] == "merge");
    CHECK (log["history"][0]["parents"].size() == 2);
    CHECK (log["uncommittedChanges"] == false);
}

TEST_CASE ("versions of a session from the command line", "[app][cli][versions][S1-150][S1-151][S1-153][S1-154]")
{
    const Program program;
    const auto vox = begin (program);
    CHECK (program.run ("commit a.amp -m Nothing").status == 1);
    CHECK (program.run ("branch a.amp idea").status == 0);
    CHECK (program.run ("tag a.amp v1.0").status == 0);
    REQUIRE (program.run ("set a.amp tracks." + vox + ".volume=60").status == 0);

    const auto diff = program.run ("diff a.amp --json").json();
    REQUIRE (diff.size() == 1);
    CHECK (diff[0]["sentence"] == "Fader of \"Vox\" 0.0 \u2192 -7.5 dB");
    CHECK (diff[0]["old"] == 80);
    CHECK (diff[0]["new"] == 60);
    CHECK (diff[0]["track"] == vox);

    const auto refused = program.run ("checkout a.amp idea");
    CHECK (refused.status == 1);
    CHECK (refused.err.find ("stash") != std::string::npos);
    CHECK (program.run ("stash a.amp").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".volume") == "80");
    CHECK (program.run ("checkout a.amp idea").status == 0);
    CHECK (program.run ("stash pop a.amp").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".volume") == "60");
    CHECK (program.run ("revert a.amp tracks." + vox + ".volume").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".volume") == "80");

    REQUIRE (program.run ("set a.amp tracks." + vox + ".muted=true").status == 0);
    REQUIRE (program.run ("commit a.amp -m Mute --author Max").status == 0);
    REQUIRE (program.run ("checkout a.amp main").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".muted") == "false");
    CHECK (program.run ("cherry-pick a.amp idea").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".muted") == "true");
    CHECK (program.run ("log a.amp --json").json()["history"][0]["author"] == "Max");
    CHECK (program.run ("checkout a.amp v1.0").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".muted") == "false");
    CHECK (program.run ("checkout a.amp nowhere").status == 1);
}

TEST_CASE ("stock git shows sessions in musical words and merges them", "[app][cli][versions][git]")
{
    const Program program;
    if (! run (program, "git --version"))
    {
        WARN ("git is not installed: not tested");
        return;
    }
    const auto vox = begin (program);
    REQUIRE (
        run (program, "git init -q -b main . && git config user.name Kim && git config user.email kim@example.org"));
    REQUIRE (program.run ("git-setup .").status == 0);
    REQUIRE (run (program, "git add a.amp .gitattributes && git commit -qm First"));
    REQUIRE (run (program, "git checkout -qb idea"));
    REQUIRE (program.run ("set a.amp tracks." + vox + ".volume=60").status == 0);
    REQUIRE (run (program, "git diff"));
    CHECK (program.folder.read ("git.txt").find ("Fader of \"Vox\" 0.0 \u2192 -7.5 dB") != std::string::npos);
    REQUIRE (run (program, "git diff --no-ext-diff"));
    CHECK (program.folder.read ("git.txt").find ("+mixer.channels." + vox + ".volume = 60") != std::string::npos);
    REQUIRE (run (program, "git commit -qam Softer"));

    REQUIRE (run (program, "git checkout -q main"));
    REQUIRE (program.run ("set a.amp tracks." + vox + ".pan=-20").status == 0);
    REQUIRE (run (program, "git commit -qam Pan && git merge -q -m Merged idea"));
    CHECK (get (program, "a.amp", "tracks." + vox + ".volume") == "60");
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "-20");

    REQUIRE (run (program, "git checkout -q idea"));
    REQUIRE (program.run ("set a.amp tracks." + vox + ".pan=30").status == 0);
    REQUIRE (run (program, "git commit -qam Right && git checkout -q main"));
    CHECK_FALSE (run (program, "git merge -m Merged idea"));
    CHECK (program.folder.read ("git.txt").find ("Pan of \"Vox\"") != std::string::npos);
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "-20");
    REQUIRE (run (program, "git merge --abort"));
    std::filesystem::remove (program.folder / "a.amp.conflicts");
    std::filesystem::remove (program.folder / "a (theirs).amp");
    REQUIRE (run (program, "AUDIOMAGE_MERGE=theirs git merge -q -m Merged idea"));
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "30");
}

TEST_CASE ("a git merge leaves a conflict for each thing that both changed, and everything else merged", "[app][cli][versions][git][S1-152]")
{
    const Program program;
    if (! run (program, "git --version"))
    {
        WARN ("git is not installed: not tested");
        return;
    }
    const auto vox = begin (program);
    REQUIRE (run (program, "git init -q -b main . && git config user.name Kim && git config user.email kim@example.org"));
    REQUIRE (program.run ("git-setup .").status == 0);
    REQUIRE (run (program, "git add a.amp .gitattributes && git commit -qm First && git checkout -qb idea"));
    REQUIRE (program.run ("set a.amp tracks." + vox + ".pan=30 tracks." + vox + ".name=Lead project.bpm=90").status == 0);
    REQUIRE (run (program, "git commit -qam Idea && git checkout -q main"));
    REQUIRE (program.run ("set a.amp tracks." + vox + ".pan=-20 tracks." + vox + ".name=Choir").status == 0);
    REQUIRE (run (program, "git commit -qam Ours"));

    CHECK_FALSE (run (program, "git merge -m Merged idea"));
    CHECK (get (program, "a.amp", "project.bpm") == "90");  // not in conflict: merged
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "-20");
    CHECK (program.run ("validate a.amp").status == 0);
    const auto conflicts = program.run ("resolve a.amp --json").json();
    REQUIRE (conflicts.size() == 2);
    const auto isPan = conflicts[0]["item"].get<std::string>().find ("Pan of") == 0;
    const auto path = conflicts[isPan ? 0 : 1]["path"].get<std::string>();
    CHECK (conflicts[isPan ? 0 : 1]["theirs"]["value"] == 30);
    CHECK (program.run ("get \"a (theirs).amp\" tracks." + vox + ".name").out.find ("Lead") != std::string::npos);

    CHECK (program.run ("resolve a.amp --theirs no.such.path").status == 1);
    CHECK (program.run ("resolve a.amp --theirs '" + path + "'").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".pan") == "30");
    CHECK (program.run ("resolve a.amp --json").json().size() == 1);
    CHECK (program.run ("resolve a.amp --ours all").status == 0);
    CHECK (get (program, "a.amp", "tracks." + vox + ".name").find ("Choir") != std::string::npos);
    CHECK_FALSE (std::filesystem::exists (program.folder / "a.amp.conflicts"));
    CHECK_FALSE (std::filesystem::exists (program.folder / "a (theirs).amp"));
    CHECK (run (program, "git add a.amp && git commit -qm Merged"));
}

TEST_CASE ("two states are rendered for the ear at one loudness, and each track says by how much it differs", "[app][cli][changemap]")
{
    const Program program;
    program.write ("vox.wav", amp::tests::sine (48000, 2, 1.0, 440, 0.25));
    program.write ("bass.wav", amp::tests::sine (48000, 2, 1.0, 110, 0.25));
    REQUIRE (program.run ("import vox.wav bass.wav -o a.amp").status == 0);
    REQUIRE (program.run ("commit a.amp -m First").status == 0);
    const auto vox = program.run ("export-json a.amp").json()["tracks"][0]["id"].get<std::string>();
    REQUIRE (program.run ("set a.amp tracks." + vox + ".volume=90").status == 0);

    const auto found = program.run ("diff a.amp --listen out --json").json();
    REQUIRE (found["tracks"].size() == 2);
    CHECK (found["tracks"][0]["residual"].get<double>() > -40);
    CHECK (found["tracks"][0]["residual"].get<double>() < 0);
    CHECK (found["tracks"][1]["residual"].is_null());  // untouched: the same sample for sample
    for (const auto* side : { "a", "b" })
    {
        const auto measured = program.run ("analyse '" + found[side].get<std::string>() + "' --json").json();
        CHECK (std::abs (measured[0]["integratedLufs"].get<double>() - found["loudness"].get<double>()) < 0.1);
    }
}
