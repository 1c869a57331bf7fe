#pragma once
#include "App/Aurora/Instruments/Skins.h"

/** The bright half of the kit. Each adds one hit to a buffer. */
namespace amp::aurora
{
/** Six squares out of tune with one another and noise, high-passed. @param seconds  until it has died away or is closed
 */
void hat (Buffer&, Hit, double seconds, Noise&);

/** Seeds: a breath of high noise that swells in 12 ms. */
void shaker (Buffer&, Hit, Noise&);

/** A cymbal: many inharmonic partials and noise that darken as they fade, about 3 s. */
void crash (Buffer&, Hit, Noise&);
}  // namespace amp::aurora
