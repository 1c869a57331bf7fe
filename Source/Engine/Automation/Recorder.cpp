#include "Engine/Automation/Recorder.h"

#include "Commands/AutomationEdits.h"

namespace amp::engine
{
namespace
{
constexpr auto stillness = 0.1;  // seconds without a move after which a control counts as having stood still
constexpr auto glide = 0.01;     // seconds that it then takes to get to the next value
constexpr auto letGo = 0.25;     // seconds of playing after the last move, of a control that nobody touched

/** Takes out what lies before a time. */
void cutCountIn (std::vector<CurvePoint>& points, double end)
{
    const CurvePoint first { end, AutomationCurve (points).at (end) };
    if (std::erase_if (points, [end] (const CurvePoint& point) { return point.time < end; }) > 0)
        points.insert (points.begin(), first);
}

double toNumber (const juce::var& value)
{
    return static_cast<double> (value);
}
}  // namespace

Recorder::Recorder (Session& what) : session (what) {}

double Recorder::valueOf (const AutomatedParameter& parameter) const
{
    const auto state = session.now();
    const auto place = findPlace (state.root(), parameter.path);
    return place ? toNumber (place->value) : 0.0;
}

void Recorder::begin (
    const AutomatedParameter& parameter, const juce::String& mode, double position, double value, double rest)
{
    passes[parameter.path] = {
        parameter, mode, std::max (position, countInEnd), position, { { position, value } }, rest
    };
}

void Recorder::add (Pass& pass, double position, double value)
{
    const auto before = pass.points.back();
    if (position - before.time > stillness)
        pass.points.push_back ({ position - glide, before.value });
    if (position <= before.time)
        pass.points.back().value = value;
    else
        pass.points.push_back ({ position, value });
    pass.reached = std::max (pass.reached, position);
}

void Recorder::moved (const ChangeSet& changes, const NodePtr& after, double position, bool isRolling)
{
    if (changes.origin != ChangeSet::Origin::edit)
        return;

    for (const auto& change : changes.changes)
    {
        if (change.kind != StateChange::Kind::set || change.field == nullptr || change.newValue.isVoid())
            continue;
        const auto parameter = automatedParameter (after, change.path);
        if (! parameter || parameter->path != change.path)
            continue;
        const auto lane = laneOf (after, *parameter);
        if (! lane.exists() || ! lane.get<"enabled">())
            continue;

        const auto mode = lane.get<"mode">();
        if (const auto pass = passes.find (change.path); pass != passes.end())
            add (pass->second, position, toNumber (change.newValue));
        else if (mode != "read" && isRolling)
        {
            const auto rest = change.oldValue.isVoid() ? fallbackOf (*change.field) : change.oldValue;
            begin (*parameter, mode, position, toNumber (change.newValue), toNumber (rest));
        }
        else if (! lane.get<"points">().isEmpty())
            suspendedPaths.insert (change.path);
    }
}

void Recorder::started (double position, double from)
{
    last = position;
    countInEnd = from;
    const auto state = session.now();
    for (const auto& [parameter, lane] : automationLanes (state.root()))
    {
        const auto mode = lane.get<"mode">();
        if (mode != "read")
            suspendedPaths.erase (parameter.path);
        if (const auto value = valueOf (parameter); mode == "write" && lane.get<"enabled">())
            begin (parameter, mode, position, value, value);
    }
}

void Recorder::stopped (double position)
{
    while (! passes.empty())
        finish (passes.begin()->first, position >= last ? position : last);
    held.clear();
}

void Recorder::advance (double position)
{
    const auto jumped = position < last - 1e-3 || position > last + 2.0;
    if (jumped)
        countInEnd = position;

    std::vector<Path> toFinish;
    for (auto& [path, pass] : passes)
    {
        if (! jumped)
            pass.reached = std::max (pass.reached, position);
        const auto isLetGo =
            pass.endsAtRelease() && ! held.contains (path) && position - pass.points.back().time > letGo;
        if (jumped || isLetGo)
            toFinish.push_back (path);
    }

    for (const auto& path : toFinish)
    {
        const auto pass = passes.at (path);
        finish (path, jumped ? pass.reached : position);
        if (jumped && ! pass.endsAtRelease())
            begin (pass.parameter, pass.mode, position, pass.points.back().value, pass.rest);
    }
    last = position;
}

void Recorder::touch (const Path& parameter)
{
    held.insert (parameter);
}

void Recorder::release (const Path& parameter)
{
    held.erase (parameter);
    if (const auto pass = passes.find (parameter); pass != passes.end() && pass->second.endsAtRelease())
        finish (parameter, pass->second.reached);
}

void Recorder::finish (const Path& path, double end)
{
    auto pass = std::move (passes.at (path));
    passes.erase (path);
    end = std::max (end, pass.points.back().time);
    pass.points.push_back ({ end, pass.points.back().value });
    if (end <= pass.start)
        return;

    cutCountIn (pass.points, pass.start);
    const auto points = recorded (pass, end);
    // Fails only if the control went away meanwhile; then there is nothing to keep.
    [[maybe_unused]] const auto written = session.edit ("Write automation", [&] (Edit& edit) {
        return automation::write (edit, pass.parameter, pass.start, end, points);
    });
}

std::vector<CurvePoint> Recorder::recorded (const Pass& pass, double end) const
{
    const auto error = automation::usualError (pass.parameter);
    if (pass.mode != "trim")
        return thinned (pass.points, error);
    const auto state = session.now();
    const auto lane = laneOf (state.root(), pass.parameter);
    if (lane.get<"points">().isEmpty())
        return thinned (pass.points, error);
    return thinned (trimmed (curveOf (lane, pass.parameter), pass.parameter, pass.rest, pass.points, pass.start, end),
                    error);
}

std::set<Path> Recorder::silenced() const
{
    auto all = suspendedPaths;
    for (const auto& [path, pass] : passes)
        if (pass.mode != "trim")
            all.insert (path);
    return all;
}

std::map<Path, Trim> Recorder::trims() const
{
    std::map<Path, Trim> all;
    for (const auto& [path, pass] : passes)
        if (pass.mode == "trim")
            all.emplace (path, Trim::between (pass.parameter, pass.rest, pass.points.back().value));
    return all;
}
}  // namespace amp::engine
