#include "Gui/Pattern/StepLane.h"

#include "Gui/Pattern/CursorAccess.h"
#include "Gui/Pattern/StepKeys.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto mostOffset = 62.0, mostGate = 4.0; // milliseconds; steps
constexpr auto lowNote = 24.0, highNote = 96.0;
constexpr auto margin = 8;
} // namespace

StepLane::StepLane (PatternBoard& b, Kind k) : board (b), kind (k)
{
    setTitle (nameOf (k) + " lane");
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

juce::String StepLane::nameOf (Kind kind)
{
    switch (kind)
    {
        case Kind::velocity: return "Velocity";
        case Kind::gate: return "Gate";
        case Kind::note: return "Note";
        case Kind::offset: break;
    }
    return "Offset";
}

juce::String StepLane::rangeOf (Kind kind)
{
    switch (kind)
    {
        case Kind::velocity: return "0..100 %";
        case Kind::gate: return "0..4 steps";
        case Kind::note: return noteName (static_cast<int> (lowNote)) + ".." + noteName (static_cast<int> (highNote));
        case Kind::offset: break;
    }
    return "-62..+62 ms";
}

/** Where a value stands between the bottom, 0, and the top, 1. */
double StepLane::shareOf (const StepEvent& event) const
{
    switch (kind)
    {
        case Kind::velocity: return event.velocity;
        case Kind::gate: return juce::jlimit (0.0, 1.0, event.gate.value_or (board.rows().defaultGate) / mostGate);
        case Kind::note: return juce::jlimit (0.0, 1.0, (event.note.value_or (60) - lowNote) / (highNote - lowNote));
        case Kind::offset: break;
    }
    return juce::jlimit (0.0, 1.0, 0.5 + event.offset / mostOffset / 2.0);
}

void StepLane::set (const StepEvent& event, double share)
{
    const auto [key, value] = [&]() -> std::pair<const char*, juce::var> {
        switch (kind)
        {
            case Kind::velocity: return { "velocity", std::round (share * 100.0) / 100.0 };
            case Kind::gate: return { "gate", std::round (share * mostGate * 20.0) / 20.0 };
            case Kind::note: return { "note", juce::roundToInt (lowNote + share * (highNote - lowNote)) };
            case Kind::offset: break;
        }
        return { "offset", std::round ((share - 0.5) * 2.0 * mostOffset) };
    }();
    board.run ("pattern.event.set", { { "track", board.selected }, { "event", static_cast<juce::int64> (event.id) }, { key, value } }, gesture);
}

void StepLane::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.well);
    const auto usable = getHeight() - 2 * margin;
    for (auto step = board.firstStep; step < board.firstStep + board.visibleSteps; step += pattern::stepsPerBeat)
    {
        g.setColour (step % pattern::stepsPerBar == 0 ? theme.gridBar : theme.gridSub);
        g.fillRect ((step - board.firstStep) * stepWidth(), 0, 1, getHeight());
    }
    const auto zero = kind == Kind::offset ? getHeight() / 2 : getHeight() - margin;
    g.setColour (theme.gridBar);
    g.fillRect (0, zero, stepWidth() * board.visibleSteps, 1);

    if (const auto* row = board.selectedRow())
        for (const auto& event : row->events)
        {
            if (event.step < board.firstStep || event.step >= board.firstStep + board.visibleSteps)
                continue;
            const auto x     = (event.step - board.firstStep) * stepWidth() + std::min (stepWidth() / 2, 4);
            const auto y     = margin + juce::roundToInt ((1.0 - shareOf (event)) * usable);
            const auto isOwn = (kind == Kind::note && event.note) || (kind == Kind::gate && event.gate) || kind == Kind::velocity || kind == Kind::offset;
            g.setColour (isOwn ? row->colour : row->colour.withAlpha (0.4f));
            g.fillRect (x - 1, std::min (y, zero), 2, std::abs (zero - y));
            const auto dot = juce::Rectangle<float> (static_cast<float> (x) - 3.5f, static_cast<float> (y) - 3.5f, 7.0f, 7.0f);
            isOwn ? g.fillEllipse (dot) : g.drawEllipse (dot.reduced (0.5f), 1.0f);
            if (hasKeyboardFocus (false) && event.step == board.cursor)
            {
                g.setColour (theme.accent);
                g.drawEllipse (dot.expanded (3.0f), 1.5f);
            }
        }
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

void StepLane::mouseDown (const juce::MouseEvent& e)
{
    grabKeyboardFocus();
    gesture = board.workspace.newGesture();
    latest  = e.getPosition();
    draw (e.getPosition());
}

void StepLane::mouseDrag (const juce::MouseEvent& e)
{
    draw (e.getPosition());
}

/** Sets the events between where the pointer was and where it is. */
void StepLane::draw (juce::Point<int> to)
{
    const auto stepOf = [this] (int x) { return juce::jlimit (0, pattern::stepsPerLoop - 1, board.firstStep + x / stepWidth()); };
    const auto* row   = board.selectedRow();
    if (row == nullptr)
        return;
    const auto from = std::min (stepOf (latest.x), stepOf (to.x)), until = std::max (stepOf (latest.x), stepOf (to.x));
    const auto share = juce::jlimit (0.0, 1.0, 1.0 - static_cast<double> (to.y - margin) / (getHeight() - 2 * margin));
    for (const auto& event : std::vector<StepEvent> (row->events))
        if (event.step >= from && event.step <= until)
            set (event, share);
    latest = to;
    board.refresh();
    board.changed();
}

void StepLane::mouseUp (const juce::MouseEvent&)
{
    board.workspace.endGesture();
    gesture = 0;
}

void StepLane::walk (int direction)
{
    const auto* row = board.selectedRow();
    if (row == nullptr)
        return;
    std::optional<int> next;
    for (const auto& event : row->events)
        if ((event.step - board.cursor) * direction > 0 && (! next || (event.step - *next) * direction < 0))
            next = event.step;
    if (next)
        board.select (board.selected, *next);
}

bool StepLane::keyPressed (const juce::KeyPress& key)
{
    if (key.getModifiers().isAnyModifierKeyDown())
        return false;
    const auto code = key.getKeyCode();
    if (code == juce::KeyPress::leftKey || code == juce::KeyPress::rightKey)
        walk (code == juce::KeyPress::rightKey ? 1 : -1);
    else if (code == juce::KeyPress::upKey || code == juce::KeyPress::downKey)
    {
        const auto* event = board.selectedRow() != nullptr ? board.selectedRow()->at (board.cursor) : nullptr;
        if (event == nullptr)
            return true;
        const auto unit = kind == Kind::note ? 1.0 / (highNote - lowNote) : kind == Kind::offset ? 0.5 / mostOffset : 0.05;
        set (*event, juce::jlimit (0.0, 1.0, shareOf (*event) + (code == juce::KeyPress::upKey ? unit : -unit)));
        board.refresh();
        board.changed();
    }
    else
        return false;
    announceCursor (*this);
    return true;
}

std::unique_ptr<juce::AccessibilityHandler> StepLane::createAccessibilityHandler()
{
    return makeCursorAccess (*this, board);
}
} // namespace amp::gui
