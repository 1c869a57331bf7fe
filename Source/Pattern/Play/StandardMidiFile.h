#pragma once
#include "Pattern/Loop/Loop.h"

#include <string>

namespace amp::pattern
{
/** One pass of a loop as a Standard MIDI File of format 1 with 960 ticks a quarter note: a track with the tempo, then
   one for each pattern track that has events, under its name. Events of a track for sounds are notes on channel 1, key
   60 where they have the sound's own pitch; a MIDI track is what it sends, controllers too. Swing and offsets are in
   the times; what is early before the start waits for it.

    @param bpm  0.001..999  @param only  the track to write; empty: all
    Source: the MIDI 1.0 specification, Standard MIDI Files 1.0. Thread: any. */
std::string standardMidiFile (const Loop&, double bpm, const std::string& only = {});
}  // namespace amp::pattern
