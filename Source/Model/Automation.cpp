#include "Model/Automation.h"

#include <algorithm>

namespace amp
{
namespace
{
Path rest (const Path& path, size_t from)
{
    return Path ({ path.begin() + static_cast<std::ptrdiff_t> (from), path.end() });
}

/** The key of a lane in the map of its track, bus or master; the session format has names of its own for two. */
std::string keyOf (const Path& within)
{
    const auto text = within.toString();
    return text == "input.gain" ? "gain" : text == "input.phase" ? "phase" : text;
}

/** Where the lane of a value stands; nothing if its owner has no lanes. */
std::optional<Path> lanePlace (const NodePtr& root, const Path& value)
{
    const auto count = value.size();
    if (count >= 4 && value[count - 3] == "parameters" && value.last() == "value")
        return value.parent() / "automation";
    if (count >= 3 && value[0] == "tracks")
        return trackPath (value[1]) / "automation" / keyOf (rest (value, 2));
    if (count >= 3 && value[0] == "mixer" && value[1] == "master")
        return Path ({ "mixer", "master", "automation", keyOf (rest (value, 2)) });
    if (count >= 4 && value[0] == "mixer" && value[1] == "buses")
        return busPath (value[2]) / "automation" / keyOf (rest (value, 3));
    if (count >= 4 && value[0] == "mixer" && value[1] == "sends")
        return Path ({ "mixer", "sends", value[2], "automation", keyOf (rest (value, 3)) });
    if (count >= 4 && value[0] == "mixer" && value[1] == "channels")
    {
        const auto channel = SessionView (root).get<"mixer">().get<"channels">().find (value[2]);
        return trackPath (channel.get<"trackId">()) / "automation" / keyOf (rest (value, 3));
    }
    return {};
}

bool isMovable (const Place& place)
{
    using schema::Kind;
    const auto& key = place.path.last();
    if (key == "soloed" || key == "soloSafe" || key == "armed")
        return false;

    const auto isSend = place.field->kind == Kind::numberMap && place.field->key == "sends";
    const auto kind = place.field->kind;
    return isSend ||
           (place.field->impact == schema::Impact::value &&
            (kind == Kind::number || kind == Kind::integer || kind == Kind::flag)) ||
           (place.path.size() > 1 && place.path[place.path.size() - 2] == "sendOptions" && key == "pan");
}

/** Adds the lanes of one map; each path that its keys can mean begins with one of the owners. */
void addLanes (std::vector<FoundLane>& found,
               const NodePtr& root,
               const Members<schema::automationLane>& lanes,
               std::initializer_list<Path> owners)
{
    for (const auto lane : lanes)
    {
        const auto key = lane.id().toStdString();
        const auto within = key == "phase" || key == "gain" ? Path ({ "input", key })
                            : Path::parse (key).ok()        ? *Path::parse (key)
                                                            : Path();
        for (const auto& owner : owners)
        {
            auto path = owner;
            for (const auto& segment : within)
                path = path / segment;
            if (auto parameter = automatedParameter (root, path); parameter && ! within.isRoot())
            {
                found.push_back ({ std::move (*parameter), lane });
                break;
            }
        }
    }
}

void addLanes (std::vector<FoundLane>& found,
               const NodePtr& root,
               const Members<schema::effect>& effects,
               const Path& chain)
{
    for (const auto effect : effects)
        for (const auto parameter : effect.get<"parameters">())
            if (const auto lane = parameter.get<"automation">(); lane.exists())
                if (auto automated = automatedParameter (
                        root, chain / effect.id().toStdString() / "parameters" / parameter.id().toStdString()))
                    found.push_back ({ std::move (*automated), lane });
}
}  // namespace

Result<AutomatedParameter> automatedParameter (const NodePtr& root, const Path& given)
{
    auto place = findPlace (root, given);
    if (place && place->isMember && place->field->entity == &schema::effectParameter)
        place = findPlace (root, given / "value");
    if (! place)
        return place.error();

    const Error wrong { juce::String (given.toString()),
                        "cannot be automated: it is not a control of a channel, a bus, an effect or the master" };
    if (! place->isLeaf() || ! isMovable (*place))
        return wrong;
    const auto lane = lanePlace (root, place->path);
    if (! lane)
        return wrong;

    AutomatedParameter found {
        place->path, *lane, place->field->min, place->field->max, place->field->kind == schema::Kind::flag
    };
    if (place->entity == &schema::effectParameter)
    {
        const View<schema::effectParameter> parameter (place->node);
        found.min = parameter.get<"min">();
        found.max = parameter.get<"max">();
    }
    return found;
}

std::vector<FoundLane> automationLanes (const NodePtr& root, const TrackView& track, const ChannelView& channel)
{
    std::vector<FoundLane> found;
    const auto path = trackPath (track.id());
    if (const auto lanes = track.get<"automation">(); ! lanes.isEmpty())
        addLanes (found, root, lanes, { path, channelPath (channel.id()) });
    addLanes (found, root, track.get<"effects">(), path / "effects");
    return found;
}

namespace
{
template <typename StripView>
std::vector<FoundLane> lanesOf (const NodePtr& root, const StripView& strip, const Path& path)
{
    std::vector<FoundLane> found;
    addLanes (found, root, strip.template get<"automation">(), { path });
    addLanes (found, root, strip.template get<"effects">(), path / "effects");
    return found;
}

void append (std::vector<FoundLane>& all, std::vector<FoundLane> more)
{
    all.insert (all.end(), std::make_move_iterator (more.begin()), std::make_move_iterator (more.end()));
}
}  // namespace

std::vector<FoundLane> automationLanes (const NodePtr& root, const BusView& bus)
{
    return lanesOf (root, bus, busPath (bus.id()));
}

std::vector<FoundLane> automationLanes (const NodePtr& root, const View<schema::sendEffect>& effectReturn)
{
    return lanesOf (root, effectReturn, Path ({ "mixer", "sends", effectReturn.id().toStdString() }));
}

std::vector<FoundLane> automationLanes (const NodePtr& root, const View<schema::master>& master)
{
    return lanesOf (root, master, Path ({ "mixer", "master" }));
}

std::vector<FoundLane> automationLanes (const NodePtr& root)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    std::vector<FoundLane> found;
    for (const auto track : session.get<"tracks">())
        append (found, automationLanes (root, track, channelOf (root, track.id())));
    for (const auto bus : mixer.get<"buses">())
        append (found, automationLanes (root, bus));
    for (const auto effectReturn : mixer.get<"sends">())
        append (found, automationLanes (root, effectReturn));
    append (found, automationLanes (root, mixer.get<"master">()));
    return found;
}

