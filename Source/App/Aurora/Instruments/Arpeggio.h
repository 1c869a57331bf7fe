#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Envelope.h"

namespace amp::aurora
{
/** Adds a short, bright synthesiser for running sixteenths: sawtooth and pulse through a filter that snaps shut.
    @param cutoff  of the filter where it rests, hertz over beats */
void playArpeggio (Buffer&, const Part&, const Curve& cutoff);
}  // namespace amp::aurora
