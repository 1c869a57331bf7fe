#include "Commands/AutomationEdits.h"

#include "Model/NodeBuilder.h"

#include <algorithm>
#include <cmath>

namespace amp::automation
{
Result<AutomatedParameter> find (const NodePtr& root, const juce::String& path)
{
    const auto parsed = Path::parse (path.toStdString());
    return parsed ? automatedParameter (root, *parsed) : Result<AutomatedParameter> (parsed.error());
}

Result<> makeLane (Edit& edit, const AutomatedParameter& parameter)
{
    const auto root = edit.now();
    if (laneOf (root, parameter).exists())
        return {};

    const auto place = findPlace (root, parameter.lane.parent());
    if (! place)
        return place.error();
    if (place->entity == &schema::effectParameter)
    {
        auto node = std::make_shared<Node> (parameter.lane.last().c_str());
        node->set ("mode", "read");
        return edit.replace (parameter.lane, node);
    }

    auto node = std::make_shared<Node> (schema::automationLane.type.data());
    node->set (keys::mapKey, juce::String (parameter.lane.last()));
    return edit.insert (parameter.lane.parent(), node);
}

Result<> changePoints (Edit& edit,
                       const AutomatedParameter& parameter,
                       const std::function<Result<> (std::vector<AutomationPoint>&)>& change)
{
    const auto lane = laneOf (edit.now(), parameter);
    if (! lane.exists())
        return Error { juce::String (parameter.path.toString()), "has no automation lane; add one first" };

    const auto& stored = lane.get<"points">();
    auto freeId = stored.freeId();
    auto points = pointsOf (lane);
    if (auto changed = change (points); ! changed)
        return changed;

    std::vector<PackedItem> items;
    std::stable_sort (points.begin(), points.end(), [] (const auto& a, const auto& b) { return a.time < b.time; });
    for (auto& point : points)
    {
        if (! std::isfinite (point.time) || point.time < 0.0 || point.time > schema::farthest)
            return Error { juce::String (parameter.path.toString()),
                           "a point cannot stand at " + juce::String (point.time) + " s" };
        if (! (point.value >= parameter.min && point.value <= parameter.max))
            return Error { juce::String (parameter.path.toString()),
                           juce::String (point.value) + " is outside " + juce::String (parameter.min) + ".." +
                               juce::String (parameter.max) };
        if (point.id == 0)
            point.id = freeId++;
        items.push_back (toItem (point));
    }
    return edit.set (parameter.lane / "points", PackedList::inVar (std::move (items)));
}

Result<>
write (Edit& edit, const AutomatedParameter& parameter, double from, double to, const std::vector<CurvePoint>& pass)
{
    if (auto made = makeLane (edit, parameter); ! made)
        return made;

    const auto before = curveOf (laneOf (edit.now(), parameter), parameter);
    return changePoints (edit, parameter, [&] (std::vector<AutomationPoint>& points) -> Result<> {
        const auto isInside = [&] (const AutomationPoint& point) { return point.time >= from && point.time <= to; };
        const auto had = ! points.empty();
        const auto goesOn = std::any_of (points.begin(), points.end(), [&] (const auto& p) { return p.time > to; });
        const auto began = std::any_of (points.begin(), points.end(), [&] (const auto& p) { return p.time < from; });
        std::erase_if (points, isInside);

        // A pass is lines, also in a lane that is not.
        const auto isLinear = laneOf (edit.now(), parameter).get<"curve">() == "linear";
        const auto shape = isLinear ? std::nullopt : std::optional (CurveShape::linear);
        const auto put = [&] (double time, double value) {
            points.push_back ({ 0, time, std::clamp (value, parameter.min, parameter.max), shape });
        };
        if (had && began)
            put (from, before.at (from));
        for (const auto& point : pass)
            put (std::clamp (point.time, from, to), point.value);
        if (had && goesOn)
            put (to, before.at (to));
        return {};
    });
}

double usualError (const AutomatedParameter& parameter)
{
    return parameter.isSwitch ? 0.0 : (parameter.max - parameter.min) / 1000.0;
}

std::vector<AutomationPoint> thinned (const std::vector<AutomationPoint>& points, double error)
{
    std::vector<AutomationPoint> kept;
    for (size_t first = 0; first < points.size();)
    {
        std::vector<CurvePoint> run;
        auto last = first;
        do
            run.push_back ({ points[last].time, points[last].value });
        while (points[last].shape.value_or (CurveShape::linear) == CurveShape::linear && ++last < points.size());
        const auto end = std::min (last, points.size() - 1);

        auto at = first;
        for (const auto& point : amp::thinned (run, error))
        {
            while (points[at].time != point.time || points[at].value != point.value)
                ++at;
            if (kept.empty() || kept.back().id != points[at].id)
                kept.push_back (points[at]);
        }
        first = end + 1;
    }
    return kept;
}
}  // namespace amp::automation
