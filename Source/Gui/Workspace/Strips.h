#pragma once
#include "Model/Lookup.h"
#include "Model/Snapshot.h"

#include <juce_graphics/juce_graphics.h>

namespace amp::gui
{
/** A send of a channel. */
struct SendItem
{
    juce::String target, name;
    double level = 0; // 0..100 by the fader law
};

/** One strip of the mixer as it is shown. */
struct StripItem
{
    enum class Kind { track, bus, master };

    Kind kind = Kind::track;
    juce::String id;      // what the mixer's commands call it: the track, the bus, or "master"
    juce::String meterId; // whose level it shows: the channel, the bus, or the master
    juce::String name, type;
    juce::Colour colour;
    double volume = 80, pan = 0;
    bool muted = false, soloed = false;
    std::vector<SendItem> sends;
};

/** The strips of a session in the order of the mixer: tracks, then buses; and the master. Made from a snapshot.

    Thread: message.
*/
class Strips
{
public:
    /** @returns true if anything is different now. */
    bool refresh (const Snapshot&);

    /** Tracks, then buses. */
    const std::vector<StripItem>& all() const { return strips; }
    const StripItem& master() const { return masterStrip; }

    /** The strip of a track or bus by its id; nullptr if there is none. */
    const StripItem* find (const juce::String& id) const;

    /** Where a channel can send to: aux buses and effect returns, without a level. */
    const std::vector<SendItem>& sendTargets() const { return targets; }

private:
    std::vector<StripItem> strips;
    StripItem masterStrip;
    std::vector<SendItem> targets;
    NodePtr mixer, tracks;
};
} // namespace amp::gui
