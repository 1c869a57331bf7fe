#include "Gui/Arrange/AutomationDrag.h"
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Arrange/RangeTools.h"

// Automation lanes on the canvas: what is under the pointer, what it does there, and how it is painted.
namespace amp::gui
{
juce::Rectangle<int> LaneCanvas::areaOfLane (int row, const SubLane& lane) const
{
    return { 0, topOf (row) + lane.top, getWidth(), lane.height };
}

double LaneCanvas::restOf (const SubLane& lane) const
{
    const auto state = workspace.services.session.now();
    const auto place = findPlace (state.root(), lane.parameter.path);
    return place ? static_cast<double> (place->value) : lane.parameter.min;
}

void LaneCanvas::paintAutomation (juce::Graphics& g, const Theme& theme, int row, const SubLane& lane, juce::Rectangle<int> dirty)
{
    const auto* shown = drag != nullptr && drag->curve() != nullptr && drag->curve()->id == lane.id ? drag->curve() : &lane;
    AutomationDrawing { *shown, areaOfLane (row, lane), view(), lane.points.empty() ? restOf (lane) : 0.0 }.paint (
        g, theme, dirty, chosenPoints (lane.id));
}

std::unique_ptr<LaneDrag> LaneCanvas::makeAutomationDrag (const SubLane& lane)
{
    if (workspace.services.registry.find ("automation.move-points") == nullptr)
        return nullptr;
    const AutomationDrawing drawing { lane, areaOfLane (pressed->row, lane), view(), restOf (lane) };
    if (chosenTool == Tool::pencil)
        return std::make_unique<CurvePencil> (workspace, drawing, *pressed);
    if (const auto* point = drawing.pointAt (pressed->pixel))
    {
        if (! chosenPoints (lane.id).contains (point->id))
            choosePoints (lane.id, { point->id });
        return std::make_unique<PointDrag> (workspace, drawing, chosenPoints (lane.id), *pressed);
    }
    const auto* segment = drawing.segmentAt (pressed->seconds);
    if (segment != nullptr && drawing.isOnCurve (pressed->pixel))
    {
        if (pressed->keys.isAltDown())
            return std::make_unique<SegmentBend> (workspace, lane, segment->id, *pressed);
        choosePoints (lane.id, { segment->id, (segment + 1)->id });
        return std::make_unique<PointDrag> (workspace, drawing, chosenPoints (lane.id), *pressed);
    }
    return std::make_unique<RangeDrag> (workspace, *pressed);
}

void LaneCanvas::choosePoints (const juce::String& lane, const std::set<uint32_t>& points)
{
    Selected next { Selected::Kind::points, lane };
    for (const auto id : points)
        next.items.insert (juce::String (id));
    workspace.select (next);
    refresh();
}

std::set<uint32_t> LaneCanvas::chosenPoints (const juce::String& lane) const
{
    std::set<uint32_t> points;
    if (const auto& now = workspace.selected(); now.is (Selected::Kind::points) && now.owner == lane)
        for (const auto& id : now.items)
            points.insert (static_cast<uint32_t> (id.getLargeIntValue()));
    return points;
}

bool LaneCanvas::isChosen (const TrackRow& row, const SubLane& lane) const
{
    const auto& now = workspace.selected();
    return lane.kind == SubLane::Kind::take ? now.has (Selected::Kind::lane, lane.id) && now.owner == row.id
                                            : now.is (Selected::Kind::points) && now.owner == lane.id;
}

void LaneCanvas::clickAutomation (const SubLane& lane, const juce::MouseEvent& e)
{
    const AutomationDrawing drawing { lane, areaOfLane (rowAt (e.y), lane), view(), restOf (lane) };
    const auto* point = drawing.pointAt (e.position);
    if (point == nullptr)
        return setEditCursor (workspace.arrangement().snapped (pressed->seconds)), choosePoints (lane.id, {});
    auto points = e.mods.isShiftDown() ? chosenPoints (lane.id) : std::set<uint32_t>();
    if (! points.erase (point->id))
        points.insert (point->id);
    choosePoints (lane.id, points);
    workspace.hint (lane.name + " " + lane.format.spoken (point->value) + " at " + workspace.arrangement().time.text (point->time));
}

void LaneCanvas::doubleClickAutomation (const SubLane& lane, const juce::MouseEvent& e)
{
    const AutomationDrawing drawing { lane, areaOfLane (rowAt (e.y), lane), view(), restOf (lane) };
    if (const auto* point = drawing.pointAt (e.position))
        workspace.run ("automation.remove-points", { { "parameter", lane.id }, { "points", pointIds ({ point->id }) } });
    else
    {
        const auto seconds = std::max (0.0, view().secondsAt (e.position.x));
        workspace.run ("automation.add-point", { { "parameter", lane.id },
                                                 { "time", e.mods.isAltDown() ? seconds : workspace.arrangement().snapped (seconds) },
                                                 { "value", drawing.valueAt (e.position.y) } });
    }
}

bool LaneCanvas::removeChosenPoints()
{
    const auto lane   = workspace.selected().owner;
    const auto points = chosenPoints (lane);
    if (points.empty() || workspace.services.registry.find ("automation.remove-points") == nullptr)
        return false;
    workspace.run ("automation.remove-points", { { "parameter", lane }, { "points", pointIds (points) } });
    choosePoints (lane, {});
    return true;
}

void LaneCanvas::beginValueEntry (const SubLane& lane, uint32_t point)
{
    const auto row   = workspace.arrangement().indexOf (workspace.selectedTrack());
    const auto found = std::find_if (lane.points.begin(), lane.points.end(), [&] (const AutomationPoint& p) { return p.id == point; });
    if (row < 0 || found == lane.points.end())
        return;
    const auto area  = areaOfLane (row, lane);
    const auto place = AutomationDrawing { lane, area, view(), 0.0 }.placeOf (*found).toInt();
    const auto value = found->value;
    renaming.open (juce::Rectangle<int> (96, 22).withPosition (juce::jlimit (0, std::max (0, getWidth() - 96), place.x + 8), area.getCentreY() - 11),
                   { lane.format.text (value), "Value of " + lane.name },
                   [this, id = lane.id, format = lane.format, point, value] (const juce::String& typed) -> Result<> {
                       const auto wanted = format.parse (typed, value);
                       if (! wanted)
                           return wanted.error();
                       workspace.run ("automation.move-points", { { "parameter", id }, { "points", pointIds ({ point }) }, { "valueBy", *wanted - value } });
                       return {};
                   });
}

void LaneCanvas::addAutomationItems (juce::PopupMenu& menu, const SubLane& lane, juce::Point<int> at)
{
    const AutomationDrawing drawing { lane, areaOfLane (rowAt (at.y), lane), view(), restOf (lane) };
    const auto id    = lane.id;
    const auto run   = [this, id] (const char* command) { return [this, id, command] { workspace.run (command, { { "parameter", id } }); }; };
    const auto curve = [this, id] (const juce::String& name, const juce::Array<juce::var>& points) {
        return [=, this] { workspace.run ("automation.set-curve", { { "parameter", id }, { "curve", name }, { "points", points } }); };
    };
    if (const auto* segment = drawing.segmentAt (view().secondsAt (at.x)))
        for (const auto each : schema::pointCurves)
        {
            const juce::String name (each.data(), each.size());
            menu.addItem ("Segment: " + name, curve (name, { static_cast<double> (segment->id) }));
        }
    if (const auto* point = drawing.pointAt (at.toFloat()))
    {
        menu.addItem ("Value...", [this, id, point = point->id] {
            if (const auto* row = workspace.arrangement().find (workspace.selectedTrack()))
                for (const auto& each : row->lanes)
                    if (each.id == id)
                        beginValueEntry (each, point);
        });
        menu.addItem ("Delete point", [this, id, point = point->id] {
            workspace.run ("automation.remove-points", { { "parameter", id }, { "points", pointIds ({ point }) } });
        });
    }
    menu.addSeparator();
    for (const auto each : schema::laneCurves)
    {
        const juce::String name (each.data(), each.size());
        menu.addItem ("Lane: " + name, true, lane.curveName == name, curve (name, {}));
    }
    menu.addItem ("Read", true, lane.isActive, [this, id, on = ! lane.isActive] { workspace.run ("automation.enable", { { "parameter", id }, { "on", on } }); });
    menu.addItem ("Thin out", lane.points.size() > 2, false, run ("automation.thin"));
    menu.addSeparator();
    menu.addItem ("Delete all points", ! lane.points.empty(), false, run ("automation.clear"));
}
} // namespace amp::gui