AutomationLaneView laneOf (const NodePtr& root, const AutomatedParameter& parameter)
{
    const auto place = findPlace (root, parameter.lane);
    return AutomationLaneView (place && place->node != nullptr ? place->node.get() : nullptr);
}

AutomationPoint toPoint (const PackedItem& item)
{
    using namespace schema;
    static const auto &time = *automationPoint.find ("time"), &value = *automationPoint.find ("value"),
                      &curve = *automationPoint.find ("curve");

    AutomationPoint point {
        item.id, PackedLayout::get (automationPoint, time, item), PackedLayout::get (automationPoint, value, item), {}
    };
    if (PackedLayout::has (automationPoint, curve, item))
    {
        const auto& name = pointCurves[static_cast<size_t> (PackedLayout::get (automationPoint, curve, item))];
        point.shape = curveShapeNamed (juce::String (name.data(), name.size()));
    }
    return point;
}

PackedItem toItem (const AutomationPoint& point)
{
    using namespace schema;
    static const auto &time = *automationPoint.find ("time"), &value = *automationPoint.find ("value"),
                      &curve = *automationPoint.find ("curve");

    PackedItem item;
    item.id = point.id;
    PackedLayout::set (automationPoint, time, item, point.time);
    PackedLayout::set (automationPoint, value, item, point.value);
    if (point.shape.has_value())
        PackedLayout::set (automationPoint,
                           curve,
                           item,
                           point.shape == CurveShape::exponential   ? 1.0
                           : point.shape == CurveShape::logarithmic ? 2.0
                                                                    : 0.0);
    return item;
}

std::vector<AutomationPoint> pointsOf (const AutomationLaneView& lane)
{
    std::vector<AutomationPoint> points;
    lane.get<"points">().forEach ([&] (const PackedItem& item) { points.push_back (toPoint (item)); });
    return points;
}

AutomationCurve curveOf (const AutomationLaneView& lane, const AutomatedParameter& parameter)
{
    const auto usual = parameter.isSwitch ? CurveShape::stepped : curveShapeNamed (lane.get<"curve">());
    std::vector<CurvePoint> points;
    lane.get<"points">().forEach ([&] (const PackedItem& item) {
        const auto point = toPoint (item);
        points.push_back ({ point.time, point.value, parameter.isSwitch ? usual : point.shape.value_or (usual) });
    });
    return AutomationCurve (std::move (points));
}

CurveShape curveShapeNamed (const juce::String& name)
{
    return name == "smooth"        ? CurveShape::smooth
           : name == "stepped"     ? CurveShape::stepped
           : name == "exponential" ? CurveShape::exponential
           : name == "logarithmic" ? CurveShape::logarithmic
                                   : CurveShape::linear;
}
}  // namespace amp
