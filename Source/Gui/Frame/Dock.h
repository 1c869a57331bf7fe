#pragma once
#include "Gui/Frame/Panes.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/TabStrip.h"

namespace amp::gui
{
/** The panel below the main view: a tab for each pane that can stand there, and the one in front. Thread: message. */
class Dock : public juce::Component
{
public:
    Dock();

    std::function<void (const juce::String& id)> onTab;
    std::function<void()> onClose;

    void setTabs (const std::vector<const PaneInfo*>&);

    /** Shows a pane, which is not owned; nullptr for none. */
    void show (const juce::String& id, Pane*);
    Pane* shown() const { return pane.getComponent(); }
    TabStrip& tabStrip() { return strip; }

    static constexpr int stripHeight = 32;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    std::vector<TabItem> items;
    TabStrip strip { "Dock tabs", TextStyle::bodyMedium, false };
    IconButton close { Icon::chevronDown, "Close the dock", IconButton::Tone::plain };
    juce::Component::SafePointer<Pane> pane;
};
} // namespace amp::gui
