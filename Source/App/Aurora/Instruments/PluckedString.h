#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds plucked strings: a burst of noise that runs round a delay line and loses its edges
    (Karplus and Strong 1983; tuning and pick position after Jaffe and Smith 1983), in a small wooden body. */
void playPluckedString (Buffer&, const Part&);
}  // namespace amp::aurora
