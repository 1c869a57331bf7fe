#include "Gui/Widgets/NamePanel.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
NamePanel::NamePanel (const juce::String& title, const juce::String& start)
{
    setTitle (title);
    setFocusContainerType (FocusContainerType::focusContainer);
    field.setTitle (title);
    field.setText (start, false);
    field.selectAll();
    field.setSelectAllWhenFocused (true);
    field.setEscapeAndReturnKeysConsumed (false);
    field.onReturnKey = [this] { accept(); };
    done.onClick      = [this] { accept(); };
    addAndMakeVisible (field);
    addAndMakeVisible (done);
}

void NamePanel::parentHierarchyChanged()
{
    field.applyColourToAllText (findColour (juce::TextEditor::textColourId));
}

void NamePanel::accept()
{
    if (onAccept != nullptr)
        onAccept (field.getText().trim());
}

void NamePanel::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.setColour (look.theme().panel);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::cardRadius);
    g.setColour (look.theme().textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, getTitle(), getLocalBounds().toFloat().reduced (12.0f, 0.0f).removeFromTop (36.0f), juce::Justification::centredLeft);
}

void NamePanel::resized()
{
    auto row = getLocalBounds().reduced (12).removeFromBottom (28);
    done.setBounds (row.removeFromRight (56));
    row.removeFromRight (8);
    field.setBounds (row);
}
} // namespace amp::gui
