#include "Gui/Pattern/ModulationCurve.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto margin = 6.0;

class CurveValue : public juce::AccessibilityRangedNumericValueInterface
{
public:
    explicit CurveValue (const ModulationCurve& c) : curve (c) {}

    bool isReadOnly() const override { return true; }
    double getCurrentValue() const override { return curve.valueAtCursor(); }
    void setValue (double) override {}
    AccessibleValueRange getRange() const override { return { { -1.0, 1.0 }, 0.05 }; }

private:
    const ModulationCurve& curve;
};
} // namespace

ModulationCurve::ModulationCurve (PatternBoard& b) : board (b)
{
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

void ModulationCurve::show (const juce::String& nextTrack, const ModulationItem& next, juce::Colour nextColour)
{
    setTitle ("Curve of " + next.param);
    track  = nextTrack;
    colour = nextColour;
    item   = next;
    repaint();
}

void ModulationCurve::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.well);
    for (auto step = board.firstStep; step < board.firstStep + board.visibleSteps; step += pattern::stepsPerBeat)
    {
        g.setColour (step % pattern::stepsPerBar == 0 ? theme.gridBar : theme.gridSub);
        g.fillRect ((step - board.firstStep) * stepWidth(), 0, 1, getHeight());
    }
    const auto yOf = [this] (double value) { return margin + (1.0 - value) / 2.0 * (getHeight() - 2.0 * margin); };
    g.setColour (theme.gridBar);
    g.fillRect (0, juce::roundToInt (yOf (0.0)), stepWidth() * board.visibleSteps, 1);
    for (int i = 0; i < board.visibleSteps; ++i)
    {
        const auto value = static_cast<double> (item.values[static_cast<size_t> (board.firstStep + i)]);
        const auto y = yOf (value), zero = yOf (0.0);
        g.setColour (colour.withAlpha (0.35f));
        g.fillRect (juce::Rectangle<double> (i * stepWidth(), std::min (y, zero), stepWidth(), std::abs (y - zero)).toFloat());
        g.setColour (colour);
        g.fillRect (juce::Rectangle<double> (i * stepWidth(), y - 1.0, stepWidth(), 2.0).toFloat());
    }
    if (hasKeyboardFocus (false))
    {
        g.setColour (theme.accent);
        g.drawRect ((board.cursor - board.firstStep) * stepWidth(), 0, stepWidth(), getHeight(), 1);
        drawFocusRing (g, theme, getLocalBounds().toFloat());
    }
}

void ModulationCurve::mouseDown (const juce::MouseEvent& e)
{
    grabKeyboardFocus();
    gesture = board.workspace.newGesture();
    latest  = e.getPosition();
    draw (e.getPosition());
}

void ModulationCurve::draw (juce::Point<int> to)
{
    const auto stepOf = [this] (int x) { return juce::jlimit (0, pattern::stepsPerLoop - 1, board.firstStep + x / stepWidth()); };
    const auto value  = juce::jlimit (-1.0, 1.0, 1.0 - 2.0 * (to.y - margin) / (getHeight() - 2.0 * margin));
    for (auto step = std::min (stepOf (latest.x), stepOf (to.x)); step <= std::max (stepOf (latest.x), stepOf (to.x)); ++step)
        item.values[static_cast<size_t> (step)] = static_cast<float> (value);
    latest = to;
    store (gesture);
    repaint();
}

void ModulationCurve::store (Gesture within)
{
    juce::Array<juce::var> values;
    for (const auto value : item.values)
        values.add (static_cast<double> (value));
    board.run ("pattern.modulation.set", { { "track", track }, { "param", item.param }, { "buffer", values } }, within);
}

void ModulationCurve::mouseUp (const juce::MouseEvent&)
{
    board.workspace.endGesture();
    gesture = 0;
}

bool ModulationCurve::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::leftKey || key == juce::KeyPress::rightKey)
        board.select (board.selected, board.cursor + (key == juce::KeyPress::rightKey ? 1 : -1));
    else if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey)
    {
        auto& value = item.values[static_cast<size_t> (board.cursor)];
        value       = juce::jlimit (-1.0f, 1.0f, value + (key == juce::KeyPress::upKey ? 0.05f : -0.05f));
        store (0);
    }
    else
        return false;
    repaint();
    return true;
}

std::unique_ptr<juce::AccessibilityHandler> ModulationCurve::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::slider, juce::AccessibilityActions(),
                                                         juce::AccessibilityHandler::Interfaces { std::make_unique<CurveValue> (*this) });
}
} // namespace amp::gui
