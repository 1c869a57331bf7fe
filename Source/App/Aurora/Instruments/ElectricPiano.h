#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds an electric piano: two FM pairs a note, a body and a tine, whose modulation grows with the force of the stroke.
    After Chowning, "The Synthesis of Complex Audio Spectra by Means of Frequency Modulation" (1973). */
void playElectricPiano (Buffer&, const Part&);

/** The piano's stereo tremolo.  @param hertz  of the swing between the sides  @param depth  0..1 */
void tremolo (Buffer&, float hertz, float depth);
}  // namespace amp::aurora
