#pragma once
#include "Model/Node.h"

#include <vector>

namespace amp
{
/** Something wrong with a session, at a path. */
struct Problem
{
    bool isError = true; // false: a warning
    juce::String path, message;

    bool operator== (const Problem&) const = default;
};

/** Which rules are looked at: an edit is held against those that it can break. */
struct RuleScope
{
    bool mixer = true; // tracks, channels, buses, routing
    bool clips = true; // the ids of clips
};

/** What the tables cannot say: every track has one channel and every channel a track, references lead somewhere, routing has
    no cycle, clips lie where time is. Errors first refuse an edit or a file; warnings only inform.
    Thread: any. Cost: proportional to the number of tracks, channels and buses, and of clips if
    they are looked at. */
std::vector<Problem> brokenRules (const NodePtr& root, RuleScope = {});
} // namespace amp
