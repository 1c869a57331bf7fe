#pragma once
#include "Engine/Pattern/PatternContent.h"
#include "Model/Lookup.h"

namespace amp::engine
{
/** A clip of the timeline that plays the pattern layer: a scene, or the live loop from another place. */
struct PatternClip
{
    NodePtr layer;              ///< what it plays, as a layer of its own; null: the live loop
    double first = 0, end = 0;  ///< steps on the timeline, may lie off the grid
    double offset = 0;          ///< steps of the loop at its start
};

/** The pattern clips of all tracks that play, by their start. A clip whose scene does not exist is left out. */
std::vector<PatternClip> patternClipsOf (const NodePtr& root, const pattern::StepClock&);

/** Puts a clip in place of what a lane plays there. */
void cover (PatternContent&, const PatternClip&, const std::shared_ptr<const PatternPart>&);
}  // namespace amp::engine
