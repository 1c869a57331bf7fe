#include "Model/Lookup.h"
#include "Persistence/Dialects/CompiledSession.h"
#include "Persistence/Json/Document.h"
#include "Persistence/SessionCodec.h"
#include "Support/Places.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace amp;
namespace fs = std::filesystem;

namespace
{
std::string contentOf (const fs::path& path)
{
    std::ifstream file (path, std::ios::binary);
    return { std::istreambuf_iterator<char> (file), {} };
}

std::vector<fs::path> fixtures (const std::string& folder)
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator (amp::tests::places::fixture ("oiduna/" + folder)))
        paths.push_back (entry.path());
    std::sort (paths.begin(), paths.end());
    REQUIRE_FALSE (paths.empty());
    return paths;
}

bool isInvalid (const fs::path& path)
{
    return path.string().find ("INVALID") != std::string::npos;
}

/** Checks that all of `part` is in `whole`; what is null or says nothing may be left out. */
void requireInside (const json::Document& a, const json::Value& part, const json::Document& b, const json::Value& whole)
{
    using Kind = json::Value::Kind;
    CAPTURE (std::string (part.key));
    if (part.isNumeric())
    {
        REQUIRE (whole.isNumeric());
        CHECK (part.asNumber() == whole.asNumber());
        return;
    }

    REQUIRE (part.kind == whole.kind);
    if (part.is (Kind::text))
        CHECK (part.text == whole.text);
    else if (part.is (Kind::flag))
        CHECK (part.flag == whole.flag);
    else if (part.is (Kind::array))
    {
        REQUIRE (a.size (part) == b.size (whole));
        auto other = b.children (whole).begin();
        for (const auto& item : a.children (part))
        {
            requireInside (a, item, b, *other);
            ++other;
        }
    }
    else if (part.is (Kind::object))
        for (const auto& member : a.children (part))
            if (! member.is (Kind::null))
            {
                CAPTURE (std::string (member.key));
                const auto* found = b.find (whole, member.key);
                REQUIRE (found != nullptr);
                requireInside (a, member, b, *found);
            }
}

void requireInside (const std::string& part, const std::string& whole)
{
    const auto a = json::Document::parse (part);
    const auto b = json::Document::parse (whole);
    REQUIRE (a);
    REQUIRE (b);
    requireInside (*a, a->root(), *b, b->root());
}

juce::String pathsOfErrors (const std::string& text)
{
    juce::StringArray paths;
    for (const auto& problem : readSession (text).problems)
        if (problem.isError)
            paths.add (problem.path);
    return paths.joinIntoString (" ");
}
}  // namespace

TEST_CASE ("every pattern session is imported and given back complete in its dialect",
           "[persistence][pattern][S2-01][S2-111]")
{
    for (const auto dialect : { Dialect::seed, Dialect::code })
        for (const auto& path : fixtures (dialect == Dialect::seed ? "seed_dialect" : "code_dialect"))
            if (! isInvalid (path))
            {
                CAPTURE (path.filename().string());
                const auto text = contentOf (path);
                const auto session = readSession (text);
                INFO (session.firstError().text());
                REQUIRE (session.root != nullptr);

                const auto exported = writeCompiledSession (session.root, dialect);
                REQUIRE (exported);
                requireInside (text, *exported);

                const auto again = readSession (*exported);
                REQUIRE (again.root != nullptr);
                CHECK (writeCompiledSession (again.root, dialect).operator*() == *exported);
            }
}

TEST_CASE ("a pattern layer survives inside a session", "[persistence][pattern][X-05]")
{
    for (const auto& path : fixtures ("seed_dialect"))
        if (! isInvalid (path))
        {
            CAPTURE (path.filename().string());
            const auto text = contentOf (path);
            const auto loaded = readSession (writeSession (readSession (text).root));
            REQUIRE (loaded.root != nullptr);
            requireInside (text, *writeCompiledSession (loaded.root, Dialect::seed));
        }
}

