#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Envelope.h"

namespace amp::aurora
{
/** Adds a small choir: six singers a note, a soft glottal sawtooth and breath each, through the formants of a vowel.
    @param openness  0 "oo" to 1 "ah", over beats. Formants of a soprano: Csound manual, appendix D. */
void playChoir (Buffer&, const Part&, const Curve& openness);
}  // namespace amp::aurora
