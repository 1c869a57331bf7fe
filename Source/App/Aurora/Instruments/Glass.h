#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds struck glass: the bending modes of a free bar, 1 : 2.76 : 5.40 : 8.93 (Fletcher and Rossing, "The Physics of
    Musical Instruments", 2.13), each beating against itself across the sides. */
void playGlass (Buffer&, const Part&);
}  // namespace amp::aurora
