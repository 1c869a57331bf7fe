#include "Gui/Time/TimeFormat.h"

#include <catch2/catch.hpp>

using namespace amp::gui;

TEST_CASE ("bars, beats and sixteenths count from 1", "[gui][time]")
{
    const BarGrid grid { 120.0, 4, 4 };
    CHECK (grid.bar() == Approx (2.0));
    const auto at = grid.positionAt (2.0 * 16 + 0.5 * 2 + 0.125);
    CHECK (at.bar == 17);
    CHECK (at.beat == 3);
    CHECK (at.sixteenth == 2);
    CHECK (grid.secondsAt ({ 17, 3, 2, 0 }) == Approx (33.125));
}

TEST_CASE ("positions on a line belong to what begins there, at any tempo and signature", "[gui][time]")
{
    for (const auto bpm : { 61.7, 97.0, 120.0, 133.3, 174.0 })
        for (const auto& [beats, unit] : { std::pair (4, 4), std::pair (3, 4), std::pair (7, 8), std::pair (5, 16) })
        {
            const BarGrid grid { bpm, beats, unit };
            for (int bar = 1; bar < 400; bar += 7)
            {
                INFO (bpm << " " << beats << "/" << unit << " bar " << bar);
                CHECK (grid.positionAt (grid.secondsAt ({ bar, 1, 1, 0 })).bar == bar);
                CHECK (grid.positionAt (grid.secondsAt ({ bar, beats, 1, 0 })).beat == beats);
            }
        }
}

TEST_CASE ("the grid's steps are named as in the session", "[gui][time]")
{
    const BarGrid grid { 120.0, 3, 4 };
    CHECK (grid.step ("bar") == Approx (1.5));
    CHECK (grid.step ("1/4") == Approx (0.5));
    CHECK (grid.step ("1/8T") == Approx (0.25 * 2 / 3));
    CHECK (grid.step ("seconds") == 1.0);
    CHECK (grid.snapped (0.7, "1/4") == Approx (0.5));
    CHECK (grid.snapped (-3.0, "1/4") == 0.0);
}

TEST_CASE ("a position is written in each format, always as wide", "[gui][time]")
{
    const BarGrid grid { 120.0, 4, 4 };
    const auto text = [&] (TimeFormat::Kind kind, double seconds) { return TimeFormat { kind, grid, 48000.0 }.text (seconds); };
    CHECK (text (TimeFormat::Kind::bars, 33.0) == "017.3.01");
    CHECK (text (TimeFormat::Kind::minutes, 83.5) == "01:23.500");
    CHECK (text (TimeFormat::Kind::samples, 1.0) == "000048000");
    CHECK (text (TimeFormat::Kind::frames, 12.28) == "0:00:12:07");
    CHECK (text (TimeFormat::Kind::bars, -1.0) == "001.1.01");
}

TEST_CASE ("a position is read in every way it can be written", "[gui][time]")
{
    const TimeFormat bars { TimeFormat::Kind::bars, { 120.0, 4, 4 }, 48000.0 };
    const TimeFormat minutes { TimeFormat::Kind::minutes, { 120.0, 4, 4 }, 48000.0 };
    CHECK (*bars.parse ("17.3.1") == Approx (33.0));
    CHECK (*bars.parse ("17") == Approx (32.0));
    CHECK (*minutes.parse ("17") == Approx (17.0));
    CHECK (*minutes.parse ("17.3.1") == Approx (33.0));
    CHECK (*bars.parse ("1:23.5") == Approx (83.5));
    CHECK (*bars.parse ("1:00:00") == Approx (3600.0));
    CHECK (*bars.parse ("48000s") == Approx (1.0));
    CHECK (*bars.parse ("250 ms") == Approx (0.25));
    for (const auto* wrong : { "", "here", "0.1.1", "1.5.1", "1..2", "-4", "1:2:3:4", "1.2.3.4", ":", "s", "ms" })
    {
        INFO (wrong);
        CHECK_FALSE (bars.parse (wrong).ok());
    }
}

TEST_CASE ("the ruler's marks keep their distance at every zoom", "[gui][time]")
{
    for (const auto kind : { TimeFormat::Kind::bars, TimeFormat::Kind::minutes })
    {
        const TimeFormat format { kind, { 97.0, 3, 4 }, 48000.0 };
        for (auto zoom = 0.06; zoom < 50'000.0; zoom *= 1.7)
            CHECK (format.markStep (zoom, 60.0) * zoom >= std::min (60.0, 3600.0 * zoom));
    }
    CHECK (TimeFormat { TimeFormat::Kind::bars, {}, 48000.0 }.mark (4.0) == "3");
    CHECK (TimeFormat { TimeFormat::Kind::minutes, {}, 48000.0 }.mark (80.0) == "1:20");
}

TEST_CASE ("ruler, grid and counter follow the tempo map", "[gui][time][S1-107][S1-108]")
{
    // 4 bars of 4/4 at 120, then 3/4 at 60.
    const BarGrid grid { amp::TempoMap (120.0, { 4, 4 }, { { 8.0, 60.0 } }, { { 8.0, { 3, 4 } } }) };
    const TimeFormat format { TimeFormat::Kind::bars, grid, 48000.0 };
    CHECK (format.text (7.5) == "004.4.01");
    CHECK (format.text (8.0) == "005.1.01");
    CHECK (format.text (11.0) == "006.1.01");
    CHECK (format.text (10.5) == "005.3.03");
    CHECK (*format.parse ("6.2.3") == Approx (12.5));
    CHECK_FALSE (format.parse ("6.4.1").ok());
    CHECK (format.parse ("4.4.1").ok());

    CHECK (grid.lines (5.0, 12.0, BarGrid::Line::bar) == std::vector<double> { 4.0, 6.0, 8.0, 11.0 });
    CHECK (grid.lines (7.0, 9.0, BarGrid::Line::beat) == std::vector<double> { 7.0, 7.5, 8.0, 9.0 });
    CHECK (grid.snapped (9.6, "bar") == Approx (11.0));
    CHECK (grid.snapped (7.3, "bar") == Approx (8.0));
    CHECK (grid.snapped (8.6, "1/4") == Approx (9.0));
    CHECK (grid.neighbour (8.0, "1/4", 1) == Approx (9.0));
    CHECK (grid.neighbour (8.0, "1/4", -1) == Approx (7.5));
    CHECK (format.marks (0.0, 12.0, 40.0, 50.0) == std::vector<double> { 0.0, 2.0, 4.0, 6.0, 8.0, 11.0 });
}
