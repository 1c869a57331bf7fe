#include "Commands/DocumentCommands.h"
#include "Commands/TimeEdits.h"

namespace amp
{
using namespace schema;

namespace
{
Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds).required();
}

const Field tracksField = texts ("tracks", "Ids of the tracks; absent is the whole session with its markers and regions.").optional();

Result<times::Range> rangeOf (const Command::Call& call)
{
    times::Range range { call.arguments.number ("start"), call.arguments.number ("end") };
    if (const auto* tracks = call.arguments["tracks"].getArray())
        for (const auto& id : *tracks)
            range.tracks.push_back (id.toString());
    if (range.end <= range.start)
        return Error { "end", "must lie after start" };
    return range;
}

/** A command on a range of time: one undo step. */
Command onRange (const char* id, const char* title, const char* doc, const std::function<Result<> (Edit&, const times::Range&)>& change)
{
    return { .id = id,
             .title = title,
             .category = "Time",
             .doc = doc,
             .parameters = { seconds ("start", "Where the range starts."), seconds ("end", "Where it ends."), tracksField },
             .run = [title, change] (Command::Call& call) -> Result<> {
                 const auto range = rangeOf (call);
                 if (! range)
                     return range.error();
                 return call.session.edit (title, [&] (Edit& edit) { return change (edit, *range); }, call.gesture);
             } };
}

Result<> insert (Edit& edit, const times::Range& range)
{
    if (auto split = times::splitAt (edit, range.start, times::tracksOf (edit.now(), range)); ! split)
        return split;
    return times::shift (edit, range, range.length());
}

Result<> remove (Edit& edit, const times::Range& range)
{
    if (auto cleared = times::clear (edit, range); ! cleared)
        return cleared;
    return times::shift (edit, { range.end, range.end, range.tracks }, -range.length());
}

Result<> duplicate (Edit& edit, const times::Range& range)
{
    if (auto opened = insert (edit, { range.end, range.end + range.length(), range.tracks }); ! opened)
        return opened;
    return times::copyLater (edit, range, range.length());
}

Result<> split (Edit& edit, const times::Range& range)
{
    const auto tracks = times::tracksOf (edit.now(), range);
    for (const auto time : { range.start, range.end })
        if (auto done = times::splitAt (edit, time, tracks); ! done)
            return done;
    return {};
}
}  // namespace

void addTimeCommands (Registry& registry)
{
    registry.add (onRange ("time.insert", "Insert time", "Opens a gap: what follows moves later, clips across it are split.", insert));
    registry.add (onRange ("time.remove", "Delete time", "Takes a range away and closes the gap.", remove));
    registry.add (onRange ("time.clear", "Clear range", "Empties a range; what follows stays where it is.", times::clear));
    registry.add (onRange ("time.duplicate", "Duplicate time", "Puts a copy of a range behind it; what follows moves later.", duplicate));
    registry.add (onRange ("time.split", "Split at range", "Cuts the clips at both ends of a range.", split));
}
}  // namespace amp
