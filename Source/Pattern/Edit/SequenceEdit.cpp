#include "Pattern/Edit/SequenceEdit.h"

#include "Pattern/Commands/Parts.h"

namespace amp::pattern
{
Result<SequenceEdit> SequenceEdit::of (const NodePtr& root, const juce::String& track)
{
    if (const auto path = findPatternTrack (root, track); ! path)
        return path.error();

    SequenceEdit edit;
    edit.track = track;
    const auto sequence = patternOf (root).get<"sequences">().find (track);
    if (sequence.exists())
    {
        const auto& list = sequence.get<"events">();
        edit.events = list.toVector();
        edit.unknown = list.unknown;
        edit.nextId = list.freeId();
    }
    return edit;
}

PackedItem* SequenceEdit::find (int64_t id)
{
    const auto found = std::find_if (
        events.begin(), events.end(), [&] (const PackedItem& e) { return static_cast<int64_t> (e.id) == id; });
    return found != events.end() ? &*found : nullptr;
}

PackedItem& SequenceEdit::add()
{
    auto& item = events.emplace_back();
    item.id = nextId++;
    return item;
}

Result<> SequenceEdit::store (Edit& edit) const
{
    auto* list = new PackedList (events);
    const juce::var held (list);
    for (const auto& entry : unknown)
        if (std::any_of (events.begin(), events.end(), [&] (const PackedItem& e) { return e.id == entry.first; }))
            list->unknown.push_back (entry);

    if (! patternOf (edit.now()).get<"sequences">().find (track).exists())
        if (auto made = edit.insert (inPattern ("sequences"), makeMember (sequence, track, "track_id")); ! made)
            return made;
    return edit.set (inPattern ("sequences", track) / "events", held);
}

Error SequenceEdit::noEvent (int64_t id) const
{
    return { (inPattern ("sequences", track) / "events" / std::to_string (id)).toString(), "no such event" };
}

void setField (PackedItem& item, std::string_view key, const juce::var& value)
{
    const auto& field = *event.find (key);
    if (value.isVoid())
        PackedLayout::clear (event, field, item);
    else
        PackedLayout::set (event, field, item, static_cast<double> (value));
}

std::vector<bool> euclid (int pulses, int length, int rotation)
{
    std::vector<bool> hits (static_cast<size_t> (length));
    for (int i = 0; i < length; ++i)
        hits[static_cast<size_t> (((i + rotation) % length + length) % length)] = (i * pulses) % length < pulses;
    return hits;
}
}  // namespace amp::pattern
