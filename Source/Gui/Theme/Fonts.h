#pragma once
#include "Gui/Theme/FontCoverage.h"

#include <juce_graphics/juce_graphics.h>

namespace amp::gui
{
/** The styles of type. Sizes are ems in logical pixels; 11 is the smallest except on meter scales. */
enum class TextStyle
{
    display,    // Inter SemiBold 20: dialog titles
    title,      // Inter SemiBold 15: panel and card titles
    body,       // Inter Regular 13
    bodyMedium, // Inter Medium 13: names, active tabs
    small,      // Inter Regular 12: secondary lines
    label,      // Inter SemiBold 11: section heads, R M S
    clipLabel,  // Inter Medium 11
    clock,      // JetBrains Mono Medium 20
    number,     // JetBrains Mono Regular 12: dB, BPM
    smallNumber, // JetBrains Mono Regular 11: status bar
    scale       // JetBrains Mono Regular 10: meter scales only
};

/** The embedded faces, loaded once, never looked up by name, so that a picture is the same on every machine.

    Thread: message.
*/
class Fonts
{
public:
    Fonts();

    /** The font of a style. JUCE's height is ascent plus descent, so the em is scaled by the face's own factor. */
    juce::Font get (TextStyle) const;


    /** The face for a Font that names "sans", "mono" or nothing we know, by its style. */
    juce::Typeface::Ptr face (const juce::Font&) const;

    /** True if Inter (or the monospaced face) has a glyph for the character. */
    bool covers (TextStyle, juce::juce_wchar) const;

    /** A system font that can draw the character, at the style's size; no value if none of the known ones is installed. */
    std::optional<juce::Font> fallback (TextStyle, juce::juce_wchar) const;

private:
    struct Style
    {
        juce::Typeface::Ptr face;
        float em, factor;
    };
    Style style (TextStyle) const;

    juce::Typeface::Ptr regular, medium, semiBold, mono, monoMedium;
    FontCoverage interCoverage, monoCoverage;
    juce::StringArray installed;
};
} // namespace amp::gui