TEST_CASE ("a track without its meta is refused with its path", "[persistence][pattern][S2-20]")
{
    for (const auto& path : fixtures ("seed_dialect"))
        if (isInvalid (path))
            CHECK (pathsOfErrors (contentOf (path)).startsWith ("tracks.kick.meta"));
    CHECK (pathsOfErrors (R"({"tracks":{"kick":{"meta":{},"params":{"s":"bd"}}}})") == "tracks.kick.meta.track_id");
}

TEST_CASE ("documents of other shapes are refused with a reason", "[persistence][pattern]")
{
    for (const auto& path : fixtures ("other_dialects"))
    {
        CAPTURE (path.filename().string());
        const auto session = readSession (contentOf (path));
        CHECK (session.root == nullptr);
        CHECK (session.firstError().what.isNotEmpty());
    }
}

TEST_CASE ("what is neither form of a session is refused with the names of both", "[persistence]")
{
    for (const auto* text : { "{}", "[]", "1", R"({"tracks":1})" })
    {
        const auto what = readSession (text).firstError().what;
        CHECK (what.contains ("SessionState"));
        CHECK (what.contains ("CompiledSession"));
    }
}

TEST_CASE ("a pattern's errors and warnings are told apart, each with its path",
           "[persistence][pattern][S2-03][S2-07][S2-101]")
{
    const auto track = [] (const std::string& more) {
        return R"({"tracks":{"a":{"meta":{"track_id":"a"},"params":{"s":"bd"}}})" + more + "}";
    };

    CHECK (pathsOfErrors (track (R"(,"environment":{"bpm":0})")) == "environment.bpm");
    CHECK (pathsOfErrors (track (R"(,"environment":{"loop_steps":128})")) == "environment.loop_steps");
    CHECK (pathsOfErrors (track (R"(,"sequences":{"a":{"track_id":"a","events":[{"step":256}]}})")) ==
           "sequences.a.events.0.step");
    CHECK (pathsOfErrors (track (R"(,"sequences":{"a":{"track_id":"b","events":[]}})")) == "sequences.a");
    CHECK (pathsOfErrors (track (R"(,"apply":{"timing":"later"})")) == "apply.timing");
    CHECK (pathsOfErrors (track (R"(,"tracks_midi":{"m":{"track_id":"m","channel":16}})")) == "tracks_midi.m.channel");
    CHECK (pathsOfErrors (track (R"(,"apply":{})")).isEmpty());

    const auto warned = readSession (track (
        R"(,"mixer_lines":{"x":{"name":"x","include":["a","nobody"]},"y":{"name":"y","include":["a"]}},"sequences":{"z":{"track_id":"z"}})"));
    REQUIRE (warned.root != nullptr);
    CHECK (warned.problems.size() == 3);
}

TEST_CASE ("presence is kept where it matters: gates and dynamics", "[persistence][pattern][S2-06][S2-84]")
{
    const std::string text = R"({"tracks":{"a":{"meta":{"track_id":"a"},"params":{"s":"bd"}}},)"
                             R"("mixer_lines":{"x":{"name":"x","dynamics":{"compressor_ratio":4}},"y":{"name":"y"}},)"
                             R"("sequences":{"a":{"track_id":"a","events":[{"step":0,"gate":1},{"step":1}]}}})";
    const auto session = readSession (text);
    REQUIRE (session.root != nullptr);
    const auto out = *writeCompiledSession (session.root, Dialect::seed);
    CHECK (out.find (R"({"step":0,"velocity":1,"gate":1,"offset_ms":0},{"step":1,"velocity":1,"offset_ms":0})") !=
           std::string::npos);
    CHECK (out.find (R"("dynamics":{"compressor_ratio":4})") != std::string::npos);
    CHECK (out.find ("dynamics") == out.rfind ("dynamics"));
}
