#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds echoes that cross from side to side and darken.
    @param beats  from one to the next  @param feedback  0..0.8  @param mix  of the first echo */
void echo (Buffer&, double beats, float feedback, float mix);
}  // namespace amp::aurora
