#include "Commands/AutomationEdits.h"
#include "Commands/DocumentCommands.h"

#include <algorithm>

namespace amp
{
using namespace schema;
using Points = std::vector<AutomationPoint>;

namespace
{
const Field parameter = text ("parameter",
                              "",
                              "Path of what is automated: tracks.<id>.volume, mixer.channels.<id>.eq.lowMid.gain, "
                              "tracks.<id>.effects.<id>.parameters.<name>.")
                            .required();
const Field from = number ("from", 0, 0, farthest, "Start of the range.").in (Unit::seconds);
const Field to = number ("to", farthest, 0, farthest, "End of the range.").in (Unit::seconds);
const Field ids = numbers ("points", "[]", 1, 4294967295.0, "Ids of the points.");

/** Runs one undo step on the parameter that a call names. */
Result<> editLane (Command::Call& call,
                   const juce::String& name,
                   const std::function<Result<> (Edit&, const AutomatedParameter&)>& change)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) -> Result<> {
            const auto found = automation::find (edit.now(), call.arguments.text ("parameter"));
            return found ? change (edit, *found) : found.error();
        },
        call.gesture);
}

Result<> editPoints (Command::Call& call, const juce::String& name, const std::function<Result<> (Points&)>& change)
{
    return editLane (call, name, [&] (Edit& edit, const AutomatedParameter& what) {
        return automation::changePoints (edit, what, change);
    });
}

std::optional<CurveShape> pointShape (const juce::var& name)
{
    return name.isVoid() ? std::nullopt : std::optional (curveShapeNamed (name.toString()));
}

/** Calls for each of the points that a call names by id. @returns an Error if there is no such point. */
Result<> forEachNamed (Command::Call& call, Points& points, const std::function<void (AutomationPoint&)>& change)
{
    const auto* named = call.arguments["points"].getArray();
    for (const auto& id : named != nullptr ? *named : juce::Array<juce::var>())
    {
        const auto found = std::find_if (points.begin(), points.end(), [&] (const auto& p) {
            return p.id == static_cast<uint32_t> (static_cast<double> (id));
        });
        if (found == points.end())
            return Error { call.arguments.text ("parameter"), "has no point with the id " + id.toString() };
        change (*found);
    }
    return {};
}

bool isInRange (const Command::Call& call, const AutomationPoint& point)
{
    return point.time >= call.arguments.number ("from") && point.time <= call.arguments.number ("to");
}

Result<> addLane (Command::Call& call)
{
    return editLane (call, "Add automation lane", [&] (Edit& edit, const AutomatedParameter& what) -> Result<> {
        if (laneOf (edit.now(), what).exists())
            return Error { juce::String (what.path.toString()), "has a lane already" };
        if (auto made = automation::makeLane (edit, what); ! made)
            return made;
        for (const auto* key : { "mode", "curve" })
            if (auto set = edit.set (what.lane / key, call.arguments[key]); ! set)
                return set;
        return {};
    });
}

Result<> removeLane (Command::Call& call)
{
    return editLane (call, "Remove automation lane", [] (Edit& edit, const AutomatedParameter& what) {
        return edit.remove (what.lane);
    });
}

Result<> addPoint (Command::Call& call)
{
    return editLane (call, "Add automation point", [&] (Edit& edit, const AutomatedParameter& what) -> Result<> {
        if (auto made = automation::makeLane (edit, what); ! made)
            return made;
        return automation::changePoints (edit, what, [&] (Points& points) -> Result<> {
            const auto time = call.arguments.number ("time");
            std::erase_if (points, [&] (const auto& p) { return std::abs (p.time - time) < 1e-9; });
            points.push_back ({ 0, time, call.arguments.number ("value"), pointShape (call.arguments["curve"]) });
            return {};
        });
    });
}

