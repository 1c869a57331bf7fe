#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Which drum a hit means: the percussion keys of General MIDI 1. */
namespace drum
{
constexpr int kick = 36, rim = 37, snare = 38, clap = 39, closedHat = 42, lowTom = 45, openHat = 46, midTom = 47,
              crash = 49, highTom = 50, shaker = 70;
}

/** Adds a drum kit, each hit a little different from the last. A closed hat silences the open one. */
void playDrums (Buffer&, const Part&, uint32_t seed);
}  // namespace amp::aurora
