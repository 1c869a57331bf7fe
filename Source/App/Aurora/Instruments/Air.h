#pragma once
#include "App/Aurora/Score/Harmony.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds an aeolian harp: wind that wakes the tones of the chords, two octaves up, each coming and going by itself. */
void playAir (Buffer&, const std::vector<Voicing>&);
}  // namespace amp::aurora
