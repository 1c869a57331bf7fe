#pragma once
#include "Dsp/Voices/VoiceRecipe.h"
#include "Pattern/Loop/Loop.h"
#include "Pattern/Play/Passage.h"

namespace amp::engine
{
/** What happens on the lane of a pattern track: a voice begins, or another track's event ends voices. */
struct PatternStrike : pattern::Placed
{
    int recipe = -1;  ///< which of PatternPart::recipes; -1: no voice, only an end
    float gain = 1;   ///< linear
    double gate = 1;  ///< length in steps
    int cut = 0;      ///< of an end: the group
};

/** One track of a loop, ready to be played. Immutable; schedules share it. */
struct PatternPart
{
    pattern::ByStep<PatternStrike> strikes;
    std::vector<dsp::VoiceRecipe> recipes;
};

/** A run of steps in which a lane plays one part. */
struct PatternStretch
{
    std::shared_ptr<const PatternPart> part;
    int64_t first = 0, end = pattern::Passage::forever;  ///< absolute steps
    int64_t origin = 0;                                  ///< where the loop's step 0 falls
    double shift = 0;                                    ///< steps by which a clip is off the grid
};

/** Everything that the lane of a pattern track plays, by first step; stretches do not overlap. Immutable. */
struct PatternContent
{
    std::vector<PatternStretch> stretches;
};
}  // namespace amp::engine
