#pragma once
#include "Pattern/Loop/EventView.h"

#include <vector>

namespace amp::pattern
{
/** An event of a sequence as a note on a timeline in quarter notes, for editing as MIDI. */
struct SequenceNote
{
    uint32_t id = 0;              ///< of its event; 0 for a new one
    double start = 0.0;           ///< quarter notes from the start of the loop, with swing and offset; may be below 0
    double length = 0.25;         ///< quarter notes
    double velocity = 100.0;      ///< 0..127
    std::optional<int> pitch {};  ///< nothing: the sound's own

    bool operator== (const SequenceNote&) const = default;
};

/** Between the events of a sequence and notes, at a tempo, swing and default gate. Thread: any. */
struct NoteGrid
{
    double bpm = 120.0, swing = 0.0, defaultGate = 1.0;

    std::vector<SequenceNote> notesOf (const PackedList& events) const;

    /** The events that notes say, in the notes' order. A note that is as notesOf() gave it keeps its event to the last
       bit; of one that was edited only what differs is written. A start goes to the nearest step of the loop, and what
       is left to the offset. @param original  where the notes come from. */
    PackedList::Ptr eventsOf (const std::vector<SequenceNote>&, const PackedList& original) const;

private:
    SequenceNote noteOf (const PackedItem&) const;
    void place (PackedItem&, double start) const;
    double swingAt (int step) const { return step % 2 != 0 ? 0.5 * swing : 0.0; }
};
}  // namespace amp::pattern
