#pragma once
#include "Engine/Pattern/PatternContent.h"
#include "Pattern/Play/PatternClips.h"

namespace amp::engine
{
/** Puts a clip in place of what a lane plays there. */
void cover (PatternContent&, const pattern::PatternClip&, const std::shared_ptr<const PatternPart>&);
}  // namespace amp::engine
