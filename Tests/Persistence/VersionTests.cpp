#include "Core/Vfs/PosixVfs.h"
#include "Model/Lookup.h"
#include "Model/NewSession.h"
#include "Model/Session.h"
#include "Persistence/FormatVersion.h"
#include "Persistence/SessionCodec.h"
#include "Persistence/SessionFile.h"
#include "Support/Places.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace amp;

namespace
{
std::string fixture (const std::string& name)
{
    std::ifstream file (amp::tests::places::fixture ("sessions/" + name), std::ios::binary);
    REQUIRE (file.good());
    return { std::istreambuf_iterator<char> (file), {} };
}
}  // namespace

TEST_CASE ("a session of format 0.9 becomes one of today's, losing nothing", "[persistence][migration][S1-06][S1-194]")
{
    const auto read = readSession (fixture ("0.9.json"));
    INFO (read.firstError().text());
    REQUIRE (read.root != nullptr);
    const SessionView session (read.root);

    CHECK (session.get<"session">().get<"version">() == "1.0.0");
    CHECK (session.get<"session">().get<"createdAt">() == "2025-11-03T08:15:00.000Z");
    CHECK (session.get<"session">().get<"lastSaved">() == "2026-01-04T09:00:00.123Z");

    const auto track = session.get<"tracks">().find ("dialogue");
    CHECK_FALSE (track.has<"filePath">());
    CHECK (track.get<"position">() == 2.0);  // a clip starts so much later
    REQUIRE (track.get<"lanes">().size() == 1);
    const auto clip = track.get<"lanes">()[0].get<"clips">()[0];
    CHECK (clip.get<"filePath">() == juce::String ("Takes/dialogue.wav"));
    CHECK (clip.get<"startTime">() == 0.0);
    CHECK (clip.get<"offset">() == 0.5);
    CHECK (clip.get<"duration">() == 8.0);

    const auto channel = channelOf (read.root, "dialogue");
    CHECK (channel.get<"volume">() == 72.0);  // the track wins
    CHECK (session.get<"mixer">().get<"master">().get<"volume">() == 78.0);
    CHECK (session.get<"mixer">().get<"master">().get<"eq">().get<"bands">()[1].id() == "masterBand-2");
    CHECK (session.get<"ai">().get<"chatHistory">().find ("session-1").get<"messages">().size() == 1);
}

TEST_CASE ("the migrated session is the one of format 1.0", "[persistence][migration][S1-06]")
{
    const auto read = readSession (fixture ("0.9.json"));
    REQUIRE (read.root != nullptr);
    CHECK ((writeSession (read.root) == fixture ("1.0.json")));
}

TEST_CASE ("a session of today's format is the same bytes after loading and saving", "[persistence][migration][P6]")
{
    const auto text = fixture ("1.0.json");
    const auto read = readSession (text);
    REQUIRE (read.root != nullptr);
    CHECK ((writeSession (read.root) == text));
    CHECK (read.problems.empty());
}

TEST_CASE ("a newer minor version opens, and what it has more is written back", "[persistence][migration][S1-06]")
{
    const auto read = readSession (fixture ("1.7.json"));
    REQUIRE (read.root != nullptr);
    const auto text = writeSession (read.root);
    CHECK (text.find (R"("spatial":{"azimuth":30,"elevation":[1,2.5]})") != std::string::npos);
    CHECK (text.find (R"("stems":{"groups":["a"]})") != std::string::npos);
    CHECK (text.find (R"("version":"1.7.0")") != std::string::npos);
}

TEST_CASE ("a newer major version is refused before its fields are judged", "[persistence][migration][S1-06]")
{
    const auto read = readSession (R"({"session":{"version":"2.0.0"},"tracks":[{"id":5}]})");
    CHECK (read.root == nullptr);
    REQUIRE (read.problems.size() == 1);
    CHECK (read.problems[0].path == "session.version");
    CHECK (readSession (fixture ("2.0.json")).root == nullptr);
}

TEST_CASE ("a newer major version opens to be looked at, and is never written", "[persistence][migration][P7][F15]")
{
    PosixVfs vfs;
    const tests::TemporaryFolder folder;
    const std::string text = R"({"session":{"version":"3.1.0"},"tracks":[{"id":"kick","name":"Kick","shape":"round"}]})";
    const auto path = folder.write ("new.amp", text);
    REQUIRE_FALSE (openSession (vfs, path));
    const auto opened = openNewerSession (vfs, path);
    INFO ((opened ? "" : opened.error().text().toStdString()));
    REQUIRE (opened);
    CHECK (SessionView (opened->root).get<"tracks">()[0].get<"name">() == "Kick");
    CHECK_FALSE (saveSession (vfs, path, newSession ("Other", Session::systemClock())));
    CHECK (folder.read ("new.amp") == text);

    CHECK_FALSE (openNewerSession (vfs, folder.write ("strange.amp", fixture ("2.0.json"))));  // not to be understood at all
    const auto usual = folder.write ("usual.amp", fixture ("1.0.json"));
    CHECK_FALSE (openNewerSession (vfs, usual));
}

TEST_CASE ("what is no version is refused", "[persistence][migration]")
{
    for (const auto* text : { "", "1", "1.0", "1.0.0" })
        CHECK (FormatVersion::parse (text).ok() == (*text != 0));
    for (const auto* text : { "x", "1.", "1.0.0.0", "-1.0.0", "1.0.0 beta", "99999999999.0" })
    {
        CAPTURE (text);
        CHECK_FALSE (FormatVersion::parse (text));
    }
}
