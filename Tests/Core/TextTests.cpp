#include "Core/Text.h"

#include <catch2/catch.hpp>

using amp::toText;

TEST_CASE ("text survives the way there and back", "[core][text]")
{
    for (const auto* text : { "", "plain", "ü", "日本語", "🎛 x" })
        CHECK (amp::bytesOf (toText (text)) == text);
}

TEST_CASE ("bytes that are no text become question marks and harm nothing", "[core][text]")
{
    CHECK (toText ("a\xff z") == "a? z");
    CHECK (toText ("cut \xe6\x97") == "cut ??");
    CHECK (toText ("\xc3\x28") == "?(");
    CHECK (toText (std::string_view ("\xf0\x9f\x8e\x9b", 3)) == "???");
}
