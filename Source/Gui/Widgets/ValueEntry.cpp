#include "Gui/Widgets/ValueEntry.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
ValueEntry::ValueEntry (const juce::String& start, const juce::String& title,
                        std::function<Result<> (const juce::String&)> acceptText, std::function<void()> whenClosed)
    : accept (std::move (acceptText)), close (std::move (whenClosed))
{
    setTitle (title);
    field.setTitle (title);
    field.setFont (LookAndFeel::of (*this).fonts().get (TextStyle::number));
    field.setJustification (juce::Justification::centredLeft);
    field.setText (start, false);
    field.selectAll();
    field.onReturnKey = [this] { submit(); };
    field.onEscapeKey = [this] { close(); };
    field.onFocusLost = [this] { close(); };
    addAndMakeVisible (field);
    setSize (76, fieldHeight);
}

ValueEntry::~ValueEntry()
{
    field.onFocusLost = nullptr;
}

void ValueEntry::parentHierarchyChanged()
{
    field.applyColourToAllText (findColour (juce::TextEditor::textColourId)); // the text was set before the theme was known
}

void ValueEntry::submit()
{
    const auto done = accept (field.getText());
    if (done.ok())
        return close();

    message          = done.error().what;
    const auto& look = LookAndFeel::of (*this);
    setSize (std::max (getWidth(), static_cast<int> (textWidth (look.fonts(), TextStyle::small, message)) + 16),
             fieldHeight + messageHeight);
    repaint();
}

void ValueEntry::resized()
{
    field.setBounds (getLocalBounds().removeFromTop (fieldHeight));
}

void ValueEntry::paint (juce::Graphics& g)
{
    if (message.isEmpty())
        return;

    const auto& look = LookAndFeel::of (*this);
    const auto below = getLocalBounds().toFloat().withTrimmedTop (fieldHeight);
    g.setColour (look.theme().ink);
    g.fillRect (below);
    g.setColour (look.theme().dangerFill);
    g.fillRect (below.withHeight (2.0f));
    g.setColour (nordDark.dangerText);
    drawText (g, look.fonts(), TextStyle::small, message, below.reduced (8.0f, 0.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
