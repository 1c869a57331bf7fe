#include "Core/TrackIcons.h"
#include "Gui/Theme/ClipColours.h"
#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/MeterColours.h"
#include "Gui/Theme/TrackIcons.h"

#include <catch2/catch.hpp>

using namespace amp::gui;

namespace
{
constexpr const Theme* themes[] { &nordDark, &nordLight, &nordDarkContrast, &nordLightContrast };

/** A role on a surface and the least contrast it must have. */
struct Pair
{
    const char* name;
    Token Theme::*role;
    Token Theme::*surface;
    double least;
};

constexpr Pair pairs[] {
    { "strong text on hover", &Theme::textStrong, &Theme::hover, 4.5 },
    { "strong text on the selection", &Theme::textStrong, &Theme::selection, 4.5 },
    { "text on the well", &Theme::textPrimary, &Theme::well, 4.5 },
    { "text on the canvas", &Theme::textPrimary, &Theme::canvas, 4.5 },
    { "text on a panel", &Theme::textPrimary, &Theme::panel, 4.5 },
    { "text on a raised control", &Theme::textPrimary, &Theme::raised, 4.5 },
    { "text on hover", &Theme::textPrimary, &Theme::hover, 4.5 },
    { "text on the selection", &Theme::textPrimary, &Theme::selection, 4.5 },
    { "secondary text on the canvas", &Theme::textSecondary, &Theme::canvas, 4.5 },
    { "secondary text on a panel", &Theme::textSecondary, &Theme::panel, 4.5 },
    { "a control's border on a panel", &Theme::borderControl, &Theme::panel, 3.0 },
    { "a control's border on the well", &Theme::borderControl, &Theme::well, 3.0 },
    { "the focus ring on a panel", &Theme::accent, &Theme::panel, 3.0 },
    { "the focus ring on the selection", &Theme::accent, &Theme::selection, 3.0 },
    { "text on the accent fill", &Theme::onAccentFill, &Theme::accentFill, 4.5 },
    { "text on the primary button", &Theme::onPrimary, &Theme::primaryFill, 4.5 },
    { "a link on a panel", &Theme::link, &Theme::panel, 4.5 },
    { "danger text on a panel", &Theme::dangerText, &Theme::panel, 4.5 },
    { "danger graphics on a panel", &Theme::dangerGraphic, &Theme::panel, 3.0 },
    { "text on danger", &Theme::onDanger, &Theme::dangerFill, 4.5 },
    { "a warning on a panel", &Theme::warn, &Theme::panel, 4.5 },
    { "ok on a panel", &Theme::ok, &Theme::panel, 4.5 },
    { "the assistant on a panel", &Theme::ai, &Theme::panel, 4.5 },
    { "the letter on mute", &Theme::onMute, &Theme::muteFill, 4.5 },
    { "the letter on solo", &Theme::onSolo, &Theme::soloFill, 4.5 },
    { "the loop on the ruler", &Theme::loop, &Theme::panel, 3.0 },
    { "a punch point on the ruler", &Theme::punch, &Theme::panel, 3.0 },
    { "a marker on the ruler", &Theme::marker, &Theme::panel, 3.0 },
    { "the playhead on the lanes", &Theme::playhead, &Theme::canvas, 3.0 },
};
} // namespace

TEST_CASE ("contrast is that of WCAG", "[gui][theme]")
{
    CHECK (contrast (juce::Colours::black, juce::Colours::white) == Approx (21.0));
    CHECK (contrast (juce::Colours::white, juce::Colours::black) == Approx (21.0));
    CHECK (contrast (juce::Colour (0xff777777), juce::Colours::white) == Approx (4.48).margin (0.005));
}

TEST_CASE ("every role stands out on the surfaces it is used on", "[gui][theme]")
{
    for (const auto* theme : themes)
        for (const auto& pair : pairs)
        {
            INFO (std::string (theme->name) << ": " << pair.name);
            CHECK (contrast (theme->*pair.role, theme->*pair.surface) >= pair.least);
        }
}

TEST_CASE ("mute, solo and danger differ in lightness, not in hue alone", "[gui][theme]")
{
    for (const auto* theme : themes)
    {
        CHECK (contrast (theme->muteFill, theme->soloFill) > 1.2);
        CHECK (contrast (theme->soloFill, theme->dangerFill) > 1.5);
    }
}

TEST_CASE ("a clip of any of the sixteen colours has a readable label and a visible waveform", "[gui][theme]")
{
    for (const auto* theme : themes)
        for (const auto& [name, colour] : clipColours)
        {
            INFO (std::string (theme->name) << ": " << std::string (name));
            const auto paint = clipPaint (*theme, colour);
            CHECK (contrast (paint.label, paint.header) >= 4.5);
            CHECK (contrast (paint.core, paint.body) >= 3.0);
        }
}

TEST_CASE ("a dark custom clip colour gets a light label", "[gui][theme]")
{
    CHECK (clipPaint (nordDark, juce::Colour (0xff202060)).label == juce::Colour (nordDark.textStrong));
    CHECK (clipPaint (nordDark, juce::Colour (0xffa0e0a0)).label == juce::Colour (nordDark.ink));
}

TEST_CASE ("a colour is read from its six digits, and anything else gives the other one", "[gui][theme]")
{
    const auto other = juce::Colours::red;
    CHECK (parseColour ("#88C0D0", other) == juce::Colour (0xff88c0d0));
    for (const auto* wrong : { "", "88C0D0", "#88C0D", "#88C0D0F", "#88C0DG", "#-8C0D0" })
        CHECK (parseColour (wrong, other) == other);
}

TEST_CASE ("each zone of a meter stands out in its well", "[gui][theme]")
{
    for (const auto* palette : { &aurora, &frost })
        for (const auto& zone : palette->zones)
            CHECK (contrast (zone.colour, nordDark.meterWell) >= 3.0);
}

TEST_CASE ("every icon that a track can store has a picture of its own", "[gui][theme][S1-40]")
{
    std::set<Icon> different;
    for (const auto name : amp::trackIcons)
    {
        const auto icon = trackIcon (juce::String (name.data(), name.size()));
        REQUIRE (icon.has_value());
        CHECK_FALSE (iconShape (*icon).isEmpty());
        CHECK (juce::Rectangle<float> (20.0f, 20.0f).contains (iconShape (*icon).getBounds()));
        different.insert (*icon);
    }
    CHECK (different.size() == amp::trackIcons.size());
    CHECK_FALSE (trackIcon ("kazoo").has_value());
}
