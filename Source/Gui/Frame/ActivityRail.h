#pragma once
#include "Gui/Frame/Panes.h"

namespace amp::gui
{
/** The icons at the left edge: the panels above, of which one can be open, and what opens windows of its own below.

    Thread: message.
*/
class ActivityRail : public juce::Component
{
public:
    ActivityRail();
    ~ActivityRail() override;

    struct Item
    {
        juce::String id, title;
        Icon icon;
        juce::String key {}; // as it is shown: "Ctrl+K"
    };

    /** An item was clicked. */
    std::function<void (const juce::String& id)> onPanel, onFoot;

    void setItems (std::vector<Item> panels, std::vector<Item> foot);

    /** Marks the panel that is open; empty for none. */
    void showOpen (const juce::String& id);

    juce::Button* item (const juce::String& id);

    static constexpr int width = 48, itemHeight = 44;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Button;
    std::vector<std::unique_ptr<Button>> panelButtons, footButtons;
};
} // namespace amp::gui
