#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Envelope.h"

namespace amp::aurora
{
/** Adds a bass, one note at a time: a sine below, a sawtooth with a snarl above, both through one drive.
    @param growl  0..1 over beats: how far the filter opens with each note */
void playBass (Buffer&, const Part&, const Curve& growl);
}  // namespace amp::aurora
