#include "Commands/ClipCommandGroups.h"
#include "Commands/ClipEdits.h"

#include <algorithm>

// Commands that change where a clip begins and ends, and how its sound comes in and goes out.
namespace amp::clips
{
using namespace schema;

namespace
{
Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds);
}

Field distance (std::string_view key, std::string_view doc)
{
    return number (key, 0, -farthest, farthest, doc).in (Unit::seconds);
}

/** Gives each clip of a call the shape that `changed` makes of its own. */
Result<> reshapeEach (Command::Call& call, const char* verb, const std::function<Result<ClipShape> (const ClipShape&)>& changed)
{
    return changeEach (call, verb, [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto path = found.path();
        const auto time = TrackTime::of (found.track);
        const auto shape = changed (shapeOf (edit.now(), found.track, found.clip));
        return shape ? reshape (edit, path, time, *shape) : Result<> (shape.error().within (path.toString()));
    });
}

/** Moves an edge: the sound stays where it is in time, more or less of it is heard. */
Result<> trim (Command::Call& call)
{
    return reshapeEach (call, "Trim", [&] (const ClipShape& old) -> Result<ClipShape> {
        const auto start = call.arguments.has ("start") ? call.arguments.number ("start") : old.start;
        const auto end = call.arguments.has ("end") ? call.arguments.number ("end") : old.end;
        if (end <= start)
            return Error { {}, "a clip needs a length: end must lie after start" };
        if (start < old.start - shapes::roomBefore (old) - 1e-9)
            return Error { {}, "its file has only " + juce::String (shapes::roomBefore (old), 3) + " s more before its start" };

        const auto wide = shapes::endMoved (old, std::max (0.0, end - old.end));  // lengthened first: never of no length
        const auto shape = shapes::startMoved (wide, start - old.start);
        return shapes::endMoved (shape, std::min (0.0, end - old.end));
    });
}

/** The same by a distance, as far as each clip allows. */
Result<> trimBy (Command::Call& call)
{
    return reshapeEach (call, "Trim", [&] (const ClipShape& old) -> Result<ClipShape> {
        return shapes::endMoved (shapes::startMoved (old, call.arguments.number ("startBy")), call.arguments.number ("endBy"));
    });
}

Result<> slip (Command::Call& call)
{
    return reshapeEach (call, "Slip", [&] (const ClipShape& old) -> Result<ClipShape> {
        if (! call.arguments.has ("offset"))
            return shapes::slipped (old, call.arguments.number ("by"));
        auto shape = old;
        shape.offset = call.arguments.number ("offset");
        return shape;
    });
}

Result<> stretch (Command::Call& call)
{
    return reshapeEach (call, "Stretch", [&] (const ClipShape& old) -> Result<ClipShape> {
        if (call.arguments.has ("factor"))
            return shapes::endStretched (old, old.played() * call.arguments.number ("factor") - old.duration());
        return shapes::endStretched (shapes::startStretched (old, call.arguments.number ("startBy")), call.arguments.number ("endBy"));
    });
}

Result<> fade (Command::Call& call)
{
    return changeEach (call, "Fade", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto path = found.path();
        const auto duration = shapeOf (edit.now(), found.track, found.clip).duration();
        for (const auto* key : { "fadeIn", "fadeOut" })
            if (call.arguments.has (key))
                if (auto done = edit.set (path / key, std::min (duration, call.arguments.number (key))); ! done)
                    return done;
        return call.arguments.has ("fadeCurve") ? edit.set (path / "fadeCurve", call.arguments["fadeCurve"]) : Result<>();
    });
}

/** Makes two clips that touch overlap, so that they cross-fade. @returns how long they overlap now. */
Result<double> overlap (Edit& edit, const FoundClip& first, const FoundClip& second, double length)
{
    const auto state = edit.now();
    const auto left = shapeOf (state, first.track, first.clip), right = shapeOf (state, second.track, second.clip);
    const auto already = left.end - right.start;
    if (already < -1e-6 || already >= length)
        return std::max (0.0, already);

    const auto missing = length - already;
    const auto atRight = std::min (shapes::roomBefore (right), missing / 2.0);
    const auto atLeft = std::min (shapes::roomAfter (left), missing - atRight);
    const auto newLeft = shapes::endMoved (left, atLeft), newRight = shapes::startMoved (right, -std::min (shapes::roomBefore (right), missing - atLeft));
    const auto firstPath = first.path(), secondPath = second.path();
    const auto time = TrackTime::of (first.track);
    if (auto done = reshape (edit, firstPath, time, newLeft); ! done)
        return done.error();
    if (auto done = reshape (edit, secondPath, time, newRight); ! done)
        return done.error();
    return newLeft.end - newRight.start;
}

