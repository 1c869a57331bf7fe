#include "Gui/Pattern/StepGrid.h"

#include "Gui/Pattern/CursorAccess.h"
#include "Gui/Pattern/StepKeys.h"
#include "Gui/Pattern/StepPainting.h"

namespace amp::gui
{
StepGrid::StepGrid (PatternBoard& b) : board (b)
{
    setTitle ("Steps");
    setOpaque (true);
    setWantsKeyboardFocus (true);
}

juce::Rectangle<int> StepGrid::areaOf (int row, int step) const
{
    return { (step - board.firstStep) * stepWidth(), rulerHeight + row * rowHeight - top, stepWidth(), rowHeight };
}

int StepGrid::rowAt (int y) const
{
    const auto row = (y - rulerHeight + top) / rowHeight;
    return y < rulerHeight || row >= static_cast<int> (board.rows().all().size()) ? -1 : row;
}

void StepGrid::scrollTo (int y)
{
    const auto most = std::max (0, static_cast<int> (board.rows().all().size()) * rowHeight - (getHeight() - rulerHeight));
    const auto next = juce::jlimit (0, most, y);
    if (std::exchange (top, next) == next)
        return;
    repaint();
    if (onScroll != nullptr)
        onScroll();
}

void StepGrid::advance()
{
    const auto step = board.playingStep();
    const auto last = std::exchange (shownStep, step);
    if (last == step)
        return;
    for (const auto each : { last, step })
        if (each >= 0)
            repaint (areaOf (0, each).getX() - 2, 0, stepWidth() + 4, getHeight());
}

void StepGrid::paintRuler (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (theme.canvas);
    g.fillRect (0, 0, getWidth(), rulerHeight);
    const auto every = stepWidth() * pattern::stepsPerBar >= 44 ? 1 : stepWidth() * pattern::stepsPerBar >= 22 ? 2 : 4;
    for (auto step = board.firstStep; step < board.firstStep + board.visibleSteps; ++step)
    {
        const auto x = areaOf (0, step).getX();
        if (step % pattern::stepsPerBar == 0)
        {
            g.setColour (theme.gridBar);
            g.fillRect (x, 4, 1, rulerHeight - 4);
            g.setColour (theme.textSecondary);
            if (step / pattern::stepsPerBar % every == 0)
                drawText (g, look.fonts(), TextStyle::smallNumber, juce::String (every == 1 ? "bar " : "") + juce::String (step / pattern::stepsPerBar + 1),
                          juce::Rectangle<int> (x + 4, 2, 60, rulerHeight - 6).toFloat(), juce::Justification::centredLeft);
        }
        else if (step % pattern::stepsPerBeat == 0 && stepWidth() >= 4)
        {
            g.setColour (theme.gridBeat);
            g.fillRect (x, rulerHeight - 6, 1, 6);
        }
    }
    if (shownStep >= board.firstStep && shownStep < board.firstStep + board.visibleSteps)
    {
        g.setColour (theme.playhead);
        g.fillRect (areaOf (0, shownStep).getX(), rulerHeight - 5, stepWidth(), 4);
    }
}

void StepGrid::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.well);

    const auto clip    = g.getClipBounds();
    const auto seconds = stepSeconds (board);
    const auto& rows   = board.rows().all();
    const auto last    = std::min (board.firstStep + board.visibleSteps, static_cast<int> (pattern::stepsPerLoop)) - 1;
    for (size_t i = 0; i < rows.size(); ++i)
    {
        const auto index = static_cast<int> (i);
        if (areaOf (index, 0).getBottom() < clip.getY() || areaOf (index, 0).getY() > clip.getBottom())
            continue;
        std::array<const StepEvent*, pattern::stepsPerLoop> first {};
        for (auto event = rows[i].events.rbegin(); event != rows[i].events.rend(); ++event)
            first[static_cast<size_t> (event->step)] = &*event;
        for (auto step = std::max (board.firstStep, stepAt (clip.getX()) - 1); step <= std::min (last, stepAt (clip.getRight()) + 1); ++step)
            paintCell (g, theme, areaOf (index, step).withTrimmedTop (2), rows[i].colour, first[static_cast<size_t> (step)], seconds,
                       { .isBeat    = step / pattern::stepsPerBeat % 2 == 0,
                         .isBar     = step % pattern::stepsPerBar == 0,
                         .isCursor  = hasKeyboardFocus (false) && rows[i].id == board.selected && step == board.cursor,
                         .isPlaying = step == shownStep,
                         .isSilent  = rows[i].isSilent,
                         .isHeld    = isHeldStep (board, rows[i], step) });
    }
    if (! rows.empty() && shownStep >= board.firstStep && shownStep <= last)
    {
        const auto column = areaOf (0, shownStep).withBottom (std::min (getHeight(), areaOf (static_cast<int> (rows.size()) - 1, 0).getBottom()));
        g.setColour (theme.playhead);
        g.drawRect (column.withTop (rulerHeight).expanded (1, 0), 2);
    }
    paintRuler (g);
    if (rows.empty())
    {
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::body, "No pattern tracks yet. Add one at the left.", getLocalBounds().withTrimmedTop (rulerHeight).toFloat(),
                  juce::Justification::centred);
    }
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}

