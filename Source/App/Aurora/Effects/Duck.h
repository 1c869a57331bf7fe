#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Makes room for every hit of a part: a dip that recovers in about a beat.
    @param depth  0..1: how much is taken away under a hit of full force */
void duck (Buffer&, const Part& hits, float depth);
}  // namespace amp::aurora
