#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
struct Room
{
    float decaySeconds;  ///< to -60 dB
    float preDelay;      ///< seconds
    float dampingHertz;  ///< above it the room swallows faster
    float size;          ///< 1 is a hall, 0.3 a studio
    float mix;           ///< of the reverberation, added to the dry sound
};

constexpr Room hall { 3.6f, 0.028f, 4200.0f, 1.0f, 0.32f };
constexpr Room plate { 1.7f, 0.012f, 6500.0f, 0.6f, 0.22f };
constexpr Room studio { 0.45f, 0.004f, 5200.0f, 0.3f, 0.16f };

/** Adds reverberation: two allpasses a side diffuse the sound, eight delay lines feed one another through a Hadamard
    matrix (Jot and Chaigne, "Digital delay networks for designing artificial reverberators", 1991), three of them
   drifting. */
void reverberate (Buffer&, const Room&);
}  // namespace amp::aurora
