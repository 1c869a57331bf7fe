#pragma once
#include <juce_graphics/juce_graphics.h>

#include <string_view>

namespace amp::gui
{
/** A colour with a meaning, written 0xRRGGBB, opaque. Converts to juce::Colour where it is drawn. */
struct Token
{
    uint32_t rgb = 0;

    operator juce::Colour() const { return juce::Colour (0xff000000u | rgb); }
    juce::Colour withAlpha (float alpha) const { return juce::Colour (*this).withAlpha (alpha); }
    constexpr bool operator== (const Token&) const = default;
};

/** A colour as far again beyond `base`, times `factor`; factor 1 is `colour` itself. What leaves 0..255 is cut off. */
constexpr Token away (Token base, Token colour, double factor)
{
    uint32_t rgb = 0;
    for (const auto shift : { 16, 8, 0 })
    {
        const auto from = static_cast<double> ((base.rgb >> shift) & 0xff), to = static_cast<double> ((colour.rgb >> shift) & 0xff);
        const auto moved = from + (to - from) * factor;
        rgb |= static_cast<uint32_t> (moved < 0.0 ? 0.0 : moved > 255.0 ? 255.0 : moved + 0.5) << shift;
    }
    return { rgb };
}

/** Every colour the window uses, by role. Nord's sixteen values stay as they are; what carries text, controls and states is
    derived from them so that it reaches the contrast of WCAG 2.2 AA; the theme tests compute each pair again.

    A state is never shown by colour alone: it also has a letter, a bar, a weight or a shape.
*/
struct Theme
{
    std::string_view name;
    bool isDark;
    bool hasContrast = false; // more of it than WCAG asks for

    // Surfaces, from the deepest to the nearest. `meterWell` is dark in both themes.
    Token well, canvas, panel, raised, hover, ink, meterWell;

    // Text. `textSecondary` stands on panels at most, `textDisabled` is exempt and explained by a tooltip.
    Token textStrong, textPrimary, textSecondary, textDisabled;

    Token borderControl, borderSubtle;

    // What is active: lines and rings, filled toggles, the one primary button of a place.
    Token accent, accentFill, onAccentFill, primaryFill, onPrimary, link;

    Token dangerText, dangerGraphic, dangerFill, onDanger, warn, ok, ai;

    // The letters on a track: three hues and three lightnesses.
    Token muteFill, soloFill, onMute, onSolo;

