#pragma once
#include "Model/Schema/Entities.h"
#include "Model/View.h"
#include "Pattern/Loop/Loop.h"

namespace amp::pattern
{
using PatternView = View<schema::compiledSession>;

struct CompileOptions
{
    /** Whether a solo among the tracks silences MIDI tracks too, and the other way round. */
    bool globalSolo = false;
};

/** What the pattern layer plays. Never fails: what cannot sound (a sequence without a track, an unknown send or
   modulation) is left out, as validate() warns.

    Deterministic. Thread: any but the audio thread. Cost: proportional to the events; `audiomage bench pattern` measures 20,000. */
LoopPtr compile (const PatternView&, const CompileOptions& = {});

/** Which tracks and MIDI tracks sound, in their order. A soloed track sounds even when muted; if any is soloed, only
 * those. */
struct Activity
{
    std::vector<bool> tracks, midiTracks, lines;
};
Activity activityOf (const PatternView&, const CompileOptions& = {});
}  // namespace amp::pattern
