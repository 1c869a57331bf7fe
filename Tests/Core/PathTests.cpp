#include "Core/Path.h"

#include <catch2/catch.hpp>

using amp::Path;

TEST_CASE ("a path prints as it was written", "[core][path]")
{
    for (const auto* text :
         { "tracks.kick.volume", "project", "tracks[\"a.b\"].volume", "[\"a b\"].x", "a[\"\\\"\"][\"\\\\\"]" })
    {
        CAPTURE (text);
        const auto path = Path::parse (text);
        REQUIRE (path);
        CHECK (path->toString() == text);
    }
}

TEST_CASE ("any list of segments survives printing and parsing", "[core][path]")
{
    const std::vector<std::string> segments { "tracks", "Bass (DI) \"1\"", "a\nb", "日本", "x.y[0]", "z" };
    const auto path = Path::parse (Path (segments).toString());
    REQUIRE (path);
    CHECK (*path == Path (segments));
}

TEST_CASE ("a malformed path is refused with its column", "[core][path]")
{
    for (const auto* text :
         { ".", "a.", "a..b", "a b", "a[0]", "a[\"x\"", "a[\"\"]", "a[\"\\q\"]", "a[\"\\u12\"]", "[\"x\"]y" })
    {
        CAPTURE (text);
        const auto path = Path::parse (text);
        REQUIRE_FALSE (path);
        CHECK (path.error().what.startsWith ("column "));
    }
}

TEST_CASE ("a path knows what lies inside it", "[core][path]")
{
    const Path track ({ "tracks", "kick" });
    CHECK ((track / "volume").isWithin (track));
    CHECK (track.isWithin (track));
    CHECK_FALSE (track.isWithin (track / "volume"));
    CHECK_FALSE (Path ({ "tracks", "kick2" }).isWithin (track));
}
