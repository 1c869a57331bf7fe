#pragma once
#include "Gui/Frame/Shell.h"
#include "Pattern/Audible/WhySilent.h"

namespace amp::gui
{
/** Why a strip is silent, in sentences, each with the button that helps where there is one. What a button does is one undo step; the
    list is made anew then. Thread: message. */
class SilenceCard : public juce::Component
{
public:
    SilenceCard (Shell&, const juce::String& strip);

    /** What silences it now. */
    const std::vector<pattern::SilenceReason>& reasons() const { return found; }

    /** The button of a reason; nullptr if it has none. */
    juce::Button* button (size_t reason) { return buttons[reason].get(); }

    /** As high as what it lists. */
    int idealHeight() const { return headHeight + std::clamp (static_cast<int> (found.size()), 2, mostRows) * rowHeight + 16; }

    static constexpr int width = 520, rowHeight = 44, mostRows = 8, headHeight = 56;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void ask();
    void helpWith (size_t reason);

    Shell& shell;
    const juce::String strip;
    std::vector<pattern::SilenceReason> found;
    std::vector<std::unique_ptr<juce::TextButton>> buttons, leaving; // one a reason; null where there is no help
    juce::TextButton close { "Close" };
};

/** Adds the action that asks for the selected track, and lets strips ask. */
void addSilenceCard (Shell&);
} // namespace amp::gui
