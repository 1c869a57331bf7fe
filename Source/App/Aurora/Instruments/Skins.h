#pragma once
#include "App/Aurora/Synthesis/Buffer.h"
#include "App/Aurora/Synthesis/Noise.h"

/** The drums with a skin, and the sounds made on them. Each adds one hit to a buffer. */
namespace amp::aurora
{
struct Hit
{
    size_t frame;
    float velocity;  ///< 0..1
};

/** A sine that falls from a click to 47 Hz, through a drive. */
void kick (Buffer&, Hit, Noise&);

/** Two modes of the skin and a burst of wires. */
void snare (Buffer&, Hit, Noise&);

/** A stick across the rim: two short wooden modes. */
void rim (Buffer&, Hit, Noise&);

/** Four pairs of hands, not quite together. */
void clap (Buffer&, Hit, Noise&);

/** A tuned drum.  @param pan  -1..1 */
void tom (Buffer&, Hit, float hertz, float pan, Noise&);
}  // namespace amp::aurora
