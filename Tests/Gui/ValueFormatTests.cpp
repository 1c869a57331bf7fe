#include "Core/Laws.h"
#include "Gui/Widgets/ValueFormat.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::gui;

TEST_CASE ("a fader is written and read in decibels", "[gui][values]")
{
    const auto format = faderFormat();
    CHECK (format.text (80.0) == "0.0");
    CHECK (format.text (0.0) == "-inf");
    CHECK (format.text (40.0) == "-18.1");
    CHECK (format.spoken (100.0) == "5.8 dB");

    const auto read = [&] (const char* text, double current = 80.0) { return *format.parse (text, current); };
    CHECK (laws::toDecibels (laws::faderGain (read ("-6"))) == Approx (-6.0));
    CHECK (laws::toDecibels (laws::faderGain (read (" -6 dB "))) == Approx (-6.0));
    CHECK (laws::toDecibels (laws::faderGain (read ("+=3"))) == Approx (3.0));
    CHECK (laws::toDecibels (laws::faderGain (read ("-=3"))) == Approx (-3.0));
    CHECK (laws::faderGain (read ("*0.5")) == Approx (0.5));
    CHECK (read ("50%") == Approx (50.0));
    CHECK (read ("-inf") == 0.0);
    CHECK (read ("5.8") == Approx (100.0).margin (0.1));
}

TEST_CASE ("what no fader can be is refused with what it can be", "[gui][values]")
{
    const auto format = faderFormat();
    for (const auto* wrong : { "", "loud", "6", "101%", "-5%", "nan", "inf", "1e999", "*-1", "6 dBs", "--6" })
    {
        INFO (wrong);
        const auto result = format.parse (wrong, 80.0);
        REQUIRE_FALSE (result.ok());
        CHECK (result.error().what.contains ("between"));
    }
}

TEST_CASE ("a pan is written and read by side", "[gui][values]")
{
    const auto format = panFormat();
    CHECK (format.text (0.0) == "C");
    CHECK (format.text (-20.0) == "L20");
    CHECK (format.text (14.4) == "R14");
    CHECK (format.spoken (-20.0) == "20 % left");
    CHECK (*format.parse ("C", 50.0) == 0.0);
    CHECK (*format.parse ("l20", 0.0) == -20.0);
    CHECK (*format.parse ("R100", 0.0) == 100.0);
    CHECK (*format.parse ("-35", 0.0) == -35.0);
    CHECK (*format.parse ("+=5", -35.0) == -30.0);
    for (const auto* wrong : { "", "L101", "left", "R", "200" })
        CHECK_FALSE (format.parse (wrong, 0.0).ok());
}

TEST_CASE ("a number keeps to its range and takes its unit", "[gui][values]")
{
    const auto format = numberFormat (20.0, 300.0, 2, "BPM");
    CHECK (format.text (124.0) == "124.00");
    CHECK (*format.parse ("124", 0.0) == 124.0);
    CHECK (*format.parse ("98.5 bpm", 0.0) == 98.5);
    CHECK (*format.parse ("*0.5", 240.0) == 120.0);
    CHECK (format.parse ("19", 120.0).error().what == "BPM between 20.00 and 300.00");
    CHECK_FALSE (format.parse ("fast", 120.0).ok());
}
