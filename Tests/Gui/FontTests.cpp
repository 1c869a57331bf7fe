#include "Gui/Theme/LookAndFeel.h"

#include <catch2/catch.hpp>

using namespace amp::gui;

TEST_CASE ("the embedded faces cover Latin, signs and punctuation, and say what they lack", "[gui][fonts]")
{
    const Fonts fonts;
    for (const auto character : { 0x41, 0xe9, 0x17e, 0x2013, 0x2022, 0x2026 })
    {
        CHECK (fonts.covers (TextStyle::body, static_cast<juce::juce_wchar> (character)));
        CHECK (fonts.covers (TextStyle::number, static_cast<juce::juce_wchar> (character)));
    }
    CHECK_FALSE (fonts.covers (TextStyle::body, 0x6f22));
    CHECK_FALSE (fonts.covers (TextStyle::body, 0x10ffff));
}

TEST_CASE ("a font that is not one covers nothing", "[gui][fonts]")
{
    const std::array<std::byte, 40> rubbish { std::byte { 0xff }, std::byte { 0xff }, std::byte { 0xff }, std::byte { 0xff }, std::byte { 0xff } };
    CHECK (FontCoverage (rubbish).isEmpty());
    CHECK (FontCoverage (std::span<const std::byte>()).isEmpty());
}

TEST_CASE ("the em of a style is its size, whatever JUCE calls height", "[gui][fonts]")
{
    const Fonts fonts;
    CHECK (fonts.get (TextStyle::body).getHeight() == Approx (13.0 * 1.2102).margin (0.01));
    CHECK (fonts.get (TextStyle::clock).getHeight() == Approx (20.0 * 1.32).margin (0.01));
    CHECK (fonts.get (TextStyle::title).getTypefacePtr()->getName() == "Inter");
}

TEST_CASE ("digits of the number style are equally wide", "[gui][fonts]")
{
    const auto font = Fonts().get (TextStyle::number);
    for (const auto* digits : { "111111", "888888", "000000" })
        CHECK (font.getStringWidthFloat (digits) == Approx (font.getStringWidthFloat ("123456")));
}

TEST_CASE ("text that one face covers stays one run, other scripts become runs of their own", "[gui][fonts]")
{
    const Fonts fonts;
    CHECK (splitIntoRuns (fonts, TextStyle::body, "Lead Vocal - 2").size() == 1);

    const auto mixed = juce::String (juce::CharPointer_UTF8 ("Koto \xe7\x90\xb4 1"));
    const auto runs  = splitIntoRuns (fonts, TextStyle::body, mixed);
    juce::String joined;
    for (const auto& run : runs)
        joined += run.text;
    const auto isInstalled = fonts.fallback (TextStyle::body, 0x7434).has_value();
    CHECK (runs.size() == (isInstalled ? 3u : 1u));
    CHECK (joined == (isInstalled ? mixed : mixed.replaceCharacter (0x7434, 0xfffd)));
}
