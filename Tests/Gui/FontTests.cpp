#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Theme/RightToLeft.h"
#include "Gui/Theme/Text.h"

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

TEST_CASE ("a name in Japanese or Chinese is drawn by an installed face, without boxes", "[gui][fonts]")
{
    const Fonts fonts; // one of the faces is among the packages that the project installs
    for (const auto& name : { juce::String::fromUTF8 ("夜のドライブ（最終版）"), juce::String::fromUTF8 ("夜间驾驶") })
    {
        const auto runs = splitIntoRuns (fonts, TextStyle::body, name);
        REQUIRE_FALSE (runs.empty());
        for (const auto& run : runs)
            CHECK_FALSE (run.text.containsChar (0xfffd));
    }
}

TEST_CASE ("what runs from right to left is drawn so, with Arabic letters joined and numbers as they are", "[gui][fonts]")
{
    const auto text = [] (std::initializer_list<juce::juce_wchar> characters) {
        juce::String made;
        for (const auto c : characters)
            made += juce::String::charToString (c);
        return made;
    };
    CHECK (inDrawingOrder ("Lead Vocal (2)") == "Lead Vocal (2)");
    CHECK (inDrawingOrder (juce::String::fromUTF8 ("夜のドライブ")) == juce::String::fromUTF8 ("夜のドライブ"));
    // lam, yeh, lam: initial, medial, final; from the right
    CHECK (inDrawingOrder (text ({ 0x644, 0x64a, 0x644 })) == text ({ 0xfede, 0xfef4, 0xfedf }));
    // dal joins to nothing that follows: dal alone, ra alone
    CHECK (inDrawingOrder (text ({ 0x62f, 0x631 })) == text ({ 0xfead, 0xfea9 }));
    // lam and alef are one
    CHECK (inDrawingOrder (text ({ 0x644, 0x627 })) == text ({ 0xfefb }));
    // Hebrew alef bet, with a number between: "ab 12 g" reads "g 12 ba" from the left
    CHECK (inDrawingOrder (text ({ 0x5d0, 0x5d1, ' ', '1', '2', ' ', 0x5d2 })) == text ({ 0x5d2, ' ', '1', '2', ' ', 0x5d1, 0x5d0 }));
    CHECK (inDrawingOrder ("Take " + text ({ 0x5d0, '(', 0x5d1, ')', 0x5d2 }) + " 7") == "Take " + text ({ 0x5d2, '(', 0x5d1, ')', 0x5d0 }) + " 7");
}

TEST_CASE ("a line of other scripts that does not fit ends in an ellipsis, however long it is", "[gui][fonts]")
{
    const Fonts fonts;
    const auto endless = juce::String::repeatedString (juce::String::fromUTF8 ("夜 "), 5000);
    juce::Image picture (juce::Image::ARGB, 200, 20, true);
    {
        juce::Graphics g (picture);
        g.setColour (juce::Colours::white);
        drawText (g, fonts, TextStyle::body, endless, { 0.0f, 0.0f, 160.0f, 20.0f }, juce::Justification::centredLeft);
    }
    auto right = 0, drawn = 0;
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 200; ++x)
            if (picture.getPixelAt (x, y).getAlpha() > 0)
                ++drawn, right = std::max (right, x);
    CHECK (drawn > 20);
    CHECK (right <= 160);
}
