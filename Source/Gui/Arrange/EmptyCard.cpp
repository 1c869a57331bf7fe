#include "Gui/Arrange/EmptyCard.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
EmptyCard::EmptyCard()
{
    setTitle ("No tracks yet");
    const std::pair<juce::TextButton*, const char*> choices[] { { &import, "document.import" }, { &add, "track.add" }, { &beat, "view.pattern" } };
    for (const auto& [button, action] : choices)
    {
        button->onClick = [this, id = juce::String (action)] {
            if (onAction != nullptr)
                onAction (id);
        };
        addAndMakeVisible (*button);
    }
}

void EmptyCard::resized()
{
    auto row          = getLocalBounds().reduced (24, 0).removeFromBottom (56).withTrimmedBottom (24);
    const auto across = (row.getWidth() - 2 * 12) / 3;
    for (auto* button : { &import, &add, &beat })
    {
        button->setBounds (row.removeFromLeft (across));
        row.removeFromLeft (12);
    }
}

void EmptyCard::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto area   = getLocalBounds().toFloat().reduced (0.5f);
    g.setColour (theme.panel);
    g.fillRoundedRectangle (area, size::cardRadius);
    g.setColour (theme.borderSubtle);
    g.drawRoundedRectangle (area, size::cardRadius, 1.0f);
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::body, "No tracks yet. Drop audio here, or", area.withHeight (60.0f), juce::Justification::centred);
}
} // namespace amp::gui
