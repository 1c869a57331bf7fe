#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Envelope.h"

namespace amp::aurora
{
/** Adds a pad: six drifting sawtooths a note, three on each side, through one slow filter.
    @param cutoff  of the low-pass, hertz over beats */
void playPad (Buffer&, const Part&, const Curve& cutoff, float attackSeconds, float releaseSeconds);
}  // namespace amp::aurora
