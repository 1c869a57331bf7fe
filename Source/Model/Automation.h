#pragma once
#include "Core/AutomationCurve.h"
#include "Model/Lookup.h"
#include "Model/Place.h"

/** Which parameters have automation, where their lanes stand, and what the points of a lane say. Thread: any. */
namespace amp
{
using AutomationLaneView = View<schema::automationLane>;

/** A parameter that can be automated: a number or a switch that a mixer, an effect or a send has. */
struct AutomatedParameter
{
    Path path; // of the value: "mixer.channels.kick.volume"
    Path lane; // where its lane stands, if it has one: "tracks.kick.automation.volume"
    double min = 0, max = 0;
    bool isSwitch = false;

    bool operator== (const AutomatedParameter&) const = default;
};

/** The parameter at a path: "tracks.kick.volume", "mixer.channels.kick.eq.lowMid.gain", "mixer.channels.kick.sends.hall",
    "tracks.kick.effects.verb.parameters.size", "mixer.master.pan".
    @returns an Error if there is no such value, or if it is none that automation can move. */
Result<AutomatedParameter> automatedParameter (const NodePtr& root, const Path&);

/** A lane of a session. */
struct FoundLane
{
    AutomatedParameter parameter;
    AutomationLaneView lane;
};

/** Those of a track and its channel, of a bus, an effect return or the master, whose parameter there is. */
std::vector<FoundLane> automationLanes (const NodePtr& root, const TrackView&, const ChannelView&);
std::vector<FoundLane> automationLanes (const NodePtr& root, const BusView&);
std::vector<FoundLane> automationLanes (const NodePtr& root, const View<schema::sendEffect>&);
std::vector<FoundLane> automationLanes (const NodePtr& root, const View<schema::master>&);

/** Every lane of a session whose parameter there is, in the order of tracks, buses, effect returns and the master. */
std::vector<FoundLane> automationLanes (const NodePtr& root);

/** The lane of a parameter; one that does not exist if there is none. */
AutomationLaneView laneOf (const NodePtr& root, const AutomatedParameter&);

/** One point of a lane. */
struct AutomationPoint
{
    uint32_t id = 0; // in its lane; 0: not stored yet
    double time = 0; // seconds from the session's start
    double value = 0; // in the parameter's unit
    std::optional<CurveShape> shape; // of the segment after it: linear, exponential or logarithmic; absent: the lane's
};

AutomationPoint toPoint (const PackedItem&);
PackedItem toItem (const AutomationPoint&);
std::vector<AutomationPoint> pointsOf (const AutomationLaneView&);

/** What a lane plays. A switch is stepped, whatever its lane says. */
AutomationCurve curveOf (const AutomationLaneView&, const AutomatedParameter&);

/** "linear", "smooth", "stepped", "exponential" or "logarithmic"; linear for anything else. */
CurveShape curveShapeNamed (const juce::String&);
} // namespace amp
