#include "Gui/Inspector/Property.h"
#include "Gui/Theme/Theme.h"

// The rows for the lanes below a track: automation with the points that are chosen, and takes.
namespace amp::gui
{
namespace
{
using Points = std::vector<AutomationPoint>;

Property action (Workspace& w, const char* section, const char* name, const juce::String& help, const char* command, const Arguments& with)
{
    Property made { section, name, help, Property::Kind::action };
    made.set = [&w, command, with] (const juce::var&, Gesture gesture) { w.run (command, with, gesture); };
    return made;
}

Arguments ofLane (const juce::String& lane)
{
    Arguments arguments;
    arguments.set ("parameter", lane);
    return arguments;
}

juce::var listOf (const Points& points)
{
    juce::Array<juce::var> ids;
    for (const auto& point : points)
        ids.add (static_cast<double> (point.id));
    return ids;
}

template <typename Read>
bool differ (const Points& points, Read read)
{
    return std::any_of (points.begin(), points.end(), [&] (const auto& point) { return read (point) != read (points.front()); });
}

/** Moves points so that each has a value, or with Alt all of them by as much as the first. */
void setValues (Workspace& w, const juce::String& lane, const Points& points, double value, Gesture gesture)
{
    const auto isOwn      = gesture == 0 ? w.newGesture() : gesture;
    const auto isRelative = juce::ModifierKeys::currentModifiers.isAltDown();
    std::map<double, Points> byValue; // those that go the same way go at once
    for (const auto& point : points)
        byValue[isRelative ? points.front().value : point.value].push_back (point);
    for (const auto& [from, group] : byValue)
        w.run ("automation.move-points", { { "parameter", lane }, { "points", listOf (group) }, { "valueBy", value - from } }, isOwn);
    if (gesture == 0)
        w.endGesture();
}

/** The points as the session has them now: while a value is dragged they are not those that the row was made of. */
Points pointsNow (Workspace& w, const AutomatedParameter& parameter, const std::set<juce::String>& ids)
{
    const auto root = w.services.session.now().root();
    auto points     = pointsOf (laneOf (root, parameter));
    std::erase_if (points, [&] (const AutomationPoint& point) { return ! ids.contains (juce::String (point.id)); });
    return points;
}

juce::String shapeName (const AutomationPoint& point)
{
    if (! point.shape)
        return "lane";
    return *point.shape == CurveShape::exponential ? "exponential" : *point.shape == CurveShape::logarithmic ? "logarithmic" : "linear";
}

void addPoints (std::vector<Property>& rows, Workspace& w, const SubLane& lane, const Points& points, const std::set<juce::String>& ids)
{
    const auto* section = points.size() == 1 ? "Point" : "Points";
    Property value { section, "Value", "What the parameter is there", Property::Kind::number, points.front().value };
    value.range   = { lane.parameter.min, lane.parameter.max, points.front().value, lane.parameter.isSwitch ? 1.0 : (lane.parameter.max - lane.parameter.min) / 200.0 };
    value.format  = lane.format;
    value.isMixed = differ (points, [] (const auto& p) { return p.value; });
    value.set     = [&w, id = lane.id, parameter = lane.parameter, ids] (const juce::var& to, Gesture gesture) {
        if (const auto now = pointsNow (w, parameter, ids); ! now.empty())
            setValues (w, id, now, to, gesture);
    };
    rows.push_back (std::move (value));
    if (points.size() == 1)
    {
        Property time { section, "Time", "Where it stands", Property::Kind::time, points.front().time };
        time.set = [&w, id = lane.id, points] (const juce::var& to, Gesture gesture) {
            Arguments arguments = ofLane (id);
            arguments.set ("points", listOf (points));
            arguments.set ("by", static_cast<double> (to) - points.front().time);
            w.run ("automation.move-points", arguments, gesture);
        };
        rows.push_back (std::move (time));
    }
    Property shape { section, "Curve after it", "How the curve gets to the next point", Property::Kind::choice, shapeName (points.front()) };
    shape.isMixed = differ (points, shapeName);
    for (const auto each : schema::pointCurves)
        shape.choices.emplace_back (juce::String (each.data(), each.size()), titleOfKey (each));
    shape.set = [&w, id = lane.id, points] (const juce::var& to, Gesture gesture) {
        Arguments arguments = ofLane (id);
        arguments.set ("points", listOf (points));
        arguments.set ("curve", to);
        w.run ("automation.set-curve", arguments, gesture);
    };
    if (shapeName (points.front()) == "lane")
        shape.choices.insert (shape.choices.begin(), { "lane", "As the lane" });
    rows.push_back (std::move (shape));
    auto gone = ofLane (lane.id);
    gone.set ("points", listOf (points));
    rows.push_back (action (w, section, points.size() == 1 ? "Delete point" : "Delete points", "Takes them away", "automation.remove-points", gone));
}
} // namespace

Inspection inspectPoints (Workspace& w, const SubLane& lane, const std::set<juce::String>& ids)
{
    auto points = lane.points;
    std::erase_if (points, [&] (const AutomationPoint& point) { return ! ids.contains (juce::String (point.id)); });
    std::vector<Property> rows;
    if (! points.empty())
        addPoints (rows, w, lane, points, ids);

    const auto choice = [&] (const char* name, const juce::String& value, const char* command, const char* argument, const auto& names, const juce::String& help) {
        Property made { "Lane", name, help, Property::Kind::choice, value };
        for (const auto each : names)
            made.choices.emplace_back (juce::String (each.data(), each.size()), titleOfKey (each));
        made.set = [&w, command, argument, id = lane.id] (const juce::var& to, Gesture gesture) {
            auto arguments = ofLane (id);
            arguments.set (argument, to);
            w.run (command, arguments, gesture);
        };
        rows.push_back (std::move (made));
    };
    Property reads { "Lane", "Read", "Whether the lane drives the parameter", Property::Kind::flag, lane.isActive };
    reads.set = [&w, id = lane.id] (const juce::var& to, Gesture gesture) {
        auto arguments = ofLane (id);
        arguments.set ("on", to);
        w.run ("automation.enable", arguments, gesture);
    };
    rows.push_back (std::move (reads));
    choice ("Mode", lane.mode, "automation.set-mode", "mode", schema::automationModes, "What a move of the control does to the lane while playing");
    choice ("Curve", lane.curveName, "automation.set-curve", "curve", schema::laneCurves, "How its segments run");
    rows.push_back ({ "Lane", "Points", "How many points it has", Property::Kind::fact, juce::String (lane.points.size()) });
    auto thin   = action (w, "Lane", "Thin out", "Leaves out points that a line passes anyway", "automation.thin", ofLane (lane.id));
    thin.whyNot = lane.points.size() > 2 ? "" : "there are not enough points";
    rows.push_back (std::move (thin));
    auto clear   = action (w, "Lane", "Delete all points", "Empties the lane", "automation.clear", ofLane (lane.id));
    clear.whyNot = lane.points.empty() ? "there are no points" : "";
    rows.push_back (std::move (clear));
    const auto name = points.empty() ? lane.name : points.size() == 1 ? lane.name + " " + lane.format.spoken (points.front().value) : lane.name + ", " + juce::String (points.size()) + " points";
    return { points.empty() ? "Automation" : points.size() == 1 ? "Point" : "Points", name, Icon::automation, nordDark.accent, std::move (rows) };
}

Inspection inspectTake (Workspace& w, const TrackRow& track, const SubLane& lane)
{
    Arguments which;
    which.set ("track", track.id);
    which.set ("lane", lane.id);
    std::vector<Property> rows;
    Property name { "Take", "Name", "Shown at its left", Property::Kind::text, lane.name };
    name.set = [&w, which] (const juce::var& to, Gesture gesture) {
        auto arguments = which;
        arguments.set ("name", to);
        w.run ("take.rename", arguments, gesture);
    };
    rows.push_back (std::move (name));
    rows.push_back ({ "Take", "Clips", "How many clips it holds", Property::Kind::fact, juce::String (lane.clips.size()) });
    auto sound   = action (w, "Take", "Sound this take", "The track plays it from now on", "take.choose", which);
    sound.whyNot = lane.isActive ? "it sounds already" : "";
    rows.push_back (std::move (sound));
    Arguments ofTrack;
    ofTrack.set ("track", track.id);
    rows.push_back (action (w, "Take", "Keep only what sounds", "Takes the other lanes away", "take.flatten", ofTrack));
    rows.push_back (action (w, "Take", "Delete take", "Removes the lane with its clips", "take.remove", which));
    return { "Take", lane.name + " of " + track.name, Icon::wave, track.colour, std::move (rows) };
}
} // namespace amp::gui