Result<> movePoints (Command::Call& call)
{
    return editLane (call, "Move automation points", [&] (Edit& edit, const AutomatedParameter& what) {
        return automation::changePoints (edit, what, [&] (Points& points) {
            return forEachNamed (call, points, [&] (AutomationPoint& point) {
                point.time = std::max (0.0, point.time + call.arguments.number ("by"));
                point.value = std::clamp (point.value + call.arguments.number ("valueBy"), what.min, what.max);
            });
        });
    });
}

Result<> removePoints (Command::Call& call)
{
    return editPoints (call, "Delete automation points", [&] (Points& points) {
        std::vector<uint32_t> named;
        auto found = forEachNamed (call, points, [&] (const AutomationPoint& point) { named.push_back (point.id); });
        std::erase_if (points,
                       [&] (const auto& p) { return std::find (named.begin(), named.end(), p.id) != named.end(); });
        return found;
    });
}

Result<> clear (Command::Call& call)
{
    return editPoints (call, "Clear automation", [&] (Points& points) -> Result<> {
        std::erase_if (points, [&] (const auto& point) { return isInRange (call, point); });
        return {};
    });
}

Result<> setCurve (Command::Call& call)
{
    return editLane (call, "Set automation curve", [&] (Edit& edit, const AutomatedParameter& what) -> Result<> {
        const auto name = call.arguments.text ("curve");
        const auto isFor = [&] (const auto& names) {
            return std::find (std::begin (names), std::end (names), name.toStdString()) != std::end (names);
        };
        const auto* named = call.arguments["points"].getArray();
        if (named == nullptr || named->isEmpty())
            return isFor (laneCurves)
                       ? edit.set (what.lane / "curve", name)
                       : Result<> (Error { name, "is a curve of single points; a lane is linear, smooth or stepped" });
        if (! isFor (pointCurves))
            return Error { name, "is a curve of lanes; a point is linear, exponential or logarithmic" };
        return automation::changePoints (edit, what, [&] (Points& points) {
            return forEachNamed (call, points, [&] (AutomationPoint& point) { point.shape = curveShapeNamed (name); });
        });
    });
}

/** Moves all values in a range; at its ends the curve goes on as it was. */
Result<> trim (Command::Call& call)
{
    return editLane (call, "Trim automation", [&] (Edit& edit, const AutomatedParameter& what) {
        return automation::changePoints (edit, what, [&] (Points& points) -> Result<> {
            for (auto& point : points)
                if (isInRange (call, point))
                    point.value = std::clamp (point.value + call.arguments.number ("by"), what.min, what.max);
            return {};
        });
    });
}

Result<> thin (Command::Call& call)
{
    return editLane (call, "Thin automation", [&] (Edit& edit, const AutomatedParameter& what) {
        return automation::changePoints (edit, what, [&] (Points& points) -> Result<> {
            const auto error =
                call.arguments.has ("error") ? call.arguments.number ("error") : automation::usualError (what);
            const auto lane = laneOf (edit.now(), what);
            if (what.isSwitch || lane.get<"curve">() != "linear")
                return Error { juce::String (what.path.toString()), "only a linear lane can be thinned" };

            points = automation::thinned (points, error);
            return {};
        });
    });
}

Result<> write (Command::Call& call)
{
    return editLane (call, "Write automation", [&] (Edit& edit, const AutomatedParameter& what) -> Result<> {
        const auto* values = call.arguments["values"].getArray();
        if (values == nullptr || values->isEmpty() || values->size() % 2 != 0)
            return Error { "automation.write values", "expected pairs of a time and a value" };
        std::vector<CurvePoint> pass;
        for (int i = 0; i < values->size(); i += 2)
            pass.push_back ({ (*values)[i], (*values)[i + 1] });
        return automation::write (edit, what, call.arguments.number ("from"), call.arguments.number ("to"), pass);
    });
}

Command verb (
    const char* id, const char* title, const char* doc, std::vector<Field> parameters, Result<> (*run) (Command::Call&))
{
    parameters.insert (parameters.begin(), parameter);
    return {
        .id = id, .title = title, .category = "Automation", .doc = doc, .parameters = std::move (parameters), .run = run
    };
}

