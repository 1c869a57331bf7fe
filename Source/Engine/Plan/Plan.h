#pragma once
#include "Core/Result.h"

#include <string>
#include <vector>

namespace amp::engine
{
/** Where a strip's sound is taken from: before or after its fader, mute and pan. */
enum class Tap { pre, post };

/** A processor between a strip's input and its fader, in the order of the chain. */
struct InsertPlan
{
    std::string id, type;
    int latency = 0;  ///< samples
    int bands = 0;    ///< room for this many, in an EQ of any number

    bool operator== (const InsertPlan&) const = default;
};

/** A copy of a strip's sound to a bus or an output. Its level and pan are controls and not part of the plan. */
struct SendPlan
{
    std::string to;
    Tap tap = Tap::post;
    std::string id {};  ///< tells copies to one bus apart: a connection of the routing matrix; empty: the send

    bool operator== (const SendPlan&) const = default;
};

/** A side-chain: an insert of the strip hears another strip's sound, in time with its own. */
struct KeyPlan
{
    std::string insert;  ///< id of the insert, one of the strip's `inserts`
    int input = 0;       ///< which of its listening inputs
    std::string from;    ///< the strip that is heard
    Tap tap = Tap::pre;

    bool operator== (const KeyPlan&) const = default;
};

/** One channel strip: a track's lane, a bus or the master. */
struct StripPlan
{
    std::string id;      ///< unique among all strips of a plan
    std::string meter;   ///< what its meter is called, and errors about it; empty: its id
    int order = 0;       ///< its place in the session; destinations add their sources in this order
    int channels = 2;    ///< of its source: 1 is panned at equal power, 2 is balanced
    std::string output;  ///< the bus that it plays into; empty: the master. The master's own is unused.
    std::vector<InsertPlan> inserts;
    std::vector<InsertPlan> finals {};  ///< behind the fader and in front of the meter: the master's limiter
    std::vector<SendPlan> sends;
    bool playsPattern = false;  ///< of a lane: its source is the voices of a pattern track
    std::vector<KeyPlan> keys {};

    const std::string& shownId() const { return meter.empty() ? id : meter; }

    int latency() const
    {
        auto sum = 0;
        for (const auto* chain : { &inserts, &finals })
            for (const auto& insert : *chain)
                sum += insert.latency;
        return sum;
    }

    /** Samples by which the sound is late when it gets to an insert. */
    int latencyBefore (const std::string& insert) const
    {
        auto sum = 0;
        for (const auto& each : inserts)
        {
            if (each.id == insert)
                break;
            sum += each.latency;
        }
        return sum;
    }

    bool operator== (const StripPlan&) const = default;
};

/** What the engine should look like. A plain value: comparable, made by a pure function, tested without audio.

    lanes are tracks with a source of their own; buses are groups, aux buses, effect returns and tracks of type aux;
    outputs are pairs of hardware outputs that something plays into past the master. All are sorted by id, so that two
    plans of one session are equal.
*/
struct Plan
{
    std::vector<StripPlan> lanes, buses;
    std::vector<StripPlan> outputs {};  ///< without inserts; the id is amp::hardware::idOf (pair)
    StripPlan master {
        .id = "master", .meter = {}, .order = 0, .channels = 2, .output = {}, .inserts = {}, .sends = {}
    };

    void sort();
    const StripPlan* lane (const std::string& id) const;
    const StripPlan* bus (const std::string& id) const;
    const StripPlan* output (const std::string& id) const;

    /** Any strip of that id, the master too; null if there is none. */
    const StripPlan* strip (const std::string& id) const;

    bool operator== (const Plan&) const = default;
};
/** The pairs of hardware outputs that a plan plays into beyond so many channels, and what happens to them. */
std::vector<Error> missingOutputs (const Plan&, int channels);
}  // namespace amp::engine
