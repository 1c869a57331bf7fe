#include "Gui/Theme/Fonts.h"

#include <Assets.h>

namespace amp::gui
{
namespace
{
// ascent + descent over the em, from the faces' hhea tables.
constexpr auto interFactor = 1.2102f;
constexpr auto monoFactor  = 1.32f;

struct Script
{
    juce::juce_wchar first, last;
    const char* family;
};

// The first installed family whose range holds the character draws it.
constexpr Script scripts[] {
    { 0x0590, 0x05ff, "Noto Sans Hebrew" },     { 0x0600, 0x06ff, "Noto Sans Arabic" },   { 0x0900, 0x097f, "Noto Sans Devanagari" },
    { 0x0e00, 0x0e7f, "Noto Sans Thai" },       { 0x1100, 0x11ff, "Noto Sans CJK KR" },   { 0x2e80, 0x9fff, "Noto Sans CJK JP" },
    { 0xac00, 0xd7af, "Noto Sans CJK KR" },     { 0xf900, 0xfaff, "Noto Sans CJK SC" },   { 0xff00, 0xffef, "Noto Sans CJK JP" },
    { 0x20000, 0x2ffff, "Noto Sans CJK SC" },
    // Where those are not installed, others that Debian has.
    { 0x0600, 0x06ff, "Noto Naskh Arabic" },    { 0x2e80, 0x9fff, "Noto Serif CJK JP" },  { 0x2e80, 0x9fff, "IPAexGothic" },
    { 0x2e80, 0x9fff, "IPAGothic" },            { 0x2e80, 0x9fff, "VL Gothic" },          { 0x2e80, 0x9fff, "TakaoGothic" },
    { 0x2e80, 0x9fff, "WenQuanYi Micro Hei" },  { 0x2e80, 0x9fff, "WenQuanYi Zen Hei" },  { 0x2e80, 0x9fff, "Droid Sans Fallback" },
    { 0x1100, 0x11ff, "NanumGothic" },          { 0xac00, 0xd7af, "NanumGothic" },        { 0xac00, 0xd7af, "Droid Sans Fallback" },
    { 0xfb50, 0xfefc, "Noto Sans Arabic" },     { 0xfb50, 0xfefc, "Noto Naskh Arabic" },
    { 0xff00, 0xffef, "IPAexGothic" },          { 0xff00, 0xffef, "WenQuanYi Micro Hei" },
    { 0xff00, 0xffef, "Droid Sans Fallback" },
    { 0x0000, 0x2e7f, "DejaVu Sans" },          { 0xfb00, 0xfefc, "DejaVu Sans" }, // it has no Chinese, Japanese or Korean
};

juce::Typeface::Ptr load (const char* data, int size)
{
    return juce::Typeface::createSystemTypefaceFor (data, static_cast<size_t> (size));
}

FontCoverage coverageOf (const char* data, int size)
{
    return FontCoverage (std::as_bytes (std::span (data, static_cast<size_t> (size))));
}
} // namespace

Fonts::Fonts()
    : regular (load (assets::InterRegular_otf, assets::InterRegular_otfSize)),
      medium (load (assets::InterMedium_otf, assets::InterMedium_otfSize)),
      semiBold (load (assets::InterSemiBold_otf, assets::InterSemiBold_otfSize)),
      mono (load (assets::JetBrainsMonoRegular_ttf, assets::JetBrainsMonoRegular_ttfSize)),
      monoMedium (load (assets::JetBrainsMonoMedium_ttf, assets::JetBrainsMonoMedium_ttfSize)),
      interCoverage (coverageOf (assets::InterRegular_otf, assets::InterRegular_otfSize)),
      monoCoverage (coverageOf (assets::JetBrainsMonoRegular_ttf, assets::JetBrainsMonoRegular_ttfSize)),
      installed (juce::Font::findAllTypefaceNames())
{
}

Fonts::Style Fonts::style (TextStyle wanted) const
{
    switch (wanted)
    {
        case TextStyle::display: return { semiBold, 20.0f, interFactor };
        case TextStyle::title: return { semiBold, 15.0f, interFactor };
        case TextStyle::body: return { regular, 13.0f, interFactor };
        case TextStyle::bodyMedium: return { medium, 13.0f, interFactor };
        case TextStyle::small: return { regular, 12.0f, interFactor };
        case TextStyle::label: return { semiBold, 11.0f, interFactor };
        case TextStyle::clipLabel: return { medium, 11.0f, interFactor };
        case TextStyle::clock: return { monoMedium, 20.0f, monoFactor };
        case TextStyle::number: return { mono, 12.0f, monoFactor };
        case TextStyle::smallNumber: return { mono, 11.0f, monoFactor };
        case TextStyle::scale: return { mono, 10.0f, monoFactor };
    }
    return { regular, 13.0f, interFactor };
}

juce::Font Fonts::get (TextStyle wanted) const
{
    const auto [typeface, em, factor] = style (wanted);
    return juce::Font (typeface).withHeight (em * factor);
}

juce::Typeface::Ptr Fonts::face (const juce::Font& font) const
{
    const auto name = font.getTypefaceName();
    if (name == mono->getName() || name == juce::Font::getDefaultMonospacedFontName())
        return font.isBold() ? monoMedium : mono;

    const auto styleName = font.getTypefaceStyle();
    return font.isBold() || styleName.containsIgnoreCase ("semi") ? semiBold
           : styleName.containsIgnoreCase ("medium")              ? medium
                                                                  : regular;
}

bool Fonts::covers (TextStyle wanted, juce::juce_wchar character) const
{
    const auto& coverage = style (wanted).factor == monoFactor ? monoCoverage : interCoverage;
    return coverage.contains (static_cast<uint32_t> (character));
}

std::optional<juce::Font> Fonts::fallback (TextStyle wanted, juce::juce_wchar character) const
{
    for (const auto& script : scripts)
        if (character >= script.first && character <= script.last && installed.contains (script.family))
            return juce::Font (script.family, style (wanted).em * style (wanted).factor, juce::Font::plain);
    return {};
}
} // namespace amp::gui
