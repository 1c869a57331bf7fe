#include "Gui/Widgets/StatusChip.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
StatusChip::StatusChip (const juce::String& title)
{
    setTitle (title);
}

void StatusChip::set (const juce::String& text, Mood next)
{
    if (shown == text && mood == next)
        return;
    shown = text;
    mood  = next;
    setDescription (text);
    repaint();
}

int StatusChip::idealWidth() const
{
    return static_cast<int> (std::ceil (textWidth (LookAndFeel::of (*this).fonts(), TextStyle::smallNumber, shown))) + 14;
}

void StatusChip::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (mood == Mood::bad ? theme.dangerText : mood == Mood::warning ? theme.warn : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, shown, getLocalBounds().toFloat(), juce::Justification::centred);
}

std::unique_ptr<juce::AccessibilityHandler> StatusChip::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::staticText);
}
} // namespace amp::gui