void StepGrid::mouseDown (const juce::MouseEvent& e)
{
    grabKeyboardFocus();
    const auto row = rowAt (e.y);
    if (row < 0 || e.x >= stepWidth() * board.visibleSteps)
        return;
    const auto track = board.rows().all()[static_cast<size_t> (row)].id;
    const auto step  = stepAt (e.x);
    board.select (track, step);
    if (e.mods.isPopupMenu())
    {
        stepMenu (board, track, step).showMenuAsync (juce::PopupMenu::Options().withTargetScreenArea (localAreaToGlobal (areaOf (row, step))));
        return;
    }
    pressed = e.getPosition();
    pen     = std::make_unique<StepPen> (board, track, step, e.mods.isShiftDown());
    board.changed();
}

void StepGrid::mouseDrag (const juce::MouseEvent& e)
{
    if (pen == nullptr)
        return;
    pen->moveTo (stepAt (juce::jlimit (0, stepWidth() * board.visibleSteps - 1, e.x)), pressed.y - e.y);
    board.workspace.hint (pen->hint());
    board.changed();
}

void StepGrid::mouseUp (const juce::MouseEvent&)
{
    if (auto done = std::move (pen))
    {
        done->finish();
        board.refresh();
        board.changed();
    }
}

void StepGrid::mouseMove (const juce::MouseEvent& e)
{
    board.workspace.hint (rowAt (e.y) < 0 ? juce::String()
                                          : "Click: set or take away. Drag along: paint. Drag up and down on a step: velocity. Shift: every n-th.");
}

void StepGrid::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (e.mods.isCtrlDown())
    {
        const auto at   = std::find (std::begin (stepZooms), std::end (stepZooms), board.visibleSteps);
        const auto next = juce::jlimit (0, 4, static_cast<int> (at - std::begin (stepZooms)) + (wheel.deltaY > 0.0f ? -1 : 1));
        const auto mid  = stepAt (e.x);
        board.visibleSteps = stepZooms[next];
        board.firstStep    = mid / board.visibleSteps * board.visibleSteps;
        board.changed();
    }
    else if (e.mods.isShiftDown() || std::abs (wheel.deltaX) > std::abs (wheel.deltaY))
    {
        const auto amount = std::abs (wheel.deltaX) > std::abs (wheel.deltaY) ? wheel.deltaX : wheel.deltaY;
        board.firstStep   = juce::jlimit (0, pattern::stepsPerLoop - board.visibleSteps, board.firstStep + (amount > 0.0f ? -pattern::stepsPerBeat : pattern::stepsPerBeat));
        board.changed();
    }
    else
        scrollTo (top - juce::roundToInt (wheel.deltaY * 4.0f * rowHeight));
}

bool StepGrid::keyPressed (const juce::KeyPress& key)
{
    if (! stepKey (board, key))
        return false;
    const auto row = board.rows().indexOf (board.selected);
    if (const auto area = areaOf (row, 0); area.getY() < rulerHeight || area.getBottom() > getHeight())
        scrollTo (area.getY() < rulerHeight ? row * rowHeight : (row + 1) * rowHeight - (getHeight() - rulerHeight));
    announceCursor (*this);
    return true;
}

std::unique_ptr<juce::AccessibilityHandler> StepGrid::createAccessibilityHandler()
{
    return makeCursorAccess (*this, board);
}
} // namespace amp::gui
