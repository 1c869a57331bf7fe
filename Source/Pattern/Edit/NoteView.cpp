#include "Pattern/Edit/NoteView.h"

#include "Pattern/Edit/SequenceEdit.h"
#include "Pattern/Loop/StepClock.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amp::pattern
{
SequenceNote NoteGrid::noteOf (const PackedItem& item) const
{
    const EventView event (item);
    const auto steps = event.step() + swingAt (event.step()) + event.offsetMs() / 1000.0 / (15.0 / bpm);
    return { item.id,
             steps / stepsPerBeat,
             event.gate().value_or (defaultGate) / stepsPerBeat,
             event.velocity() * 127.0,
             event.note() };
}

std::vector<SequenceNote> NoteGrid::notesOf (const PackedList& events) const
{
    std::vector<SequenceNote> notes;
    notes.reserve (events.size());
    events.forEach ([&] (const PackedItem& item) { notes.push_back (noteOf (item)); });
    return notes;
}

void NoteGrid::place (PackedItem& item, double start) const
{
    const auto steps = start * stepsPerBeat;
    auto step = 0;
    for (const auto candidate : { static_cast<int> (std::floor (steps)), static_cast<int> (std::floor (steps)) + 1 })
    {
        const auto inside = std::clamp (candidate, 0, stepsPerLoop - 1);
        if (std::abs (inside + swingAt (inside) - steps) < std::abs (step + swingAt (step) - steps))
            step = inside;
    }
    const auto offset = (steps - step - swingAt (step)) * 15.0 / bpm * 1000.0;
    setField (item, "step", step);
    setField (item, "offset_ms", std::abs (offset) < 1e-9 ? juce::var() : juce::var (offset));
}

PackedList::Ptr NoteGrid::eventsOf (const std::vector<SequenceNote>& notes, const PackedList& original) const
{
    std::map<uint32_t, PackedItem> before;
    original.forEach ([&] (const PackedItem& item) { before.emplace (item.id, item); });

    auto nextId = original.freeId();
    std::vector<PackedItem> items;
    for (const auto& note : notes)
    {
        const auto found = before.find (note.id);
        const auto isNew = found == before.end();
        auto item = isNew ? PackedItem {} : found->second;
        if (isNew)
            item.id = nextId++;

        const auto was = isNew ? SequenceNote { .start = std::nan (""), .length = -1, .velocity = -1 } : noteOf (item);
        if (note.start != was.start)
            place (item, note.start);
        if (note.length != was.length)
            setField (item, "gate", std::max (0.0, note.length) * stepsPerBeat);
        if (note.velocity != was.velocity)
            setField (item, "velocity", std::clamp (note.velocity / 127.0, 0.0, 1.0));
        if (note.pitch != was.pitch)
            setField (item, "note", note.pitch ? juce::var (std::clamp (*note.pitch, 0, 127)) : juce::var());
        items.push_back (item);
    }

    PackedList::Ptr list = new PackedList (std::move (items));
    for (const auto& entry : original.unknown)
        if (std::any_of (notes.begin(), notes.end(), [&] (const SequenceNote& n) { return n.id == entry.first; }))
            list->unknown.push_back (entry);
    return list;
}
}  // namespace amp::pattern
