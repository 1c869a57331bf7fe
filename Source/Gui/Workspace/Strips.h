#pragma once
#include "Model/Lookup.h"
#include "Model/Snapshot.h"

#include <juce_graphics/juce_graphics.h>

#include <set>

namespace amp::gui
{
/** A send of a channel. */
struct SendItem
{
    juce::String target, name;
    double level = 0; // 0..100 by the fader law
    bool isPre   = false;
    double pan   = 0; // -100..100
};

/** An effect in a strip's chain. */
struct InsertItem
{
    juce::String id, pluginId, name;
    bool isBypassed = false, isEnabled = true;

    bool operator== (const InsertItem&) const = default;
};

/** Which of a strip's fixed sections are heard. */
struct SectionItem
{
    bool highPass = false, lowPass = false, gate = false, eq = false, compressor = false, limiter = false;

    bool operator== (const SectionItem&) const = default;
};

/** One strip of the mixer as it is shown. */
struct StripItem
{
    enum class Kind { track, bus, effectReturn, line, master }; // line: a mixer line of the pattern layer

    Kind kind = Kind::track;
    juce::String id;      // what the mixer's commands call it: the track, the bus, the return, the line's name, or "master"
    juce::String meterId; // whose level it shows: the channel, the bus, the return, the line, or the master
    juce::String name, type;
    juce::Colour colour;
    double volume = 80, pan = 0; // by the fader law, and -100..100, of a line too
    bool muted = false, soloed = false, isSoloSafe = false;
    std::vector<SendItem> sends {};
    std::vector<InsertItem> inserts {}; // in the order in which they run
    SectionItem sections {};
    juce::String output {};         // id of a bus or of hardware outputs; empty: the master
    std::vector<juce::String> vcas {}; // that move it

    bool isVca() const { return kind == Kind::bus && type == "vca"; }
    bool hasSections() const { return kind == Kind::track || kind == Kind::master; }
    bool hasInserts() const { return kind != Kind::line && ! isVca(); }
};

/** The strips of a session in the order of the mixer: tracks, buses, effect returns, mixer lines, VCAs; and the master. Made
    from a snapshot.

    Thread: message.
*/
class Strips
{
public:
    /** @returns true if anything is different now. */
    bool refresh (const Snapshot&);

    /** All but the master. */
    const std::vector<StripItem>& all() const { return strips; }
    const StripItem& master() const { return masterStrip; }

    /** A strip by its id, the master too; nullptr if there is none. */
    const StripItem* find (const juce::String& id) const;

    /** The ids of the strips that are silent because others are soloed. */
    const std::set<juce::String>& soloedAway() const { return silencedBySolo; }

    /** Where a channel can send to: aux buses and effect returns, without a level. */
    const std::vector<SendItem>& sendTargets() const { return targets; }

private:
    std::vector<StripItem> strips;
    StripItem masterStrip;
    std::vector<SendItem> targets;
    std::set<juce::String> silencedBySolo;
    NodePtr mixer, tracks, pattern;
};
} // namespace amp::gui
