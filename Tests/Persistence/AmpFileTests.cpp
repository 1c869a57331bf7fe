#include "Core/Vfs/PosixVfs.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"
#include "Persistence/Amp/AmpFile.h"
#include "Persistence/Amp/Index.h"
#include "Persistence/RandomSession.h"
#include "Persistence/SessionFile.h"
#include "Support/TemporaryFolder.h"
#include "Support/Trials.h"

#include <catch2/catch.hpp>

#include <random>

using namespace amp;

namespace
{
/** A session of so many tracks, each with a channel and clips; large enough for several frames. */
NodePtr sessionOf (int tracks, int clipsPerTrack)
{
    NodeBuilder trackList (*schema::sessionState.find ("tracks")), channels (*schema::mixer.find ("channels"));
    for (auto t = 0; t < tracks; ++t)
    {
        const auto id = "track-" + juce::String (t);
        NodeBuilder clips (*schema::lane.find ("clips"));
        for (auto c = 0; c < clipsPerTrack; ++c)
            clips.add (NodeBuilder (schema::clip, id + "-" + juce::String (c))
                           .set ("name", "Take " + juce::String (c))
                           .set ("filePath", "Song Media/" + id + ".wav")
                           .set ("startTime", c * 4.25)
                           .set ("duration", 4.0)
                           .build());
        const auto lane = NodeBuilder (schema::lane, id + "-main").add (clips.build()).build();
        trackList.add (NodeBuilder (schema::track, id)
                           .set ("name", "Track " + juce::String (t))
                           .add (NodeBuilder (*schema::track.find ("lanes")).add (lane).build())
                           .build());
        channels.add (NodeBuilder (schema::channel, id).set ("trackId", id).set ("volume", 40.0 + t % 50).build());
    }

    auto root = std::make_shared<Node> (juce::Identifier ("sessionState"));
    root->add (trackList.build())
        .add (NodeBuilder (*schema::sessionState.find ("mixer")).add (channels.build()).build());
    return root;
}

/** How many tracks of the session are there, in order and each whole. */
size_t tracksIn (const NodePtr& root)
{
    return SessionView (root).get<"tracks">().size();
}
}  // namespace

TEST_CASE ("an .amp decompressed end to end is the canonical JSON", "[persistence][amp][S1-191]")
{
    const auto session = sessionOf (300, 3);
    const auto file = toAmp (session);
    const auto read = unpackAmp (file);
    REQUIRE (read);
    CHECK (read->damage.empty());
    CHECK ((read->json == writeSession (session)));
    CHECK (container::findIndex (file)->index->frames.size() > 12);
}

TEST_CASE ("save, load and save gives the same bytes", "[persistence][amp][P6]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    const auto session = tests::RandomSession (7, true).make();
    REQUIRE (saveSession (vfs, folder / "a.amp", session));
    const auto loaded = openSession (vfs, folder / "a.amp");
    REQUIRE (loaded);
    CHECK_FALSE (loaded->isDamaged);
    REQUIRE (saveSession (vfs, folder / "b.amp", loaded->root));
    CHECK ((folder.read ("a.amp") == folder.read ("b.amp")));
}

TEST_CASE ("a damaged frame costs its own members and nothing else", "[persistence][amp][P5][F10]")
{
    const auto session = sessionOf (600, 3);
    const auto whole = toAmp (session);
    const auto found = container::findIndex (whole);
    REQUIRE (found->index.has_value());

    auto start = found->bytes;
    for (const auto& frame : found->index->frames)
    {
        CAPTURE (frame.inside);
        auto bytes = whole;
        bytes[start + frame.packedSize / 2] ^= 0x20;
        start += frame.packedSize;

        const auto read = unpackAmp (bytes);
        REQUIRE (read);
        REQUIRE_FALSE (read->damage.empty());
        const auto loaded = readDamagedSession (read->json);
        INFO (loaded.firstError().text());
        REQUIRE (loaded.root != nullptr);
        CHECK (tracksIn (loaded.root) >= 600 - 220);  // a frame holds at most 128 KB and one member more
    }
}

