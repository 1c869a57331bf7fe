#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What stands in the middle of the lanes while there is no track: how to begin, as buttons. Thread: message. */
class EmptyCard : public juce::Component
{
public:
    EmptyCard();

    /** An action of the window was chosen, by its id. */
    std::function<void (const juce::String& action)> onAction;

    static constexpr int width = 480, height = 116;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    juce::TextButton import { "Import audio..." }, add { "Add a track" }, beat { "Beat of 256 steps" };
};
} // namespace amp::gui
