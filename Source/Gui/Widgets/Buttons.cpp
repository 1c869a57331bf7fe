#include "Gui/Widgets/Buttons.h"

#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::Colour surface (const Theme& theme, bool isOver, bool isDown)
{
    return isDown ? mix (theme.hover, theme.ink, 0.8) : isOver ? juce::Colour (theme.hover) : juce::Colour (theme.raised);
}
} // namespace

LetterButton::LetterButton (Kind k, const juce::String& title) : juce::Button (title), kind (k)
{
    setTitle (title);
    setTooltip (title + (kind == Kind::mute ? "  (M on the selected track)" : "  (S on the selected track)"));
    setClickingTogglesState (true);
}

void LetterButton::paintButton (juce::Graphics& g, bool isOver, bool isDown)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto area   = getLocalBounds().toFloat();
    const auto isLit   = getToggleState();

    g.setColour (! isLit                   ? surface (theme, isOver, isDown)
                 : kind == Kind::mute ? juce::Colour (theme.muteFill)
                                      : juce::Colour (theme.soloFill));
    g.fillRoundedRectangle (area, size::clipRadius);
    g.setColour (! isLit ? theme.textPrimary : kind == Kind::mute ? theme.onMute : theme.onSolo);
    drawText (g, look.fonts(), TextStyle::label, kind == Kind::mute ? "M" : "S", area, juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area);
}

IconButton::IconButton (Icon i, const juce::String& title, Tone t) : juce::Button (title), icon (i), tone (t)
{
    setTitle (title);
    setTooltip (title);
}

void IconButton::setIcon (Icon next)
{
    if (std::exchange (icon, next) != next)
        repaint();
}

void IconButton::paintButton (juce::Graphics& g, bool isOver, bool isDown)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = getLocalBounds().toFloat();
    const auto isLit   = getToggleState();
    const auto plays = tone == Tone::play, records = tone == Tone::record;

    if (isLit || isOver || isDown || tone != Tone::plain)
    {
        g.setColour (! isLit   ? surface (theme, isOver, isDown)
                     : plays   ? juce::Colour (theme.ok)
                     : records ? juce::Colour (theme.dangerFill)
                               : juce::Colour (theme.accentFill));
        g.fillRoundedRectangle (area, size::buttonRadius);
    }
    g.setColour (! isEnabled() ? theme.textDisabled
                 : ! isLit     ? (records ? theme.dangerGraphic : theme.textStrong)
                 : plays       ? (theme.isDark ? theme.ink : theme.well)
                 : records     ? theme.onDanger
                               : theme.onAccentFill);
    drawIcon (g, icon, area, std::min (20.0f, area.getHeight() - 8.0f));
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area);
}

MenuButton::MenuButton (const juce::String& title) : juce::Button (title)
{
    setTitle (title);
    setTooltip (title);
}

void MenuButton::setText (const juce::String& next)
{
    if (std::exchange (text, next) == next)
        return;
    setDescription (next);
    repaint();
}

void MenuButton::paintButton (juce::Graphics& g, bool isOver, bool)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();

    g.setColour (theme.well);
    g.fillRoundedRectangle (area, size::buttonRadius);
    g.setColour (isOver ? theme.accent : theme.borderControl);
    g.drawRoundedRectangle (area.reduced (0.5f), size::buttonRadius, 1.0f);
    g.setColour (theme.textPrimary);
    drawIcon (g, Icon::chevronDown, area.removeFromRight (20.0f), 14.0f);
    drawText (g, look.fonts(), TextStyle::number, text, area.withTrimmedLeft (8.0f), juce::Justification::centredLeft);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

void MenuButton::clicked()
{
    if (makeMenu != nullptr)
        makeMenu().showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this));
}
} // namespace amp::gui
