#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Widens: each side is joined by a copy that wanders 3 ms around 9 ms, the sides a quarter of a cycle apart.
    @param hertz  of the wandering  @param mix  0..1, 0.5 is even */
void chorus (Buffer&, float hertz, float mix);
}  // namespace amp::aurora
