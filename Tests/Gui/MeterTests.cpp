#include "Gui/Support/Pointer.h"
#include "Gui/Support/Window.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"

#include <catch2/catch.hpp>

using namespace amp::gui;
using namespace amp::tests;

TEST_CASE ("a peak rises at once and falls 20 dB a second", "[gui][meter]")
{
    MeterBallistics meter;
    CHECK (meter.isSilent());
    meter.advance (1.0 / 60, 1.0, 0.5);
    CHECK (meter.peakDecibels() == Approx (0.0));
    CHECK (meter.rmsDecibels() == Approx (-6.02).margin (0.01));
    for (int i = 0; i < 60; ++i)
        meter.advance (1.0 / 60, 0.0, 0.0);
    CHECK (meter.peakDecibels() == Approx (-20.0));
}

TEST_CASE ("the hold line waits two seconds, then falls, and a meter comes to rest", "[gui][meter]")
{
    MeterBallistics meter;
    meter.advance (0.1, 1.0, 0.0);
    for (int i = 0; i < 19; ++i)
        meter.advance (0.1, 0.0, 0.0);
    CHECK (meter.holdDecibels() == Approx (0.0));
    for (int i = 0; i < 12; ++i)
        meter.advance (0.1, 0.0, 0.0);
    CHECK (meter.holdDecibels() < -15.0);
    for (int i = 0; i < 60; ++i)
        meter.advance (0.1, 0.0, 0.0);
    CHECK (meter.isSilent());
}

TEST_CASE ("NaN does not stick in a meter", "[gui][meter]")
{
    MeterBallistics meter;
    meter.advance (0.1, std::nan (""), std::nan (""));
    meter.advance (0.1, 0.0, 0.0);
    CHECK (meter.isSilent());
}

TEST_CASE ("a meter's scale is the fader's", "[gui][meter]")
{
    LevelMeter meter ("Level", LevelMeter::Orientation::upright);
    meter.setBounds (0, 0, 18, 410); // 400 of bar under the lamp
    CHECK (meter.barArea().getHeight() == 400);
    CHECK (meter.pixelsOf (0.0) == 320);
    CHECK (meter.pixelsOf (-18.06) == 160);
    CHECK (meter.pixelsOf (MeterBallistics::floor) == 0);
    CHECK (meter.pixelsOf (20.0) == 400);

    const auto travel = juce::Rectangle<float> (0, 10, 24, 400);
    CHECK (Fader::yOf (80.0, travel) == Approx (410.0f - 320.0f));
}

TEST_CASE ("a meter draws its zones, its hold line and its lamp", "[gui][meter]")
{
    InLook<LevelMeter> meter (nordDark, "Level", LevelMeter::Orientation::upright);
    meter->setBounds (0, 0, 18, 410);
    meter->advance (0.01, { { 0.5f, 0.05f }, { 0.4f, 0.04f }, false });
    auto picture = pictureOf (meter.part);
    CHECK (pixelsOf (picture, aurora.zones[0].colour) > 500);
    CHECK (pixelsOf (picture, aurora.zones[1].colour) > 100);
    CHECK (pixelsOf (picture, aurora.zones[3].colour) == 0);
    CHECK (pixelsOf (picture, nordDark.dangerFill) == 0);

    auto cleared         = 0;
    meter->onClearClip = [&] { ++cleared; };
    Pointer (meter.part).click ({ 5, 5 });
    CHECK (cleared == 0);
    meter->advance (0.01, { { 1.2f, 0.05f }, { 0.4f, 0.04f }, true });
    CHECK (pixelsOf (pictureOf (meter.part), nordDark.dangerFill) == 18 * 8);
    Pointer (meter.part).click ({ 5, 5 });
    CHECK (cleared == 1);
    CHECK (meter->createAccessibilityHandler()->getValueInterface()->getCurrentValueAsString() == "clipped");
}
