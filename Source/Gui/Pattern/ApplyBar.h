#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Widgets/SegmentedControl.h"

namespace amp::gui
{
/** Holds edits back, says how many wait, and applies them together at the boundary that is chosen here for scenes too.
    Thread: message. */
class ApplyBar : public juce::Component, public juce::KeyListener
{
public:
    explicit ApplyBar (PatternBoard&);

    void refresh();
    void advance();

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { refresh(); }
    void parentHierarchyChanged() override { refresh(); }

    using juce::Component::keyPressed;
    bool keyPressed (const juce::KeyPress&, juce::Component* from) override; // before a button of the bar has it

    SegmentedControl& timingControl() { return timing; }
    juce::String summary() const;

    static constexpr int height = 44;

private:
    PatternBoard& board;
    SegmentedControl timing { "When scenes and edits take effect", { "Now", "Beat", "Bar", "Seq" } };
    juce::TextButton hold { "Hold edits" }, apply { "Apply" }, discard { "Discard" };
    juce::String shownText;
};
} // namespace amp::gui