constexpr std::string_view anyCurves[] { "linear", "smooth", "stepped", "exponential", "logarithmic" };
}  // namespace

void addAutomationCommands (Registry& registry)
{
    const auto mode = choice ("mode", "read", automationModes, "What a move of the control does while playing.");

    registry.add (verb ("automation.add-lane",
                        "Add automation lane",
                        "Adds a lane for a parameter.",
                        { mode, choice ("curve", "linear", laneCurves, "How its segments run.") },
                        addLane));
    registry.add (
        verb ("automation.remove-lane", "Remove automation lane", "Removes a lane with its points.", {}, removeLane));
    registry.add (verb ("automation.enable",
                        "Enable automation lane",
                        "Says whether a lane drives its parameter.",
                        { flag ("on", true, "Whether it does.") },
                        [] (Command::Call& call) {
                            return editLane (
                                call, "Enable automation lane", [&] (Edit& edit, const AutomatedParameter& what) {
                                    return edit.set (what.lane / "enabled", call.arguments["on"]);
                                });
                        }));
    registry.add (verb (
        "automation.set-mode",
        "Set automation mode",
        "Sets what a move of the control does to the lane while playing.",
        { Field (mode).required() },
        [] (Command::Call& call) {
            return editLane (call, "Set automation mode", [&] (Edit& edit, const AutomatedParameter& what) -> Result<> {
                if (auto made = automation::makeLane (edit, what); ! made)
                    return made;
                return edit.set (what.lane / "mode", call.arguments["mode"]);
            });
        }));
    registry.add (verb ("automation.set-curve",
                        "Set automation curve",
                        "Sets how a lane's segments run, or those after some points.",
                        { choice ("curve",
                                  "linear",
                                  anyCurves,
                                  "A lane: linear, smooth or stepped; points: linear, exponential or logarithmic.")
                              .required(),
                          ids },
                        setCurve));
    registry.add (
        verb ("automation.add-point",
              "Add automation point",
              "Adds a point, in place of one at the same time; makes the lane if there is none.",
              { number ("time", 0, 0, farthest, "Where.").in (Unit::seconds).required(),
                number ("value", 0, -1e9, 1e9, "The value there, in the unit of the parameter.").required(),
                choice ("curve", "linear", pointCurves, "How the segment after it runs; absent means the lane's curve.")
                    .optional() },
              addPoint));
    registry.add (verb ("automation.move-points",
                        "Move automation points",
                        "Moves points in time and value; values stop at the ends of the range.",
                        { Field (ids).required(),
                          number ("by", 0, -farthest, farthest, "How far in time.").in (Unit::seconds),
                          number ("valueBy", 0, -1e9, 1e9, "How far in value.") },
                        movePoints));
    registry.add (verb ("automation.remove-points",
                        "Delete automation points",
                        "Removes points.",
                        { Field (ids).required() },
                        removePoints));
    registry.add (
        verb ("automation.clear", "Clear automation", "Removes the points of a range, or all.", { from, to }, clear));
    registry.add (
        verb ("automation.trim",
              "Trim automation",
              "Adds an offset to the values of a range, or of all.",
              { number ("by", 0, -1e9, 1e9, "The offset, in the unit of the parameter.").required(), from, to },
              trim));
    registry.add (verb (
        "automation.thin",
        "Thin automation",
        "Leaves out points of a linear lane that a line passes anyway.",
        { number ("error", 0, 0, 1e9, "How far the value may change; absent is a thousandth of the parameter's range.")
              .optional() },
        thin));
    registry.add (verb ("automation.write",
                        "Write automation",
                        "Puts a recorded pass in the place of what a range held.",
                        { Field (from).required(),
                          Field (to).required(),
                          numbers ("values", "[]", -1e9, 1e9, "Times and values in turn.").required() },
                        write));
}
}  // namespace amp
