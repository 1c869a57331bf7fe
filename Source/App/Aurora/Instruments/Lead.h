#pragma once
#include "App/Aurora/Score/Notation.h"
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Adds a singing lead, one note at a time: it slides between notes, and its vibrato comes late, as a singer's does. */
void playLead (Buffer&, const Part&);
}  // namespace amp::aurora