Result<> crossfade (Command::Call& call)
{
    auto overlapping = 0.0;
    const auto length = call.arguments.number ("length");
    const auto ids = named (call);
    const auto isGiven = [&] (const juce::String& id) { return std::find (ids->begin(), ids->end(), id) != ids->end(); };

    const auto done = changeEach (call, "Crossfade", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        // Its neighbours in the lane, by time: those that are given too, or all if it stands alone.
        std::vector<std::pair<double, juce::String>> order;
        for (const auto clip : found.lane.get<"clips">())
            if (! clip.get<"locked">() && (ids->size() == 1 || isGiven (clip.id())))
                order.emplace_back (clip.get<"startTime">(), clip.id());
        std::sort (order.begin(), order.end());
        const auto id = found.clip.id();
        const auto at = std::find_if (order.begin(), order.end(), [&] (const auto& o) { return o.second == id; });

        const auto cross = [&] (const juce::String& a, const juce::String& b) -> Result<> {
            const auto state = edit.now();
            const auto first = findClip (state, a), second = findClip (state, b);
            const auto made = overlap (edit, *first, *second, length);
            if (! made)
                return made.error();
            overlapping = std::max (overlapping, *made);
            return {};
        };
        if (at != order.begin() && ids->size() == 1)
            if (auto crossed = cross (std::prev (at)->second, id); ! crossed)
                return crossed;
        return std::next (at) != order.end() ? cross (id, std::next (at)->second) : Result<>();
    });
    if (done && overlapping <= 0.0)
        return Error { "clip.crossfade", "no two of the clips touch, or their files have no more sound to overlap" };
    return done;
}
}  // namespace

void addEdgeCommands (Registry& registry)
{
    registry.add ({ .id = "clip.trim",
                    .title = "Trim clip",
                    .category = "Clip",
                    .doc = "Moves the edges of clips; the sound inside stays where it is.",
                    .parameters = withClips ({ seconds ("start", "The new start.").optional(), seconds ("end", "The new end.").optional() }),
                    .run = trim });
    registry.add ({ .id = "clip.trimBy",
                    .title = "Trim clips by a distance",
                    .category = "Clip",
                    .doc = "Moves the edges of clips by a distance, as far as each one's file allows.",
                    .parameters = withClips ({ distance ("startBy", "How far the starts move."), distance ("endBy", "How far the ends move.") }),
                    .run = trimBy });
    registry.add ({ .id = "clip.slip",
                    .title = "Slip clip",
                    .category = "Clip",
                    .doc = "Moves the sound inside clips that stay where they are.",
                    .parameters = withClips ({ seconds ("offset", "Where in the file it starts.").optional(),
                                               distance ("by", "How far the sound moves to the right, instead of offset.").optional() }),
                    .run = slip });
    registry.add ({ .id = "clip.stretch",
                    .title = "Stretch clip",
                    .category = "Clip",
                    .doc = "Draws the sound of clips out or together; the pitch stays.",
                    .parameters = withClips ({ number ("factor", 1, 0.5, 2, "Length against the file's own.").in (Unit::ratio).optional(),
                                               distance ("startBy", "How far the starts move, instead of factor."),
                                               distance ("endBy", "How far the ends move, instead of factor.") }),
                    .run = stretch });
    registry.add ({ .id = "clip.fade",
                    .title = "Fade clip",
                    .category = "Clip",
                    .doc = "Sets the fades of clips.",
                    .parameters = withClips ({ seconds ("fadeIn", "Length of the fade at the start.").optional(),
                                               seconds ("fadeOut", "Length of the fade at the end.").optional(),
                                               choice ("fadeCurve", "linear", fadeCurves, "Shape of both.").optional() }),
                    .run = fade });
    registry.add ({ .id = "clip.crossfade",
                    .title = "Crossfade clips",
                    .category = "Clip",
                    .doc = "Lets clips that touch overlap, so that one fades into the other.",
                    .parameters = withClips ({ number ("length", 0.05, 0.001, 60, "How long they overlap.").in (Unit::seconds) }),
                    .run = crossfade });
}
}  // namespace amp::clips
