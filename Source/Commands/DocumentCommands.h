#pragma once
#include "Commands/Registry.h"

/** The verbs that edit the document and need nothing but the session. Thread: message. */
namespace amp
{
void addSessionCommands (Registry&);  // undo, redo, set, reset; project settings
void addTrackCommands (Registry&);    // add, remove, duplicate, reorder, rename, colour, lock
void addClipCommands (Registry&);     // add, move, trim, slip, stretch, split, join, repeat, fades, values
void addTakeCommands (Registry&);     // take lanes: add, choose, comp, flatten
void addTimeCommands (Registry&);     // ranges of time: insert, delete, clear, duplicate, split
void addMarkCommands (Registry&);     // regions and the punch as they are dragged
void addGroupCommands (Registry&);    // tracks into group buses and out of them
void addMixerCommands (Registry&);    // faders, mutes, solos, the sections of strips, the master's EQ
void addBusCommands (Registry&);      // buses, effect returns, VCAs
void addRoutingCommands (Registry&);  // outputs, sends, connections, side-chains
void addMixerSnapshotCommands (Registry&); // store and recall
void addTimelineCommands (Registry&); // markers, regions, loop, metronome
void addTempoCommands (Registry&);    // tempo, time signatures, time bases
void addAutomationCommands (Registry&); // lanes, points, curves

/** All of them. */
void addDocumentCommands (Registry&);
}  // namespace amp
