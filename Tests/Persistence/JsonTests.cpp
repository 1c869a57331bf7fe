#include "Persistence/Json/Writer.h"

#include <catch2/catch.hpp>

using namespace amp;
using json::Document;

namespace
{
std::string canonical (std::string_view text)
{
    const auto document = Document::parse (text);
    REQUIRE (document);
    std::string out;
    json::write (out, *document, document->root());
    return out;
}

juce::String refusal (std::string_view text, const json::Limits& limits = {})
{
    const auto document = Document::parse (text, limits);
    REQUIRE_FALSE (document);
    return document.error().text();
}
}  // namespace

TEST_CASE ("canonical JSON has no white space and the shortest numbers", "[persistence][json]")
{
    CHECK (canonical (" { \"b\" : [ 1.0 , 120.50, -0.0, 1e22, 0.1, 9007199254740993 ] ,\"a\":null, \"c\":true } ") ==
           R"({"b":[1,120.5,0,1e+22,0.1,9007199254740993],"a":null,"c":true})");
    CHECK (canonical (R"("ü \u00fc \/ \n \u0001 \"")") == "\"ü ü / \\n \\u0001 \\\"\"");
}

TEST_CASE ("writing what was read changes nothing a second time", "[persistence][json]")
{
    for (const auto* text : { "5e-324",
                              "1.7976931348623157e308",
                              "123456789012345680000",
                              "-0",
                              "0.30000000000000004",
                              "[]",
                              "{}",
                              "\"\"" })
    {
        CAPTURE (text);
        CHECK (canonical (canonical (text)) == canonical (text));
    }
}

TEST_CASE ("hostile JSON is refused with its place", "[persistence][json][P5]")
{
    CHECK (refusal (R"({"project":{"bpm":120,"bpm":-1}})") == "project: has the key \"bpm\" twice");
    CHECK (refusal (R"({"project":{"bpm":1e999}})") == "project.bpm: is not a finite number");
    CHECK (refusal (R"({"tracks":[{},{"name":"\u0000"}]})") == "tracks.1.name: holds the character U+0000");
    CHECK (refusal (R"({"a":NaN})").contains ("is not JSON"));
    CHECK (refusal ("{\"a\":\"\xc3\x28\"}").contains ("is not JSON"));
    CHECK (refusal (R"({"a":"\ud800"})").contains ("is not JSON"));
    CHECK (refusal ("{\"a\":1").contains ("is not JSON"));
    CHECK (refusal ("").contains ("is not JSON"));
    CHECK (refusal ("{} x").contains ("is not JSON"));
}

TEST_CASE ("JSON beyond a limit is refused", "[persistence][json][P5]")
{
    CHECK (refusal (std::string (100'000, '[') + std::string (100'000, ']')).contains ("deeper than 64"));
    CHECK (refusal ("{\"" + std::string (300, 'k') + "\":1}").contains ("256 bytes"));
    CHECK (refusal ("[1,2,3]", { .values = 3 }).contains ("more than 3 values"));
    CHECK (refusal ("[1,2,3]", { .arrayItems = 2 }).contains ("more than 2 items"));
    CHECK (refusal ("\"" + std::string (3u << 20, 'x') + "\"", { .textBytes = 2u << 20 }).contains ("more than 2 MB"));
    CHECK (refusal (std::string (3u << 20, ' '), { .bytes = 2u << 20 }).contains ("2 MB"));
}
