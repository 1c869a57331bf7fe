#include "Gui/Arrange/ToolStrip.h"

namespace amp::gui
{
ToolStrip::ToolStrip()
{
    setTitle ("Tools");
    const std::pair<Icon, const char*> tools[] { { Icon::pointer, "Select  (1)" }, { Icon::knife, "Cut  (2)" }, { Icon::magnifier, "Zoom  (3)" }, { Icon::hand, "Scroll  (4)" }, { Icon::pencil, "Draw  (5)" } };
    for (const auto& [icon, title] : tools)
    {
        auto& button    = *buttons.emplace_back (std::make_unique<IconButton> (icon, title));
        const auto tool = static_cast<Tool> (buttons.size() - 1);
        button.onClick  = [this, tool] {
            if (onChoice != nullptr)
                onChoice (tool);
        };
        addAndMakeVisible (button);
    }
    show (Tool::select);
}

void ToolStrip::show (Tool tool)
{
    for (size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setToggleState (static_cast<Tool> (i) == tool, juce::dontSendNotification);
}

void ToolStrip::resized()
{
    auto area = getLocalBounds();
    for (auto& button : buttons)
        button->setBounds (area.removeFromLeft (width / 5).reduced (1, 0));
}
} // namespace amp::gui
