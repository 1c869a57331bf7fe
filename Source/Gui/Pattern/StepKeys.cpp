#include "Gui/Pattern/StepKeys.h"

#include "Gui/Pattern/StepPen.h"

namespace amp::gui
{
namespace
{
constexpr auto lastStep = pattern::stepsPerLoop - 1;

juce::String placeOf (int step)
{
    return "bar " + juce::String (step / 16 + 1) + " beat " + juce::String (step / 4 % 4 + 1) + " step " + juce::String (step % 4 + 1);
}

const StepEvent* chosenEvent (const PatternBoard& board)
{
    const auto* row = board.selectedRow();
    return row != nullptr ? row->at (board.cursor) : nullptr;
}

void setEvent (PatternBoard& board, const juce::String& track, const StepEvent& event, const char* key, const juce::var& value)
{
    board.run ("pattern.event.set", { { "track", track }, { "event", static_cast<juce::int64> (event.id) }, { key, value } });
    board.refresh();
    board.changed();
}

void stepTrack (PatternBoard& board, int direction)
{
    const auto& rows = board.rows().all();
    if (rows.empty())
        return;
    const auto index = juce::jlimit (0, static_cast<int> (rows.size()) - 1, board.rows().indexOf (board.selected) + direction);
    board.select (rows[static_cast<size_t> (index)].id, board.cursor);
}

void remove (PatternBoard& board, const juce::String& track, int step)
{
    if (const auto* row = board.rows().find (track); row != nullptr && row->at (step) != nullptr)
        toggleStep (board, track, step);
    board.changed();
}

/** The events of a step, to be put elsewhere. */
std::vector<StepEvent>& copied()
{
    static std::vector<StepEvent> events;
    return events;
}

void paste (PatternBoard& board, const juce::String& track, int step)
{
    const auto gesture = board.workspace.newGesture();
    for (const auto& event : copied())
    {
        Arguments arguments;
        arguments.set ("track", track);
        arguments.set ("step", step);
        arguments.set ("velocity", event.velocity);
        arguments.set ("offset", event.offset);
        if (event.note)
            arguments.set ("note", *event.note);
        if (event.gate)
            arguments.set ("gate", *event.gate);
        board.run ("pattern.event.add", arguments, gesture);
    }
    board.workspace.endGesture();
    board.refresh();
    board.changed();
}

bool changeEvent (PatternBoard& board, const juce::KeyPress& key, const StepEvent& event)
{
    const auto code = key.getKeyCode();
    const auto up   = code == juce::KeyPress::upKey || code == juce::KeyPress::rightKey ? 1 : -1;
    if (key.getModifiers().isAltDown() && (code == juce::KeyPress::upKey || code == juce::KeyPress::downKey))
        setEvent (board, board.selected, event, "velocity", juce::jlimit (0.0, 1.0, event.velocity + 0.05 * up));
    else if (key.getModifiers().isAltDown())
        setEvent (board, board.selected, event, "offset", event.offset + up);
    else
        setEvent (board, board.selected, event, "note", juce::jlimit (0, 127, event.note.value_or (60) + up));
    return true;
}
} // namespace

bool stepKey (PatternBoard& board, const juce::KeyPress& key, int perRow)
{
    const auto code   = key.getKeyCode();
    const auto isSide = code == juce::KeyPress::leftKey || code == juce::KeyPress::rightKey, isUpright = code == juce::KeyPress::upKey || code == juce::KeyPress::downKey;
    const auto modifiers = key.getModifiers();
    if ((modifiers.isAltDown() && (isSide || isUpright)) || (modifiers.isCtrlDown() && isUpright))
    {
        const auto* event = chosenEvent (board);
        return event != nullptr && changeEvent (board, key, *event);
    }
    if (modifiers.isAnyModifierKeyDown() && ! (isSide || isUpright))
        return false;

    const auto move = [&] (int by) { board.select (board.selected, board.cursor + by); };
    const auto down = code == juce::KeyPress::downKey ? 1 : -1;
    if (isSide)
        move (code == juce::KeyPress::rightKey ? 1 : -1);
    else if (isUpright && perRow > 0)
        move (down * perRow);
    else if (isUpright)
        stepTrack (board, down);
    else if (code == juce::KeyPress::pageUpKey || code == juce::KeyPress::pageDownKey)
        move (code == juce::KeyPress::pageDownKey ? pattern::stepsPerBar : -pattern::stepsPerBar);
    else if (code == juce::KeyPress::homeKey || code == juce::KeyPress::endKey)
        board.select (board.selected, code == juce::KeyPress::homeKey ? 0 : lastStep);
    else if (code == juce::KeyPress::returnKey && board.selectedRow() != nullptr)
    {
        toggleStep (board, board.selected, board.cursor);
        board.changed();
    }
    else if (code == juce::KeyPress::deleteKey || code == juce::KeyPress::backspaceKey)
        remove (board, board.selected, board.cursor);
    else
        return false;
    return true;
}

juce::String describeCursor (const PatternBoard& board)
{
    const auto* row = board.selectedRow();
    if (row == nullptr)
        return "no track";
    auto text = row->id + ", " + placeOf (board.cursor) + ", ";
    const auto* event = row->at (board.cursor);
    if (event == nullptr)
        return text + "empty";
    text << "velocity " << juce::String (event->velocity * 100.0, 0) << " %";
    if (event->note)
        text << ", note " << noteName (*event->note);
    if (event->gate)
        text << ", gate " << juce::String (*event->gate, 2);
    if (event->offset != 0.0)
        text << ", " << juce::String (event->offset, 1) << " ms";
    return text;
}

juce::String noteName (int note)
{
    static const char* const names[] { "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B" };
    return names[note % 12] + juce::String (note / 12 - 1);
}

juce::PopupMenu stepMenu (PatternBoard& board, const juce::String& track, int step)
{
    juce::PopupMenu menu;
    const auto* row   = board.rows().find (track);
    const auto* event = row != nullptr ? row->at (step) : nullptr;
    menu.addSectionHeader (track + ", " + placeOf (step));
    if (event == nullptr)
        menu.addItem ("Set step", [&board, track, step] { toggleStep (board, track, step), board.changed(); });
    else
    {
        const auto values = [&] (const char* name, const char* key, std::initializer_list<std::pair<const char*, juce::var>> choices) {
            juce::PopupMenu sub;
            for (const auto& [text, value] : choices)
                sub.addItem (text, [&board, track, e = *event, key, v = value] { setEvent (board, track, e, key, v); });
            menu.addSubMenu (name, sub);
        };
        values ("Velocity", "velocity", { { "25 %", 0.25 }, { "50 %", 0.5 }, { "75 %", 0.75 }, { "100 %", 1.0 } });
        values ("Gate", "gate", { { "1/4 step", 0.25 }, { "1/2 step", 0.5 }, { "1 step", 1.0 }, { "2 steps", 2.0 }, { "4 steps", 4.0 } });
        values ("Offset", "offset", { { "-20 ms", -20.0 }, { "-10 ms", -10.0 }, { "On the grid", 0.0 }, { "+10 ms", 10.0 }, { "+20 ms", 20.0 } });
        menu.addItem ("Sound's own note", event->note.has_value(), ! event->note.has_value(), [&board, track, e = *event] { setEvent (board, track, e, "withoutNote", true); });
        menu.addItem ("Default gate", event->gate.has_value(), ! event->gate.has_value(), [&board, track, e = *event] { setEvent (board, track, e, "withoutGate", true); });
        menu.addItem ("Copy step", [e = row->events, step] {
            copied().clear();
            std::copy_if (e.begin(), e.end(), std::back_inserter (copied()), [step] (const StepEvent& one) { return one.step == step; });
        });
        menu.addItem ("Take away", [&board, track, step] { remove (board, track, step); });
    }
    menu.addItem ("Paste step", ! copied().empty(), false, [&board, track, step] { paste (board, track, step); });
    return menu;
}
} // namespace amp::gui
