#pragma once
#include "Gui/Widgets/Buttons.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The loudness of the master: momentary, short-term, integrated, range, true peak and correlation, with the target beside them.
    Numbers are of ITU-R BS.1770-5 and EBU R 128. Thread: message. */
class LoudnessView : public juce::Component
{
public:
    explicit LoudnessView (Workspace&);

    /** Reads what the engine measured last. */
    void advance();

    /** The integrated loudness that is aimed at, in LUFS. */
    double target() const { return aim; }
    void setTarget (double);

    juce::Button& resetButton() { return reset; }

    void paint (juce::Graphics&) override;
    void resized() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int rowHeight = 18, rows = 6, height = 26 + rows * rowHeight + 44;

private:
    struct Row
    {
        juce::String name, value;
        bool isTooHigh = false;
        bool operator== (const Row&) const = default;
    };

    std::vector<Row> read();
    void paintBar (juce::Graphics&, juce::Rectangle<float>, double level);

    Workspace& workspace;
    IconButton reset;
    MenuButton targetMenu;
    std::vector<Row> shown;
    double aim = -14.0, momentary = 0, integrated = 0, correlation = 0;
};
} // namespace amp::gui
