#include "Commands/ClipEdits.h"

#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

#include <array>

namespace amp::clips
{
Result<> set (Edit& edit, const Path& clip, std::initializer_list<std::pair<const char*, juce::var>> values)
{
    for (const auto& [key, value] : values)
        if (auto done = edit.set (clip / key, value); ! done)
            return done;
    return {};
}

Result<> makeExplicit (Edit& edit, const juce::String& trackId)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    if (! track.exists())
        return Error { trackPath (trackId).toString(), "no such track" };

    const auto clip = impliedClip (state, track);
    if (clip == nullptr)
        return {};
    if (ClipView (clip).get<"duration">() <= 0.0)
        return Error { trackPath (trackId).toString(), "the length of its file is not known; find the file first" };

    auto clips = NodeBuilder (*schema::lane.find ("clips")).add (clip).build();
    const auto lane = NodeBuilder (schema::lane, newId ("lane")).add (std::move (clips)).build();
    if (auto added = edit.insert (trackPath (trackId) / "lanes", lane); ! added)
        return added;

    for (const auto* key : { "filePath", "startOffset", "duration", "length" })
        if (auto cleared = edit.reset (trackPath (trackId) / key); ! cleared)
            return cleared;
    return {};
}

Result<FoundClip> editable (Edit& edit, const juce::String& clipId)
{
    auto found = findClip (edit.now(), clipId);
    if (! found.has_value())
    {
        const auto state = edit.now();
        for (const auto track : SessionView (state).get<"tracks">())
            if (const auto implied = impliedClip (state, track); implied != nullptr && implied->idOrKey() == clipId)
                if (auto made = makeExplicit (edit, track.id()); ! made)
                    return made.error();
        found = findClip (edit.now(), clipId);
    }

    if (! found.has_value())
        return Error { clipId, "no clip with this id" };
    if (found->track.get<"locked">())
        return Error { trackPath (found->track.id()).toString(), "the track is locked; unlock it first" };
    if (found->clip.get<"locked">())
        return Error { found->path().toString(), "the clip is locked; unlock it first" };
    return *found;
}

Result<juce::String> laneFor (Edit& edit, const juce::String& trackId)
{
    if (auto made = makeExplicit (edit, trackId); ! made)
        return made.error();

    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    if (track.get<"locked">())
        return Error { trackPath (trackId).toString(), "the track is locked; unlock it first" };
    if (const auto lane = playingLane (track); lane.exists())
        return lane.id();

    const juce::String id = newId ("lane");
    if (auto added = edit.insert (trackPath (trackId) / "lanes", NodeBuilder (schema::lane, id).build()); ! added)
        return added.error();
    return id;
}

ClipShape shapeOf (const NodePtr& root, const TrackView& track, const ClipView& clip)
{
    const auto time = TrackTime::of (track);
    ClipShape shape;
    shape.start = time.position + clip.get<"startTime">() * time.stretch;
    shape.end = shape.start + clip.get<"duration">() * time.stretch;
    shape.offset = clip.get<"offset">();
    shape.fadeIn = clip.get<"fadeIn">();
    shape.fadeOut = clip.get<"fadeOut">();
    shape.stretch = clip.get<"timeStretch">() * time.stretch;
    shape.isReversed = clip.get<"reversed">();
    if (const auto file = clip.get<"filePath">())
        shape.fileLength = fileLength (root, *file);
    return shape;
}

namespace
{
/** The fields of a clip that say its shape, with their fallbacks. */
struct ShapeField
{
    const char* key;
    double value, fallback;
};

std::array<ShapeField, 6> fieldsOf (const TrackTime& time, const ClipShape& shape)
{
    return { { { "startTime", time.startTime (shape.start), 0.0 },
               { "duration", shape.duration() / time.stretch, 0.0 },
               { "offset", shape.offset, 0.0 },
               { "fadeIn", shape.fadeIn, 0.0 },
               { "fadeOut", shape.fadeOut, 0.0 },
               { "timeStretch", shape.stretch / time.stretch, 1.0 } } };
}
}  // namespace

Result<> reshape (Edit& edit, const Path& clip, const TrackTime& time, const ClipShape& shape)
{
    for (const auto& field : fieldsOf (time, shape))
        if (auto done = edit.set (clip / field.key, field.value); ! done)
            return done;
    return {};
}

NodePtr copyOf (const Node& clip, const TrackTime& time, const ClipShape& shape)
{
    auto copy = std::make_shared<Node> (clip);
    copy->set (keys::id, juce::String (newId ("clip")));
    for (const auto& field : fieldsOf (time, shape))
        if (field.value == field.fallback)
            copy->remove (field.key);
        else
            copy->set (field.key, field.value);
    return copy;
}

std::vector<schema::Field> withClips (std::vector<schema::Field> others)
{
    const schema::Field which[] { schema::text ("clip", "", "Id of the clip.").optional(),
                                  schema::texts ("clips", "Ids of several clips, instead of one.").optional() };
    others.insert (others.begin(), std::begin (which), std::end (which));
    return others;
}

Result<std::vector<juce::String>> named (const Command::Call& call)
{
    std::vector<juce::String> ids;
    if (call.arguments.has ("clip"))
        ids.push_back (call.arguments.text ("clip"));
    if (const auto* several = call.arguments["clips"].getArray())
        for (const auto& id : *several)
            ids.push_back (id.toString());
    if (ids.empty())
        return Error { "clip", "needs clip: the id of a clip, or clips: the ids of several" };
    return ids;
}

juce::String title (const juce::String& verb, size_t count)
{
    return count == 1 ? verb + " clip" : verb + " " + juce::String (count) + " clips";
}

Result<> changeEach (Command::Call& call,
                     const juce::String& verb,
                     const std::function<Result<> (Edit&, const FoundClip&)>& change)
{
    const auto ids = named (call);
    if (! ids)
        return ids.error();
    return call.session.edit (
        title (verb, ids->size()),
        [&] (Edit& edit) -> Result<> {
            for (const auto& id : *ids)
            {
                const auto found = editable (edit, id);
                const auto state = edit.now();  // what `found` looks at lives as long
                if (! found)
                    return found.error();
                if (auto done = change (edit, *found); ! done)
                    return done;
            }
            return {};
        },
        call.gesture);
}
}  // namespace amp::clips
