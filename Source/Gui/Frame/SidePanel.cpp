#include "Gui/Frame/SidePanel.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SidePanel::SidePanel()
{
    setTitle ("Panel");
    setOpaque (true);
    close.onClick = [this] {
        if (onClose != nullptr)
            onClose();
    };
    addAndMakeVisible (close);
}

void SidePanel::show (Pane* next, const juce::String& title)
{
    heading = title;
    if (pane != next)
    {
        if (pane != nullptr)
            removeChildComponent (pane);
        pane = next;
        if (pane != nullptr)
            addAndMakeVisible (*pane);
        resized();
    }
    repaint (0, 0, getWidth(), titleHeight);
}

void SidePanel::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (titleHeight);
    close.setBounds (top.removeFromRight (32).withSizeKeepingCentre (24, 24));
    if (pane != nullptr)
        pane->setBounds (area);
}

void SidePanel::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::label, heading.toUpperCase(), getLocalBounds().removeFromTop (titleHeight).toFloat().withTrimmedLeft (12.0f).withTrimmedRight (36.0f),
              juce::Justification::centredLeft);
}
} // namespace amp::gui
