#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

// The menu bar and the menus that drop from it.
namespace amp::gui
{
void LookAndFeel::drawPopupMenuBackgroundWithOptions (juce::Graphics& g, int width, int height, const juce::PopupMenu::Options&)
{
    g.fillAll (current->panel);
    g.setColour (current->borderControl);
    g.drawRect (0, 0, width, height, 1);
}

void LookAndFeel::drawPopupMenuItem (juce::Graphics& g, const juce::Rectangle<int>& area, bool isSeparator, bool isActive,
                                     bool isHighlighted, bool isTicked, bool, const juce::String& text,
                                     const juce::String& shortcut, const juce::Drawable*, const juce::Colour*)
{
    if (isSeparator)
    {
        g.setColour (current->hover);
        g.fillRect (area.reduced (8, 0).withSizeKeepingCentre (area.getWidth() - 16, 1));
        return;
    }

    if (isHighlighted && isActive)
    {
        g.setColour (current->accentFill);
        g.fillRoundedRectangle (area.toFloat().reduced (4.0f, 1.0f), size::buttonRadius);
    }
    const auto ink = ! isActive ? current->textDisabled : isHighlighted ? current->onAccentFill : current->textPrimary;
    auto row         = area.toFloat().reduced (10.0f, 0.0f);

    g.setColour (ink);
    const auto tick = row.removeFromLeft (20.0f);
    if (isTicked)
        drawIcon (g, Icon::check, tick, 14.0f);
    gui::drawText (g, faces, TextStyle::body, text, row, juce::Justification::centredLeft);

    if (isActive && ! isHighlighted)
        g.setColour (current->textSecondary);
    gui::drawText (g, faces, TextStyle::smallNumber, shortcut, row, juce::Justification::centredRight);
}

void LookAndFeel::getIdealPopupMenuItemSize (const juce::String& text, bool isSeparator, int, int& width, int& height)
{
    height = isSeparator ? 9 : rowHeight (26);
    width  = isSeparator ? 50 : static_cast<int> (textWidth (faces, TextStyle::body, text)) + 64;
}

juce::Font LookAndFeel::getPopupMenuFont()
{
    return faces.get (TextStyle::body);
}

void LookAndFeel::drawMenuBarBackground (juce::Graphics& g, int, int, bool, juce::MenuBarComponent&)
{
    g.fillAll (current->panel);
}

void LookAndFeel::drawMenuBarItem (juce::Graphics& g, int width, int height, int, const juce::String& text, bool isOver, bool isOpen,
                                   bool, juce::MenuBarComponent&)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    if (isOver || isOpen)
    {
        g.setColour (isOpen ? current->hover : current->raised);
        g.fillRoundedRectangle (area.reduced (1.0f, 6.0f), size::buttonRadius);
    }
    g.setColour (current->textPrimary);
    gui::drawText (g, faces, TextStyle::body, text, area, juce::Justification::centred);
}

juce::Font LookAndFeel::getMenuBarFont (juce::MenuBarComponent&, int, const juce::String&)
{
    return faces.get (TextStyle::body);
}

int LookAndFeel::getMenuBarItemWidth (juce::MenuBarComponent&, int, const juce::String& text)
{
    return static_cast<int> (textWidth (faces, TextStyle::body, text)) + 16;
}
} // namespace amp::gui