TEST_CASE ("any frames may be damaged at once", "[persistence][amp][P5]")
{
    std::mt19937 random (11);
    for (uint32_t n = 0; n < 300; ++n)
    {
        CAPTURE (n);
        const auto session = n % 3 == 0 ? sessionOf (300, 3) : tests::RandomSession (n, n % 3 == 1).make();
        auto bytes = toAmp (session);
        const auto found = container::findIndex (bytes);
        auto start = found->bytes;
        for (const auto& frame : found->index->frames)
        {
            if (random() % 3 == 0)
                bytes[start + frame.packedSize - 1] ^= 1;
            start += frame.packedSize;
        }

        const auto read = unpackAmp (bytes);
        REQUIRE (read);
        const auto loaded = readDamagedSession (read->json);
        INFO (loaded.firstError().text());
        CHECK (loaded.root != nullptr);
    }
}

TEST_CASE ("a lost index costs nothing", "[persistence][amp][P5]")
{
    const auto session = sessionOf (20, 2);
    for (const auto at : { size_t (0), size_t (5), size_t (9), size_t (40) })
    {
        auto bytes = toAmp (session);
        bytes[at] ^= 1;
        CAPTURE (at);
        const auto read = unpackAmp (bytes);
        REQUIRE (read);
        CHECK ((read->json == writeSession (session)));
        CHECK (read->damage.size() == 1);
    }
}

TEST_CASE ("an index and a section that are damaged at once cost the section", "[persistence][amp][P5]")
{
    const auto session = sessionOf (600, 3);
    const auto whole = toAmp (session);
    const auto found = container::findIndex (whole);
    REQUIRE (found->index.has_value());
    auto bytes = whole;
    bytes[40] ^= 1;
    bytes[found->bytes + found->index->frames.front().packedSize + found->index->frames[1].packedSize / 2 + 100] ^= 0x20;
    const auto read = unpackAmp (bytes);
    INFO ((read ? "" : read.error().text().toStdString()));
    REQUIRE (read);
    CHECK (read->damage.size() >= 2);
    const auto loaded = readDamagedSession (read->json);
    REQUIRE (loaded.root != nullptr);
    CHECK (tracksIn (loaded.root) >= 600 - 220);
}

TEST_CASE ("a file without the copy of the index is whole", "[persistence][amp]")
{
    const auto session = sessionOf (3, 1);
    const auto whole = toAmp (session);
    const auto copy = container::findIndex (whole)->index->toBytes();
    REQUIRE (whole.ends_with (copy));
    const auto read = unpackAmp (std::string_view (whole).substr (0, whole.size() - copy.size()));
    REQUIRE (read);
    CHECK (read->damage.empty());
    CHECK ((read->json == writeSession (session)));
}

TEST_CASE ("a file of an older format stays beside the one that it becomes", "[persistence][file][P7][F15]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    const auto old = std::string (R"({"session":{"id":"s","version":"0.9.0"},"tracks":[]})");
    folder.write ("song.amp", old);
    const auto opened = openSession (vfs, folder / "song.amp");
    INFO ((opened ? "" : opened.error().text().toStdString()));
    REQUIRE (opened);
    for (int i = 0; i < 2; ++i)
        REQUIRE (saveSession (vfs, folder / "song.amp", opened->root));
    CHECK (folder.read ("song.v0.9.amp") == old);
    CHECK (openSession (vfs, folder / "song.amp"));
    CHECK (vfs.list (folder.path())->size() == 2);  // once, and nothing of the present format
}

TEST_CASE ("a file cut off at any byte is opened as far as it goes or refused, and never crashes",
           "[persistence][amp][P5]")
{
    const auto session = sessionOf (2, 1);
    const auto whole = toAmp (session), json = writeSession (session);
    for (size_t size = 0; size < whole.size(); ++size)
    {
        const auto read = unpackAmp (std::string_view (whole).substr (0, size));
        if (read)
        {
            CHECK ((! read->damage.empty() || read->json == json));  // without the copy of its index it is whole
            readDamagedSession (read->json);
        }
    }
}

