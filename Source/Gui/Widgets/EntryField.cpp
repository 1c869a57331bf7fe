#include "Gui/Widgets/EntryField.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
EntryField::EntryField (const juce::String& title, TextStyle s, Frame f, const juce::String& text) : caption (text), style (s), frame (f)
{
    setTitle (title);
    setWantsKeyboardFocus (true);
}

void EntryField::setText (const juce::String& text)
{
    if (std::exchange (shown, text) != text)
        repaint();
}

void EntryField::beginEntry()
{
    typing.open (getLocalBounds(), { shown, getTitle() }, [this] (const juce::String& text) { return onEntry (text); });
}

bool EntryField::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::returnKey)
        return false;
    beginEntry();
    return true;
}

void EntryField::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();

    if (frame == Frame::well)
    {
        g.setColour (theme.well);
        g.fillRoundedRectangle (area, size::buttonRadius);
    }
    if (caption.isNotEmpty())
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::clipLabel, caption, area.removeFromBottom (15.0f).reduced (2.0f, 0.0f), justification);
    }
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), style, shown, area.reduced (2.0f, 0.0f), justification);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

std::unique_ptr<juce::AccessibilityHandler> EntryField::createAccessibilityHandler()
{
    class Text : public juce::AccessibilityTextValueInterface
    {
    public:
        explicit Text (EntryField& f) : field (f) {}
        bool isReadOnly() const override { return false; }
        juce::String getCurrentValueAsString() const override { return field.text(); }
        void setValueAsString (const juce::String& text) override { juce::ignoreUnused (field.onEntry (text)); }

    private:
        EntryField& field;
    };
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::editableText,
                                                         juce::AccessibilityActions().addAction (juce::AccessibilityActionType::press, [this] { beginEntry(); }),
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<Text> (*this) });
}
} // namespace amp::gui
