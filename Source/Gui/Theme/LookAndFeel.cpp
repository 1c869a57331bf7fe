#include "Gui/Theme/LookAndFeel.h"

#include "Gui/Theme/Icons.h"

namespace amp::gui
{
LookAndFeel::LookAndFeel (const Theme& theme) : current (&theme)
{
    setColours();
}

void LookAndFeel::setTheme (const Theme& theme)
{
    current = &theme;
    setColours();
}

const LookAndFeel& LookAndFeel::of (const juce::Component& component)
{
    if (const auto* ours = dynamic_cast<const LookAndFeel*> (&component.getLookAndFeel()))
        return *ours;

    static const juce::SharedResourcePointer<LookAndFeel> standard;
    return *standard;
}

juce::Typeface::Ptr LookAndFeel::getTypefaceForFont (const juce::Font& font)
{
    const auto name      = font.getTypefaceName();
    const auto isForeign = ! name.startsWithChar ('<') && ! name.startsWith ("Inter") && ! name.startsWith ("JetBrains");
    return isForeign ? juce::LookAndFeel_V4::getTypefaceForFont (font) : faces.face (font);
}

void LookAndFeel::setColours()
{
    const auto& t = *current;
    const std::pair<int, juce::Colour> palette[] {
        { juce::ResizableWindow::backgroundColourId, t.panel },
        { juce::DocumentWindow::textColourId, t.textPrimary },
        { juce::TextButton::buttonColourId, t.raised },
        { juce::TextButton::buttonOnColourId, t.accentFill },
        { juce::TextButton::textColourOffId, t.textPrimary },
        { juce::TextButton::textColourOnId, t.onAccentFill },
        { juce::Label::textColourId, t.textPrimary },
        { juce::Label::textWhenEditingColourId, t.textStrong },
        { juce::TextEditor::textColourId, t.textStrong },
        { juce::TextEditor::backgroundColourId, t.well },
        { juce::TextEditor::highlightColourId, t.accentFill },
        { juce::TextEditor::highlightedTextColourId, t.onAccentFill },
        { juce::CaretComponent::caretColourId, t.textStrong },
        { juce::PopupMenu::backgroundColourId, t.panel },
        { juce::PopupMenu::textColourId, t.textPrimary },
        { juce::ScrollBar::thumbColourId, t.borderControl },
        { juce::TooltipWindow::textColourId, t.textPrimary },
        { juce::AlertWindow::backgroundColourId, t.panel },
        { juce::AlertWindow::textColourId, t.textPrimary },
        { juce::AlertWindow::outlineColourId, t.borderControl },
        { juce::ListBox::backgroundColourId, t.well },
        { juce::ListBox::textColourId, t.textPrimary },
        { juce::DirectoryContentsDisplayComponent::highlightColourId, t.selection },
        { juce::DirectoryContentsDisplayComponent::textColourId, t.textPrimary },
        { juce::DirectoryContentsDisplayComponent::highlightedTextColourId, t.textStrong },
        { juce::ComboBox::backgroundColourId, t.well },
        { juce::ComboBox::textColourId, t.textPrimary },
        { juce::ComboBox::outlineColourId, t.borderControl },
        { juce::ComboBox::arrowColourId, t.textSecondary },
    };
    for (const auto& [id, colour] : palette)
        setColour (id, colour);
}

void LookAndFeel::drawButtonBackground (juce::Graphics& g, juce::Button& button, const juce::Colour& colour, bool isOver, bool isDown)
{
    const auto area = button.getLocalBounds().toFloat();
    const auto fill = button.getToggleState() ? button.findColour (juce::TextButton::buttonOnColourId) : colour;
    const auto isPlain = ! button.getToggleState() && fill == juce::Colour (current->raised);
    g.setColour (isDown ? fill.darker (0.15f) : ! isOver ? fill : isPlain ? juce::Colour (current->hover) : fill.brighter (0.06f));
    g.fillRoundedRectangle (area, size::buttonRadius);
    if (button.hasKeyboardFocus (false))
        drawFocusRing (g, *current, area);
}

juce::Font LookAndFeel::getTextButtonFont (juce::TextButton&, int)
{
    return faces.get (TextStyle::bodyMedium);
}

void LookAndFeel::fillTextEditorBackground (juce::Graphics& g, int width, int height, juce::TextEditor&)
{
    g.setColour (current->well);
    g.fillRoundedRectangle (juce::Rectangle<int> (width, height).toFloat(), size::buttonRadius);
}

void LookAndFeel::drawTextEditorOutline (juce::Graphics& g, int width, int height, juce::TextEditor& editor)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    if (editor.hasKeyboardFocus (true))
        return drawFocusRing (g, *current, area);

    g.setColour (current->borderControl);
    g.drawRoundedRectangle (area.reduced (0.5f), size::buttonRadius, 1.0f);
}

void LookAndFeel::drawScrollbar (juce::Graphics& g, juce::ScrollBar&, int x, int y, int width, int height, bool isVertical,
                                 int thumbStart, int thumbSize, bool isOver, bool isDown)
{
    g.fillAll (current->well);
    const auto thumb = isVertical ? juce::Rectangle<int> (x, thumbStart, width, thumbSize) : juce::Rectangle<int> (thumbStart, y, thumbSize, height);
    g.setColour (isOver || isDown ? current->borderControl : current->textDisabled);
    g.fillRoundedRectangle (thumb.toFloat().reduced (2.0f), 3.0f);
}

void LookAndFeel::drawAlertBox (juce::Graphics& g, juce::AlertWindow& alert, const juce::Rectangle<int>& textArea, juce::TextLayout& text)
{
    g.fillAll (current->panel);
    g.setColour (current->borderControl);
    g.drawRect (alert.getLocalBounds(), 1);
    text.draw (g, textArea.toFloat());
}

void LookAndFeel::drawTooltip (juce::Graphics& g, const juce::String& text, int width, int height)
{
    const auto area = juce::Rectangle<int> (width, height).toFloat();
    g.fillAll (current->ink);
    g.setColour (current->borderControl);
    g.drawRect (area, 1.0f);
    g.setColour (nordDark.textPrimary);
    gui::drawText (g, faces, TextStyle::small, text, area.reduced (8.0f, 0.0f), juce::Justification::centredLeft);
}

juce::Rectangle<int> LookAndFeel::getTooltipBounds (const juce::String& text, juce::Point<int> at, juce::Rectangle<int> parent)
{
    const auto width = static_cast<int> (textWidth (faces, TextStyle::small, text)) + 18;
    return juce::Rectangle<int> (at.x + 8, at.y + 20, width, 24).constrainedWithin (parent);
}

void drawFocusRing (juce::Graphics& g, const Theme& theme, juce::Rectangle<float> area, float radius)
{
    const auto width = theme.hasContrast ? 3.0f : 2.0f;
    g.setColour (theme.accent);
    g.drawRoundedRectangle (area.reduced (width / 2.0f), radius, width);
}
} // namespace amp::gui
