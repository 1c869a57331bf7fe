#pragma once
#include "Dsp/Voices/Sample.h"

/** One hit each of the drums. A variant is another drum of the same kind; key is unused. */
namespace amp::dsp
{
Sample makeKick (int variant, double key, double rate);
Sample makeSnare (int variant, double key, double rate);
Sample makeClap (int variant, double key, double rate);
Sample makeRim (int variant, double key, double rate);
Sample makeLowTom (int variant, double key, double rate);
Sample makeMidTom (int variant, double key, double rate);
Sample makeHighTom (int variant, double key, double rate);
Sample makeClosedHat (int variant, double key, double rate);
Sample makeOpenHat (int variant, double key, double rate);
Sample makeCrash (int variant, double key, double rate);
Sample makeRide (int variant, double key, double rate);
Sample makeCowbell (int variant, double key, double rate);
Sample makeShaker (int variant, double key, double rate);
Sample makePercussion (int variant, double key, double rate);
Sample makeClick (int variant, double key, double rate);
}  // namespace amp::dsp
