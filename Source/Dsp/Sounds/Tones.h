#pragma once
#include "Dsp/Voices/Sample.h"

/** Sounds that have a pitch, made for one key. Those that are held repeat for ever without a seam. */
namespace amp::dsp
{
Sample makeSaw (int, double key, double rate);
Sample makeSquare (int, double key, double rate);
Sample makePulse (int, double key, double rate);
Sample makeTriangle (int, double key, double rate);
Sample makeSine (int, double key, double rate);
Sample makeSupersaw (int, double key, double rate);
Sample makePad (int, double key, double rate);
Sample makeLead (int, double key, double rate);
Sample makeBass (int, double key, double rate);
Sample makeOrgan (int, double key, double rate);
Sample makeFm (int, double key, double rate);
Sample makeBass808 (int, double key, double rate);
Sample makePiano (int, double key, double rate);
Sample makePluck (int, double key, double rate);
Sample makeBell (int, double key, double rate);
Sample makeNoise (int, double key, double rate);
}  // namespace amp::dsp
