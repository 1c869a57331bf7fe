#include "Gui/Pattern/LoopOverview.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
LoopOverview::LoopOverview (PatternBoard& b) : board (b)
{
    setTitle ("Steps in sight");
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

void LoopOverview::advance()
{
    const auto step = board.playingStep();
    const auto last = std::exchange (shownStep, step);
    if (last != step)
        for (const auto each : { last, step })
            if (each >= 0)
                repaint (juce::roundToInt (each * stepWidth()) - 2, 0, 6, getHeight());
}

void LoopOverview::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.well);
    const auto& rows = board.rows().all();
    const auto width = stepWidth();
    const auto pitch = rows.empty() ? 8.0 : juce::jlimit (1.0, 9.0, (getHeight() - 8.0) / static_cast<double> (rows.size()));
    for (size_t i = 0; i < rows.size(); ++i)
    {
        g.setColour (rows[i].isSilent ? rows[i].colour.withAlpha (0.35f) : rows[i].colour);
        for (const auto& event : rows[i].events)
            g.fillRect (juce::Rectangle<double> (event.step * width, 4.0 + static_cast<double> (i) * pitch, std::max (1.5, width - 1.0), std::max (1.0, pitch - 1.5)).toFloat());
    }
    for (int step = 0; step < pattern::stepsPerLoop; step += pattern::stepsPerBar)
    {
        g.setColour (theme.gridBar.withAlpha (0.6f));
        g.fillRect (juce::roundToInt (step * width), 0, 1, getHeight());
    }
    const auto frame = juce::Rectangle<double> (board.firstStep * width, 0.0, board.visibleSteps * width, getHeight()).toFloat();
    g.setColour (theme.accent.withAlpha (0.10f));
    g.fillRect (frame);
    g.setColour (theme.accent);
    g.drawRect (frame, hasKeyboardFocus (false) ? 3.0f : 1.5f);
    if (shownStep >= 0)
    {
        g.setColour (theme.playhead);
        g.fillRect (juce::roundToInt (shownStep * width), 0, 2, getHeight());
    }
}

void LoopOverview::showAt (int x)
{
    showFrom (juce::roundToInt (x / stepWidth()) - board.visibleSteps / 2);
}

void LoopOverview::showFrom (int step)
{
    board.firstStep = juce::jlimit (0, pattern::stepsPerLoop - board.visibleSteps, (step + 2) / pattern::stepsPerBeat * pattern::stepsPerBeat);
    board.changed();
}

bool LoopOverview::keyPressed (const juce::KeyPress& key)
{
    if (key != juce::KeyPress::leftKey && key != juce::KeyPress::rightKey)
        return false;
    showFrom (board.firstStep + (key == juce::KeyPress::rightKey ? pattern::stepsPerBar : -pattern::stepsPerBar));
    return true;
}

namespace
{
class RangeValue : public juce::AccessibilityTextValueInterface
{
public:
    explicit RangeValue (const PatternBoard& b) : board (b) {}

    bool isReadOnly() const override { return true; }
    void setValueAsString (const juce::String&) override {}
    juce::String getCurrentValueAsString() const override
    {
        return "steps " + juce::String (board.firstStep + 1) + " to " + juce::String (board.firstStep + board.visibleSteps) + " of 256";
    }

private:
    const PatternBoard& board;
};
} // namespace

std::unique_ptr<juce::AccessibilityHandler> LoopOverview::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::scrollBar, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<RangeValue> (board) });
}
} // namespace amp::gui
