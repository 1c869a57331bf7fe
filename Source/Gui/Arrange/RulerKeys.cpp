#include "Gui/Arrange/Ruler.h"

// Marks by keyboard.
namespace amp::gui
{
using Key = juce::KeyPress;

const MarkItem* Ruler::chosenMark() const
{
    const auto& chosen = workspace.selected();
    return chosen.is (Selected::Kind::marks) && ! chosen.items.empty() ? workspace.arrangement().findMark (*chosen.items.begin()) : nullptr;
}

std::vector<MarkItem> Ruler::chosenMarks() const
{
    std::vector<MarkItem> found;
    for (const auto& mark : workspace.arrangement().marks())
        if (workspace.selected().has (Selected::Kind::marks, mark.id))
            found.push_back (mark);
    return found;
}

void Ruler::choose (const MarkItem& mark, bool withOthers)
{
    Selected next { Selected::Kind::marks, {}, { mark.id } };
    if (const auto& now = workspace.selected(); withOthers && now.is (Selected::Kind::marks))
    {
        next.items = now.items;
        if (next.items.erase (mark.id) == 0)
            next.items.insert (mark.id);
    }
    workspace.select (next);
    workspace.hint (mark.name + " at " + workspace.arrangement().time.text (mark.start).trim());
    repaint (getLocalBounds());
}

void Ruler::stepMark (int direction)
{
    const auto& marks  = workspace.arrangement().marks();
    const auto* chosen = chosenMark();
    if (marks.empty())
        return workspace.hint ("No markers yet. Shift+M makes one");
    // From the chosen one; else from the playhead to the next in its way.
    auto index = direction > 0 ? static_cast<int> (marks.size()) - 1 : 0;
    for (auto i = 0; i < static_cast<int> (marks.size()); ++i)
    {
        const auto at = direction > 0 ? static_cast<int> (marks.size()) - 1 - i : i;
        if (chosen == nullptr && (marks[static_cast<size_t> (at)].start - playheadSeconds) * direction >= 0.0)
            index = at;
        if (chosen == &marks[static_cast<size_t> (at)])
            index = juce::jlimit (0, static_cast<int> (marks.size()) - 1, at + direction);
    }
    choose (marks[static_cast<size_t> (index)]);
    scroll.showTime (marks[static_cast<size_t> (index)].start);
}

void Ruler::nudgeMark (const MarkItem& mark, int direction)
{
    const auto& song = workspace.arrangement();
    if (mark.isLocked)
        return workspace.hint (mark.name + " is locked; its menu unlocks it");
    const auto to = std::max (0.0, song.time.grid.neighbour (mark.start, song.resolution, direction));
    if (mark.isRegion())
        workspace.run ("region.move", { { "region", mark.id }, { "startTime", to }, { "endTime", to + mark.end - mark.start } });
    else
        runOnMark (mark, "time", to);
}

void Ruler::removeMark (const MarkItem& mark, Gesture gesture)
{
    if (mark.isRegion())
        workspace.run ("region.remove", { { "region", mark.id } }, gesture);
    else
        workspace.run ("marker.remove", { { "marker", mark.id } }, gesture);
}

void Ruler::removeChosen()
{
    const auto gesture = workspace.newGesture(); // one undo step, however many
    for (const auto& each : chosenMarks())
        if (each.isLocked)
            workspace.hint (each.name + " is locked; its menu unlocks it");
        else
            removeMark (each, gesture);
    workspace.endGesture();
}

bool Ruler::keyPressed (const juce::KeyPress& key)
{
    if (key == Key::escapeKey)
        return cancelDrag();
    const auto code      = key.getKeyCode();
    const auto direction = code == Key::leftKey ? -1 : code == Key::rightKey ? 1 : 0;
    const auto* mark     = chosenMark();
    if (direction != 0 && key.getModifiers().isAltDown() && mark != nullptr)
        return nudgeMark (*mark, direction), true;
    if (direction != 0 && ! key.getModifiers().isAnyModifierKeyDown())
        return stepMark (direction), true;
    if (key == Key (Key::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return showMenu (mark != nullptr ? flagOf (*mark).getCentre() : juce::Point<int> (juce::jlimit (0, getWidth(), playheadX), getHeight() - 4)), true;
    if (mark == nullptr)
        return false;
    if (key == Key (Key::returnKey) || key == Key (Key::F2Key))
        return beginEntry (mark->id), true;
    if (key == Key (Key::deleteKey) || key == Key (Key::backspaceKey))
        return removeChosen(), true;
    return false;
}
} // namespace amp::gui
