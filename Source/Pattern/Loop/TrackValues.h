#pragma once
#include "Pattern/Loop/Compile.h"

/** A track's own parameters, before modulation. */
namespace amp::pattern
{
/** Gain, pan, speed and the effects that are set: those of track_fx, or else of the old fx. What only the upstream code
   knows is taken from the fields that no table knows. */
Values valuesOf (const View<schema::patternTrack>&);

/** The reverb and delay of a track that no line includes, as far as the old fx set them. */
Space legacySpaceOf (const View<schema::fxParams>&);

/** extra_params in their order: numbers, texts, and flags as 0 or 1. Never null. */
std::shared_ptr<const std::vector<Extra>> extrasOf (const View<schema::trackParams>&);
}  // namespace amp::pattern
