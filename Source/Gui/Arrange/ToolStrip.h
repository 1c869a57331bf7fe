#pragma once
#include "Gui/Arrange/Tool.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The tools of the lanes as small buttons, one of which is on. Thread: message. */
class ToolStrip : public juce::Component
{
public:
    ToolStrip();

    std::function<void (Tool)> onChoice;

    /** Shows a tool as chosen; calls nobody. */
    void show (Tool);

    void resized() override;

    static constexpr int width = 5 * 23;

private:
    std::vector<std::unique_ptr<IconButton>> buttons;
};
} // namespace amp::gui
