#include "Gui/Arrange/AutomationDrag.h"
#include "Gui/Arrange/LaneCanvas.h"

// The keyboard in the lanes below a track: down and up walk into them. In automation the arrows go from point to point, Return makes
// a point at the edit cursor or types the value of the one that is chosen, Alt and an arrow moves it. In a take Return lets it sound.
namespace amp::gui
{
namespace
{
using Key = juce::KeyPress;
} // namespace

const SubLane* LaneCanvas::keyLane() const
{
    const auto* row = workspace.arrangement().find (workspace.selectedTrack());
    if (row != nullptr)
        for (const auto& lane : row->lanes)
            if (isChosen (*row, lane))
                return &lane;
    return nullptr;
}

bool LaneCanvas::laneKey (const juce::KeyPress& key)
{
    const auto* lane = keyLane();
    if (lane == nullptr)
        return false;
    return lane->kind == SubLane::Kind::take ? takeKey (key) : automationKey (*lane, key);
}

bool LaneCanvas::takeKey (const juce::KeyPress& key)
{
    const auto chosen = workspace.selected();
    const auto run    = [&] (const char* command) { return workspace.run (command, { { "track", chosen.owner }, { "lane", *chosen.items.begin() } }), true; };
    if (key == Key (Key::returnKey))
        return run ("take.choose");
    if (key == Key (Key::deleteKey) || key == Key (Key::backspaceKey))
        return run ("take.remove");
    return false;
}

bool LaneCanvas::automationKey (const SubLane& lane, const juce::KeyPress& key)
{
    const auto code   = key.getKeyCode();
    const auto mods   = key.getModifiers();
    const auto points = chosenPoints (lane.id);
    if (key == Key (Key::returnKey) || key == Key (Key::F2Key))
    {
        points.empty() ? pointAtCursor (lane) : beginValueEntry (lane, *points.begin());
        return true;
    }
    if (key == Key (Key::insertKey))
        return pointAtCursor (lane), true;
    if (key == Key ('a', juce::ModifierKeys::ctrlModifier, 0))
    {
        std::set<uint32_t> all;
        for (const auto& point : lane.points)
            all.insert (point.id);
        return choosePoints (lane.id, all), true;
    }
    const auto direction = code == Key::leftKey || code == Key::downKey ? -1 : code == Key::rightKey || code == Key::upKey ? 1 : 0;
    const auto isAcross  = code == Key::leftKey || code == Key::rightKey;
    if (direction == 0)
        return false;
    if (mods.isAltDown() && ! points.empty())
    {
        const auto fine  = mods.isShiftDown() ? 0.1 : 1.0;
        const auto& song = workspace.arrangement();
        const auto value = lane.parameter.isSwitch ? 1.0 : (lane.parameter.max - lane.parameter.min) / 100.0 * fine;
        movePoints (lane, isAcross ? direction * fine * song.time.grid.step (song.resolution, cursorSeconds) : 0.0, isAcross ? 0.0 : direction * value);
        return true;
    }
    if (! isAcross || mods.isAltDown())
        return false;
    if (mods.isCtrlDown())
    {
        stepGrid (direction);
        choosePoints (lane.id, {});
    }
    else
        stepPoint (lane, direction, mods.isShiftDown());
    return true;
}

void LaneCanvas::stepPoint (const SubLane& lane, int direction, bool extends)
{
    if (lane.points.empty())
        return stepGrid (direction);
    const AutomationPoint* next = nullptr;
    for (const auto& point : lane.points)
        if ((point.time - cursorSeconds) * direction > 1e-6 && (next == nullptr || direction < 0))
            next = &point;
    if (next == nullptr)
        next = direction < 0 ? &lane.points.front() : &lane.points.back();

    auto points = extends ? chosenPoints (lane.id) : std::set<uint32_t>();
    points.insert (next->id);
    setEditCursor (next->time);
    choosePoints (lane.id, points);
    scroll.showTime (next->time);
    const auto number = static_cast<int> (next - lane.points.data()) + 1;
    workspace.hint (lane.name + " " + lane.format.spoken (next->value) + " at " + workspace.arrangement().time.text (next->time).trim() + ", point " + juce::String (number) + " of "
                    + juce::String (lane.points.size()));
}

void LaneCanvas::movePoints (const SubLane& lane, double by, double valueBy)
{
    if (! workspace.run ("automation.move-points", { { "parameter", lane.id }, { "points", pointIds (chosenPoints (lane.id)) }, { "by", by }, { "valueBy", valueBy } }))
        return;
    if (by != 0.0)
        setEditCursor (cursorSeconds + by);
    workspace.markChanged();
}

void LaneCanvas::pointAtCursor (const SubLane& lane)
{
    const AutomationDrawing drawing { lane, {}, view(), restOf (lane) };
    const auto at = cursorSeconds, value = drawing.at (at);
    const auto id = lane.id;
    if (! workspace.run ("automation.add-point", { { "parameter", id }, { "time", at }, { "value", value } }) || ! workspace.refresh())
        return;
    workspace.markChanged(); // the refresh was ours: the other parts have yet to see it
    refresh();
    if (const auto* row = workspace.arrangement().find (workspace.selectedTrack()))
        for (const auto& made : row->lanes)
            for (const auto& point : made.points)
                if (made.id == id && std::abs (point.time - at) < 1e-9)
                {
                    choosePoints (id, { point.id });
                    return beginValueEntry (made, point.id);
                }
}

/** To the next lane below or above: a track's own, then those open below it. */
void LaneCanvas::stepLane (int direction)
{
    const auto& song = workspace.arrangement();
    auto row         = song.indexOf (workspace.selectedTrack());
    if (row < 0)
        return stepRow (direction, false);
    const auto lanesOf = [&] (int r) -> const std::vector<SubLane>& { return song.rows()[static_cast<size_t> (r)].lanes; };
    auto lane          = -1; // the track's own
    for (size_t i = 0; i < lanesOf (row).size(); ++i)
        if (isChosen (song.rows()[static_cast<size_t> (row)], lanesOf (row)[i]))
            lane = static_cast<int> (i);

    lane += direction;
    if (lane >= static_cast<int> (lanesOf (row).size()) || lane < -1)
    {
        if (row + direction < 0 || row + direction >= static_cast<int> (song.rows().size()))
            return;
        row += direction;
        lane = direction > 0 ? -1 : static_cast<int> (lanesOf (row).size()) - 1;
        stepRow (direction, false);
    }
    if (lane < 0)
        return workspace.selectTrack (song.rows()[static_cast<size_t> (row)].id), refresh();

    const auto& chosen = lanesOf (row)[static_cast<size_t> (lane)];
    const auto top     = song.top (row) + chosen.top;
    scroll.showRows (top, top + chosen.height);
    if (chosen.kind == SubLane::Kind::take)
    {
        workspace.select ({ Selected::Kind::lane, workspace.selectedTrack(), { chosen.id } });
        workspace.hint ("Take " + chosen.name + (chosen.isActive ? ", sounding" : ""));
    }
    else
    {
        choosePoints (chosen.id, {});
        workspace.hint ("Automation of " + chosen.name + ", " + juce::String (chosen.points.size()) + " points. Return: add one at the cursor");
    }
    refresh();
}
} // namespace amp::gui