TEST_CASE ("mutated files neither crash nor hang, and none passes for another session",
           "[persistence][amp][P5]")
{
    std::mt19937 random (5);
    const auto session = sessionOf (12, 2);
    const auto whole = toAmp (session);
    const auto json = writeSession (session);
    for (auto n = 0; n < tests::trials (5000, 40'000); ++n)
    {
        const tests::TimeLimit limit (2);
        auto bytes = whole;
        for (auto changes = 1 + random() % 4; changes > 0 && ! bytes.empty(); --changes)
        {
            const auto at = random() % bytes.size();
            switch (random() % 5)
            {
            case 0:
                bytes[at] = static_cast<char> (random());
                break;
            case 1:
                bytes.erase (at, 1 + random() % 64);
                break;
            case 2:
                bytes.insert (at, random() % 64, static_cast<char> (random()));
                break;
            case 3:
                bytes.resize (at + 1);
                break;
            default:
                bytes += bytes.substr (at, random() % 256);
                break;
            }
        }

        const auto read = unpackAmp (bytes);
        if (read && read->damage.empty())
            REQUIRE ((read->json == json));
        else if (read)
            readDamagedSession (read->json);
    }
}

TEST_CASE ("a session that could not be opened again is not saved", "[persistence][amp]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    NodeBuilder tracks (*schema::sessionState.find ("tracks"));
    tracks.add (NodeBuilder (schema::track, "t").set ("name", juce::String::repeatedString ("x", 17 << 20)).build());
    auto root = std::make_shared<Node> (juce::Identifier ("sessionState"));
    root->add (tracks.build());

    const auto saved = saveSession (vfs, folder / "a.amp", root);
    REQUIRE_FALSE (saved);
    CHECK (saved.error().what.contains ("tracks.0.name: is a text of more than 16 MB"));
    CHECK (folder.read ("a.amp").empty());
}

TEST_CASE ("a damaged, a foreign and a newer file are never replaced", "[persistence][amp][P5][F8]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    const auto session = sessionOf (3, 1);

    auto damaged = toAmp (session);
    damaged[damaged.size() - 8] ^= 1;
    container::Index newer;
    newer.needs = { 2, 0, 0 };

    for (const auto& content : { damaged, std::string ("RIFF, or what else it may be"), newer.toBytes() })
    {
        const auto path = folder.write ("song.amp", content);
        const auto saved = saveSession (vfs, path, session);
        REQUIRE_FALSE (saved);
        CHECK (saved.error().where.contains ("song.amp"));
        CHECK (saved.error().what.contains ("Save under another name"));
        CHECK ((folder.read ("song.amp") == content));
    }

    const auto opened = openSession (vfs, folder.write ("damaged.amp", damaged));
    REQUIRE (opened);
    CHECK (opened->isDamaged);
    CHECK ((folder.read ("damaged.amp") == damaged));
}

TEST_CASE ("a session that was opened as JSON may be saved in its place", "[persistence][amp]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    const auto path = folder.write ("song.amp", writeSession (sessionOf (2, 1)));
    REQUIRE (saveSession (vfs, path, openSession (vfs, path)->root));
    CHECK ((folder.read ("song.amp") == toAmp (sessionOf (2, 1))));
}

TEST_CASE ("a file of a newer major version is refused with its version", "[persistence][amp][S1-06]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    const auto opened = openSession (vfs, folder.write ("new.json", R"({"session":{"version":"2.0.0"},"tracks":[]})"));
    REQUIRE_FALSE (opened);
    CHECK (opened.error().text().contains ("new.json: session.version"));
    CHECK (opened.error().what.contains ("2.0"));
}

TEST_CASE ("a bomb is refused before it is unpacked", "[persistence][amp][P5]")
{
    SessionText huge;
    huge.text.assign (40u << 20, ' ');
    for (size_t i = 0; i < 8; ++i)
        huge.pieces.push_back ({ i * (5u << 20), "" });
    const auto once = packAmp (huge, FormatVersion::current());
    CHECK (once.size() < 100'000);

    // The same small frames, listed a hundred times over.
    auto index = *container::findIndex (once)->index;
    const auto frames = once.substr (container::findIndex (once)->bytes);
    const auto listed = index.frames;
    std::string many;
    for (auto n = 0; n < 100; ++n)
    {
        index.frames.insert (index.frames.end(), listed.begin(), listed.end());
        many += frames;
    }
    const auto read = unpackAmp (index.toBytes() + many + frames);
    REQUIRE_FALSE (read);
    CHECK (read.error().what.contains ("256 MB"));
}

TEST_CASE ("the old content stays under the name of the backup", "[persistence][amp][S1-15]")
{
    tests::TemporaryFolder folder;
    PosixVfs vfs;
    REQUIRE (saveSession (vfs, folder / "a.amp", sessionOf (1, 1)));
    const auto old = folder.read ("a.amp");
    REQUIRE (saveSession (vfs, folder / "a.amp", sessionOf (2, 1), folder / "old.amp"));
    CHECK ((folder.read ("old.amp") == old));
    CHECK ((folder.read ("a.amp") == toAmp (sessionOf (2, 1))));
}
