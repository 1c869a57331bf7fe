#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** Holds edits back, says how many wait, and applies them together at the chosen boundary. Thread: message. */
class ApplyBar : public juce::Component
{
public:
    explicit ApplyBar (PatternBoard&);

    void refresh();
    void advance();

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int height = 44;

private:
    juce::String summary() const;

    PatternBoard& board;
    juce::TextButton hold { "Hold edits" }, apply { "Apply" }, discard { "Discard" };
    juce::String shownText;
};
} // namespace amp::gui
