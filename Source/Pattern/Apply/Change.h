#pragma once
#include "Core/Result.h"
#include "Model/Node.h"
#include "Model/Schema/Entities.h"
#include "Model/View.h"

namespace amp::pattern
{
/** When a change takes effect: at the next step, beat (4 steps), bar (16) or start of the loop. */
enum class Timing : uint8_t { now, beat, bar, sequence };

/** "now", "beat", "bar" or "seq"; anything else is a bar. */
Timing timingFrom (const juce::String&);
juce::String toText (Timing);

/** A change of the whole pattern layer: another pattern, a scene, or both. */
struct Change
{
    Timing timing = Timing::bar;
    NodePtr session;             ///< a session whose pattern is applied; null: only a scene is activated
    juce::StringArray trackIds;  ///< only these are taken over; empty: everything
    bool merges = false;  ///< with trackIds: the other tracks keep their events; otherwise they lose them, as upstream
    juce::String scene;   ///< a scene that is activated with it; empty for none

    /** A change as its session's own `apply` says; a bar where it says nothing. */
    static Change of (NodePtr session);
};

/** The pattern layer as it is while it plays. */
struct PatternState
{
    NodePtr pattern;  ///< may be null: there is none
    double bpm = 120.0;
    juce::String scene;  ///< the active one; empty for none

    /** What a session has; no scene is active. */
    static PatternState of (const NodePtr& root);
};

/** The state that a change leads to.

    Without trackIds another pattern replaces everything; while a scene is active, it is laid over it, member by member.
    With trackIds those tracks, their sequences and the environment are taken over; the other tracks keep their
   definition and, unless the change merges, lose their events. A scene replaces tracks and sequences, and the
   environment and the mixer lines if it has any; scenes stay. What a change does not mention stays as it is to the last
   parameter.

    @returns an Error for a scene or a track that does not exist. Pure. Thread: any. */
Result<PatternState> after (const PatternState&, const Change&);
}  // namespace amp::pattern
