#include "Model/Lookup.h"
#include "Persistence/Identity.h"
#include "Persistence/RandomSession.h"
#include "Persistence/SessionFile.h"
#include "Support/SimulatedVfs.h"
#include "Support/Trials.h"

#include <catch2/catch.hpp>

using namespace amp;
using tests::SimulatedVfs;

namespace
{
constexpr auto path = "/song.amp";

NodePtr sessionNamed (const std::string& id)
{
    const auto session = readSession (R"({"session":{"id":")" + id + R"("},"tracks":[{"id":"a"}]})");
    REQUIRE (session.root != nullptr);
    return session.root;
}

/** The id of the session in the file; empty if it does not open whole. */
juce::String idIn (Vfs& vfs)
{
    const auto opened = openSession (vfs, path);
    return opened && ! opened->isDamaged ? SessionView (opened->root).get<"session">().get<"id">() : juce::String();
}

struct FixedClock : Clock
{
    juce::Time now() const override { return juce::Time (1'700'000'000'000); }
};
}  // namespace

TEST_CASE ("whatever call fails, a save leaves the old or the new session and says which", "[persistence][file][P3]")
{
    const auto old = toAmp (sessionNamed ("old"));
    for (const auto code : { ENOSPC, EDQUOT, EIO, EROFS, EACCES })
        for (auto call = 1;; ++call)
        {
            CAPTURE (code, call);
            SimulatedVfs disk;
            disk.put (path, old);
            disk.failCall (call, code);
            const auto saved = saveSession (disk, path, sessionNamed ("new"), "/song.backup");
            if (disk.calls() < call)
                break;

            const auto id = idIn (disk);
            CHECK ((id == "old" || id == "new"));
            if (saved)
                CHECK (id == "new");
            else
                CHECK (saved.error().text().contains ("/"));
        }
}

TEST_CASE ("a power cut at any moment leaves the old or the new session", "[persistence][file][P2][F2]")
{
    std::mt19937 random (2);
    const auto old = toAmp (sessionNamed ("old"));
    auto states = 0;
    for (auto call = 1;; ++call)
    {
        SimulatedVfs disk;
        disk.put (path, old);
        disk.losePowerAt (call);
        const auto saved = saveSession (disk, path, sessionNamed ("new"));
        for (auto n = 0; n < tests::trials (60, 400); ++n, ++states)
        {
            const auto after = disk.afterPowerCut (random);
            const auto id = idIn (*after);
            REQUIRE ((id == "new" || (id == "old" && ! saved)));
        }
        if (disk.calls() < call)
            break;
    }
    CHECK (states > 500);
}

TEST_CASE ("a file that cannot be opened says why, with its name", "[persistence][file]")
{
    SimulatedVfs disk;
    disk.put ("/a.json", R"({"tracks":[{"id":"a","volume":"loud"}]})");
    disk.put ("/b.md", "# Not a session");
    disk.put ("/c.amp", "");

    const auto textOf = [&] (const char* name) { return openSession (disk, name).error().text(); };
    CHECK (textOf ("/a.json") == "/a.json: tracks.a.volume: is of the wrong type: expected a number");
    CHECK (textOf ("/b.md").startsWith ("/b.md: is not JSON"));
    CHECK (textOf ("/c.amp").startsWith ("/c.amp: "));
    CHECK (textOf ("/missing.amp").contains ("/missing.amp"));
}

TEST_CASE ("an imported session is given what it lacks and keeps what it has", "[persistence][file][S1-01]")
{
    const FixedClock clock;
    const auto imported = withIdentity (readSession (R"({"tracks":[]})").root, "Beat", clock);
    const SessionView bare (imported);
    CHECK (bare.get<"session">().get<"id">().startsWith ("session-"));
    CHECK (bare.get<"session">().get<"name">() == "Beat.amp");
    CHECK (bare.get<"session">().get<"createdAt">() == "2023-11-14T22:13:20.000Z");
    CHECK (bare.get<"session">().get<"projectId">() == bare.get<"project">().get<"id">());

    const auto kept = withIdentity (sessionNamed ("mine"), "Beat", clock);
    const SessionView named (kept);
    CHECK (named.get<"session">().get<"id">() == "mine");
    CHECK (named.get<"tracks">().size() == 1);
}

TEST_CASE ("mutated JSON texts neither crash nor hang", "[persistence][file][P5]")
{
    std::mt19937 random (9);
    const auto whole = writeSession (tests::RandomSession (3).make());
    constexpr std::string_view values[] { "null", "-1e308", "1e999", "\"\"", "\"\\ud800\"", "0.5",   "-1",
                                          "true", "[]",     "{}",    "[[]]", "\"\xff\"",    "\"id\"" };
    constexpr std::string_view tokens[] { "{", "}", "[", "]", ",", ":", "\"", "\xff" };

    auto opened = 0;
    for (auto n = 0; n < tests::trials (5000, 40'000); ++n)
    {
        const tests::TimeLimit limit (2);
        auto text = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes)
        {
            const auto at = text.find (':', random() % text.size());
            if (at == std::string::npos)
                continue;
            if (random() % 8 == 0)
                text.replace (at, 1 + random() % 20, tokens[random() % std::size (tokens)]);
            else if (const auto end = text.find_first_of (",}]", at); end != std::string::npos)
                text.replace (at + 1, end - at - 1, values[random() % std::size (values)]);
        }

        const auto read = readSession (text);
        CHECK ((read.root != nullptr || read.firstError().what.isNotEmpty()));
        if (read.root != nullptr)
        {
            ++opened;
            const auto saved = writeSession (read.root);
            CHECK ((writeSession (readSession (saved).root) == saved));
        }
    }
    CHECK (opened > 100);
}