    // The timeline.
    Token loop, punch, marker, playhead, selection, gridBar, gridBeat, gridSub;
};

/** The default: Nord's dark surfaces. */
inline constexpr Theme nordDark {
    .name = "nord-dark", .isDark = true,
    .well = { 0x242933 }, .canvas = { 0x2E3440 }, .panel = { 0x3B4252 }, .raised = { 0x434C5E }, .hover = { 0x4C566A },
    .ink = { 0x1F232B }, .meterWell = { 0x1F232B },
    .textStrong = { 0xECEFF4 }, .textPrimary = { 0xD8DEE9 }, .textSecondary = { 0xB7C0CF }, .textDisabled = { 0x7B88A1 },
    .borderControl = { 0x8E99AE }, .borderSubtle = { 0x434C5E },
    .accent = { 0x88C0D0 }, .accentFill = { 0x4B6B92 }, .onAccentFill = { 0xECEFF4 }, .primaryFill = { 0x88C0D0 },
    .onPrimary = { 0x1F232B }, .link = { 0x9BB0CB },
    .dangerText = { 0xD89FA5 }, .dangerGraphic = { 0xCE858C }, .dangerFill = { 0xB44953 }, .onDanger = { 0xECEFF4 },
    .warn = { 0xEBCB8B }, .ok = { 0xA3BE8C }, .ai = { 0xC3A5BE },
    .muteFill = { 0xEBCB8B }, .soloFill = { 0x88C0D0 }, .onMute = { 0x1F232B }, .onSolo = { 0x1F232B },
    .loop = { 0x8FBCBB }, .punch = { 0xCE858C }, .marker = { 0xEBCB8B }, .playhead = { 0xECEFF4 }, .selection = { 0x4C5E6E },
    .gridBar = { 0x4C566A }, .gridBeat = { 0x3F485A }, .gridSub = { 0x363E4D },
};

inline constexpr Theme nordLight {
    .name = "nord-light", .isDark = false,
    .well = { 0xF7F9FC }, .canvas = { 0xECEFF4 }, .panel = { 0xE5E9F0 }, .raised = { 0xD8DEE9 }, .hover = { 0xC9D1DF },
    .ink = { 0x1F232B }, .meterWell = { 0x2E3440 },
    .textStrong = { 0x1F232B }, .textPrimary = { 0x2E3440 }, .textSecondary = { 0x4C566A }, .textDisabled = { 0x8A96AE },
    .borderControl = { 0x6F7E9C }, .borderSubtle = { 0xCBD3E0 },
    .accent = { 0x4B6B92 }, .accentFill = { 0x4B6B92 }, .onAccentFill = { 0xECEFF4 }, .primaryFill = { 0x4B6B92 },
    .onPrimary = { 0xECEFF4 }, .link = { 0x4B6B92 },
    .dangerText = { 0xAE4751 }, .dangerGraphic = { 0xAE4751 }, .dangerFill = { 0xB44953 }, .onDanger = { 0xECEFF4 },
    .warn = { 0x876117 }, .ok = { 0x56703F }, .ai = { 0x885A7F },
    .muteFill = { 0xEBCB8B }, .soloFill = { 0x88C0D0 }, .onMute = { 0x1F232B }, .onSolo = { 0x1F232B },
    .loop = { 0x436F6E }, .punch = { 0xAE4751 }, .marker = { 0x876117 }, .playhead = { 0x1F232B }, .selection = { 0xC9D2DF },
    .gridBar = { 0xB3BDCD }, .gridBeat = { 0xCBD3E0 }, .gridSub = { 0xDCE2EB },
};

/** A theme with more contrast: each text a role stronger, borders that are all drawn, a grid that stands out half as far again. */
constexpr Theme withContrast (Theme t)
{
    t.hasContrast   = true;
    t.textSecondary = t.textPrimary;
    t.textPrimary   = t.textStrong;
    t.textDisabled  = t.borderControl;
    t.borderSubtle  = t.borderControl;
    t.borderControl = t.textSecondary;
    t.gridBar       = away (t.canvas, t.gridBar, 1.5);
    t.gridBeat      = away (t.canvas, t.gridBeat, 1.5);
    t.gridSub       = away (t.canvas, t.gridSub, 1.5);
    return t;
}

inline constexpr Theme nordDarkContrast  = withContrast (nordDark);
inline constexpr Theme nordLightContrast = withContrast (nordLight);

/** What was added, removed, changed or moved: a band, and an edge that stands out on it. Always drawn with its glyph. */
struct DiffColours
{
    std::string_view glyph;
    Token band, edge;
};

inline constexpr DiffColours darkDiff[] { { "+", { 0x485251 }, { 0xA3BE8C } }, { "-", { 0x534651 }, { 0xD8868D } },
                                          { "~", { 0x585550 }, { 0xEBCB8B } }, { ">", { 0x425360 }, { 0x88C0D0 } } };
inline constexpr DiffColours lightDiff[] { { "+", { 0xD8E4CF }, { 0x687860 } }, { "-", { 0xEFCCCF }, { 0x855961 } },
                                           { "~", { 0xF7E9CE }, { 0x8F7F60 } }, { ">", { 0xCDE5EB }, { 0x597986 } } };

/** Sizes in logical pixels that more than one part of the window shares. */
namespace size
{
inline constexpr int headerHeight = 40, transportHeight = 48, rulerHeight = 32, statusHeight = 24, trackHeaderWidth = 224;
inline constexpr int trackHeight = 76, compactTrackHeight = 52, minimalTrackHeight = 28, clipHeaderHeight = 16, minimapHeight = 20;
inline constexpr int smallButton = 24, buttonPitch = 28, transportButton = 32;
inline constexpr int stripWidth = 88, hairline = 1;
inline constexpr float clipRadius = 3.0f, buttonRadius = 4.0f, cardRadius = 6.0f, chipRadius = 11.0f;
} // namespace size
} // namespace amp::gui
