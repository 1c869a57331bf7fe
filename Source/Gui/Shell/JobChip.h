#pragma once
#include "Gui/Widgets/Buttons.h"
#include "Gui/Workspace/Jobs.h"

namespace amp::gui
{
/** One job of the status bar: its name, how far it is, and a cross where it can be cancelled. Thread: message. */
class JobChip : public juce::Component, public juce::SettableTooltipClient
{
public:
    JobChip();

    /** Shows a job as it is now; does not keep it alive. */
    void show (const std::shared_ptr<Job>&);
    int idealWidth() const;

    void paint (juce::Graphics&) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    juce::String text() const;

    std::weak_ptr<Job> job; // it ends when its worker lets go
    int percent = -1;
    IconButton cancel { Icon::close, "Cancel", IconButton::Tone::plain };
};
} // namespace amp::gui
