#pragma once
#include "Commands/Registry.h"

/** The clip commands by what they change; addClipCommands() adds all of them. Thread: message. */
namespace amp::clips
{
void addPlaceCommands (Registry&); // add, move, duplicate, repeat, remove
void addEdgeCommands (Registry&);  // trim, slip, stretch, fade, crossfade
void addCutCommands (Registry&);   // split, join
void addValueCommands (Registry&); // gain, mute, name, colour, lock, reverse, pitch, envelope
} // namespace amp::clips
