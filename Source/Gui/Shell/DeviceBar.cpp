#include "Gui/Shell/DeviceBar.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
DeviceBar::DeviceBar (AudioDevices* d) : devices (d)
{
    setTitle ("Audio device");
    setOpaque (true);
    again.onClick = [this] {
        if (const auto opened = devices->tryAgain(); ! opened && onError != nullptr)
            onError (opened.error());
    };
    choose.onClick = [this] {
        if (onChoose != nullptr)
            onChoose();
    };
    addAndMakeVisible (again);
    addAndMakeVisible (choose);
}

bool DeviceBar::refresh()
{
    const auto now = devices != nullptr ? devices->trouble() : juce::String();
    if (std::exchange (text, now) != now)
    {
        setDescription (text);
        repaint();
    }
    if (isVisible() == text.isNotEmpty())
        return false;
    setVisible (text.isNotEmpty());
    return true;
}

void DeviceBar::resized()
{
    auto area = getLocalBounds().reduced (8, 4);
    choose.setBounds (area.removeFromRight (140));
    area.removeFromRight (8);
    again.setBounds (area.removeFromRight (96));
}

void DeviceBar::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().withRight (again.getX() - 8).toFloat().withTrimmedLeft (12.0f);
    g.fillAll (theme.dangerFill);
    g.setColour (theme.onDanger);
    drawIcon (g, Icon::warning, area.removeFromLeft (20.0f));
    drawText (g, look.fonts(), TextStyle::bodyMedium, text, area.withTrimmedLeft (8.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
