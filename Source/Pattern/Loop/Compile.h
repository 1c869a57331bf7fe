#pragma once
#include "Model/Schema/Entities.h"
#include "Model/View.h"
#include "Pattern/Loop/Loop.h"

namespace amp::pattern
{
using PatternView = View<schema::compiledSession>;

/** What the pattern layer plays. Never fails: what cannot sound (a sequence without a track, an unknown send or
   modulation) is left out, as validate() warns.

    Deterministic. Thread: any but the audio thread. Cost: proportional to the events; `audiomage bench pattern` measures 20,000. */
LoopPtr compile (const PatternView&);

/** Which tracks and MIDI tracks sound, in their order. A soloed track sounds even when muted; if any is soloed, only
   those. Tracks and MIDI tracks have a group each, unless the environment's global_solo joins them. */
struct Activity
{
    std::vector<bool> tracks, midiTracks, lines;
};
Activity activityOf (const PatternView&);
}  // namespace amp::pattern
