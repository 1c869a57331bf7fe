#pragma once
#include "Engine/Desk.h"
#include "Model/MixerIndex.h"
#include "Model/Snapshot.h"

namespace amp::engine
{
struct StripGains
{
    double input = 1, left = 1, right = 1;
    bool soundsMuted = false, soundsUnmuted = true;  ///< whether it sounds by solo, with its mute on and off
    bool operator== (const StripGains&) const = default;
};

struct SendGains
{
    double left = 0, right = 0;
    bool operator== (const SendGains&) const = default;
};

/** A send by the ids of its strips, and its own (SendPlan::id). */
struct SendKey
{
    std::string from, to, id {};
    bool operator== (const SendKey&) const = default;
};

struct SendKeyHash
{
    size_t operator() (const SendKey& key) const noexcept
    {
        const std::hash<std::string> hash;
        return (hash (key.from) * 31 + hash (key.to)) * 31 + hash (key.id);
    }
};

/** Every control of a mixer as a gain. */
struct Gains
{
    std::unordered_map<std::string, StripGains> strips;  ///< by strip id
    std::unordered_map<SendKey, SendGains, SendKeyHash> sends;

    bool operator== (const Gains&) const = default;
};

/** Resolves faders, pans, polarity, mutes and solos by the laws (Core/Laws.h). A pure function. Thread: any.

    Solo is in place: as soon as any channel or bus is soloed, those sound which are soloed, even if muted; those which
   are solo-safe and not muted; channels that play into a soloed bus; and, of the buses, those that any sounding strip
   plays into or sends to. A channel that does not sound is silent in its sends too, also in those before the fader.
   A vca scales the faders of its members, mutes them, and solos them. */
Gains resolveGains (const NodePtr& root);
Gains resolveGains (const NodePtr& root, const MixerIndex&);

/** Hands the gains to a desk's controls. Strips that it does not have are left out. Thread: message.
    glide: seconds that what changes takes to get there; 5 ms if that is longer. */
void setControls (const Desk&, const Gains&, double glide = 0);
}  // namespace amp::engine
