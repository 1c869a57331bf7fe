#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Edit/NoteView.h"

namespace amp::pattern
{
namespace
{
constexpr int valuesPerNote = 5;

Result<std::vector<SequenceNote>> notesFrom (const juce::Array<juce::var>& values)
{
    if (values.size() % valuesPerNote != 0)
        return Error { "notes", "has " + juce::String (values.size()) + " values; a note has five" };
    std::vector<SequenceNote> notes;
    for (int i = 0; i < values.size(); i += valuesPerNote)
    {
        const auto at = [&] (int k) { return static_cast<double> (values[i + k]); };
        const auto id = at (0), pitch = at (4);
        if (id < 0 || id > 4294967295.0 || pitch < -1 || pitch > 127)
            return Error { "notes." + juce::String (i / valuesPerNote),
                           "needs an id from 0, a start, a length, a velocity and a pitch of -1 to 127" };
        notes.push_back ({ static_cast<uint32_t> (id),
                           at (1),
                           at (2),
                           at (3),
                           pitch < 0 ? std::nullopt : std::optional (static_cast<int> (pitch)) });
    }
    return notes;
}

Result<> setNotes (Command::Call& call)
{
    const auto notes = notesFrom (*call.arguments["notes"].getArray());
    if (! notes)
        return notes.error().within ("pattern.sequence.setNotes");
    const auto track = call.arguments.text ("track");
    return editAs (call, "Edit notes", [&] (Edit& edit) -> Result<> {
        const auto state = edit.now();
        if (const auto path = findPatternTrack (state, track); ! path)
            return path.error();
        const auto before = patternOf (state).get<"sequences">().find (track);
        if (! before.exists())
            if (auto made = edit.insert (inPattern ("sequences"), makeMember (sequence, track, "track_id")); ! made)
                return made;
        const auto original = before.exists() ? before.get<"events">() : PackedList();
        const auto events = noteGridOf (state).eventsOf (*notes, original);
        return edit.set (inPattern ("sequences", track) / "events", juce::var (events.get()));
    });
}
}  // namespace

void addNoteCommands (Registry& registry)
{
    registry.add (
        { .id = "pattern.sequence.setNotes",
          .title = "Edit notes",
          .category = "Pattern",
          .doc = "Gives a sequence the notes of a piano roll. A note that is as it was keeps its event to the last "
                 "bit; of another only what differs is written.",
          .parameters = { patternTrackId,
                          numbers ("notes",
                                   "[]",
                                   -1e9,
                                   4294967295,
                                   "Of each note: its event's id or 0, start and length in quarter notes, velocity "
                                   "0 to 127, pitch or -1.") },
          .run = setNotes });
}
}  // namespace amp::pattern
