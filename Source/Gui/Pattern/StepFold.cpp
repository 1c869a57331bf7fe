#include "Gui/Pattern/StepFold.h"

#include "Gui/Pattern/CursorAccess.h"
#include "Gui/Pattern/StepKeys.h"
#include "Gui/Pattern/StepPainting.h"

namespace amp::gui
{
StepFold::StepFold (PatternBoard& b) : board (b)
{
    setTitle ("Steps, folded");
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

int StepFold::cell() const
{
    return juce::jlimit (8, 40, std::min ((getWidth() - labelWidth - 8) / side, (getHeight() - headHeight - 4) / side));
}

juce::Rectangle<int> StepFold::areaOf (int step) const
{
    return { labelWidth + step % side * cell(), headHeight + step / side * cell(), cell(), cell() };
}

std::optional<int> StepFold::stepAt (juce::Point<int> p) const
{
    const auto x = p.x - labelWidth, y = p.y - headHeight;
    if (x < 0 || y < 0 || x >= side * cell() || y >= side * cell())
        return {};
    return y / cell() * side + x / cell();
}

void StepFold::advance()
{
    const auto step = board.playingStep();
    const auto last = std::exchange (shownStep, step);
    if (last == step)
        return;
    for (const auto each : { last, step })
        if (each >= 0)
            repaint (areaOf (each));
}

void StepFold::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.well);
    const auto* row = board.selectedRow();
    if (row == nullptr)
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::body, "No pattern tracks yet. Add one at the left.", getLocalBounds().toFloat(), juce::Justification::centred);
        return;
    }
    g.setColour (theme.textSecondary);
    for (int i = 0; i < side; ++i)
    {
        const auto bar = areaOf (i * side);
        drawText (g, look.fonts(), TextStyle::smallNumber, juce::String (i + 1), juce::Rectangle<int> (0, bar.getY(), labelWidth - 10, bar.getHeight()).toFloat(), juce::Justification::centredRight);
        if (i % pattern::stepsPerBeat == 0)
            drawText (g, look.fonts(), TextStyle::smallNumber, juce::String (i / pattern::stepsPerBeat + 1), areaOf (i).withY (0).withHeight (headHeight).toFloat(), juce::Justification::centredLeft);
    }
    const auto seconds = stepSeconds (board);
    std::array<const StepEvent*, pattern::stepsPerLoop> first {};
    for (auto event = row->events.rbegin(); event != row->events.rend(); ++event)
        first[static_cast<size_t> (event->step)] = &*event;
    for (int step = 0; step < pattern::stepsPerLoop; ++step)
        if (g.clipRegionIntersects (areaOf (step)))
            paintCell (g, theme, areaOf (step), row->colour, first[static_cast<size_t> (step)], seconds,
                       { .isBeat    = step / pattern::stepsPerBeat % 2 == 0,
                         .isCursor  = hasKeyboardFocus (false) && step == board.cursor,
                         .isPlaying = step == shownStep,
                         .isSilent  = row->isSilent,
                         .isHeld    = isHeldStep (board, *row, step) });
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

void StepFold::mouseDown (const juce::MouseEvent& e)
{
    grabKeyboardFocus();
    const auto step = stepAt (e.getPosition());
    if (! step || board.selectedRow() == nullptr)
        return;
    board.select (board.selected, *step);
    if (e.mods.isPopupMenu())
    {
        stepMenu (board, board.selected, *step).showMenuAsync (juce::PopupMenu::Options().withTargetScreenArea (localAreaToGlobal (areaOf (*step))));
        return;
    }
    pressed = e.getPosition();
    pen     = std::make_unique<StepPen> (board, board.selected, *step, e.mods.isShiftDown());
    board.changed();
}

void StepFold::mouseDrag (const juce::MouseEvent& e)
{
    const auto step = stepAt (e.getPosition());
    if (pen == nullptr || ! step)
        return;
    const auto isInRow = *step / side == board.cursor / side; // up and down within the cell's own column changes the velocity
    pen->moveTo (isInRow || *step % side != board.cursor % side ? *step : board.cursor, pressed.y - e.y);
    board.workspace.hint (pen->hint());
    board.changed();
}

void StepFold::mouseUp (const juce::MouseEvent&)
{
    if (auto done = std::move (pen))
    {
        done->finish();
        board.refresh();
        board.changed();
    }
}

bool StepFold::keyPressed (const juce::KeyPress& key)
{
    if (! stepKey (board, key, side))
        return false;
    announceCursor (*this);
    return true;
}

std::unique_ptr<juce::AccessibilityHandler> StepFold::createAccessibilityHandler()
{
    return makeCursorAccess (*this, board);
}
} // namespace amp::gui
