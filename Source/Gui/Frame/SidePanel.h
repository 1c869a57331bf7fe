#pragma once
#include "Gui/Frame/Pane.h"
#include "Gui/Widgets/Buttons.h"

namespace amp::gui
{
/** The place at the left for one panel: its title, a cross that closes it, and the panel. Thread: message. */
class SidePanel : public juce::Component
{
public:
    SidePanel();

    std::function<void()> onClose;

    /** Shows a pane, which is not owned; nullptr for none. */
    void show (Pane*, const juce::String& title);
    Pane* shown() const { return pane.getComponent(); }

    static constexpr int titleHeight = 32;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::Component::SafePointer<Pane> pane;
    juce::String heading;
    IconButton close { Icon::close, "Close the panel", IconButton::Tone::plain };
};
} // namespace amp::gui
