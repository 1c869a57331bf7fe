#include "Commands/ClipEdits.h"

#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

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
}  // namespace amp::clips
