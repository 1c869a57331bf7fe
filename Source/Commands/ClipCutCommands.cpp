#include "Commands/ClipCommandGroups.h"
#include "Commands/ClipEdits.h"

#include <algorithm>
#include <map>

// Commands that make two clips of one, and one of several.
namespace amp::clips
{
using namespace schema;

namespace
{
Result<> splitOne (Edit& edit, const FoundClip& found, double at)
{
    const auto state = edit.now();
    const auto shape = shapeOf (state, found.track, found.clip);
    if (at <= shape.start || at >= shape.end)
        return Error { found.path().toString(), "the time must lie inside the clip" };

    auto left = shapes::part (shape, shape.start, at), right = shapes::part (shape, at, shape.end);
    const auto path = found.path();
    const auto list = lanePath (found.track.id(), found.lane.id()) / "clips";
    const auto index = found.lane.get<"clips">().indexOf (found.clip.id());
    const auto time = TrackTime::of (found.track);
    const auto node = findPlace (state, path)->node;
    if (auto cut = reshape (edit, path, time, left); ! cut)
        return cut;
    return edit.insert (list, copyOf (*node, time, right), index + 1);
}

Result<> split (Command::Call& call)
{
    const auto time = call.arguments.number ("time");
    const auto isSeveral = call.arguments.has ("clips");
    auto crossed = 0;
    const auto done = changeEach (call, "Split", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto shape = shapeOf (edit.now(), found.track, found.clip);
        if (isSeveral && (time <= shape.start || time >= shape.end))
            return {};  // the line does not cross it
        ++crossed;
        return splitOne (edit, found, time);
    });
    if (done && crossed == 0)
        return Error { "clip.split", "the time lies inside none of the clips" };
    return done;
}

/** True if two clips differ in nothing but where they stand. */
bool soundAlike (const ClipView& a, const ClipView& b)
{
    return a.get<"filePath">() == b.get<"filePath">() && a.get<"scene">() == b.get<"scene">() && a.get<"sequence">() == b.get<"sequence">() && a.get<"gain">() == b.get<"gain">() &&
           a.get<"muted">() == b.get<"muted">() && a.get<"pitchShift">() == b.get<"pitchShift">() && a.get<"notes">().isEmpty() &&
           b.get<"notes">().isEmpty() && a.get<"gainEnvelope">().isEmpty() && b.get<"gainEnvelope">().isEmpty();
}

/** Makes one clip of pieces that play on where the one before ends. */
Result<> joinPieces (Edit& edit, const std::vector<juce::String>& ids)
{
    const auto state = edit.now();
    std::vector<FoundClip> pieces;
    for (const auto& id : ids)
    {
        const auto found = editable (edit, id);
        if (! found)
            return found.error();
        pieces.push_back (*findClip (state, id));
    }
    std::sort (pieces.begin(), pieces.end(), [] (const FoundClip& a, const FoundClip& b) {
        return a.clip.get<"startTime">() < b.clip.get<"startTime">();
    });

    auto whole = shapeOf (state, pieces.front().track, pieces.front().clip);
    for (size_t i = 1; i < pieces.size(); ++i)
    {
        const auto next = shapeOf (state, pieces[i].track, pieces[i].clip);
        const auto isSameLane = pieces[i].lane.id() == pieces[0].lane.id() && pieces[i].track.id() == pieces[0].track.id();
        if (! isSameLane || ! soundAlike (pieces[0].clip, pieces[i].clip) || ! shapes::continues (whole, next))
            return Error { pieces[i].path().toString(), "does not play on where the clip before it ends; consolidate makes a new file of both" };
        whole.end = next.end;
        whole.fadeOut = next.fadeOut;
        whole.offset = std::min (whole.offset, next.offset);
    }

    const auto first = pieces.front().path();
    const auto time = TrackTime::of (pieces.front().track);
    for (size_t i = 1; i < pieces.size(); ++i)
        if (auto removed = edit.remove (pieces[i].path()); ! removed)
            return removed;
    return reshape (edit, first, time, whole);
}

Result<> join (Command::Call& call)
{
    const auto ids = named (call);
    if (! ids)
        return ids.error();
    if (ids->size() < 2)
        return Error { "clip.join", "needs two clips or more" };

    std::map<juce::String, std::vector<juce::String>> byLane;
    const auto state = call.session.now().root();
    for (const auto& id : *ids)
    {
        const auto found = findClip (state, id);
        if (! found)
            return Error { id, "no clip with this id" };
        byLane[found->track.id() + "/" + found->lane.id()].push_back (id);
    }
    return call.session.edit (
        title ("Join", ids->size()),
        [&] (Edit& edit) -> Result<> {
            for (const auto& [lane, pieces] : byLane)
                if (auto joined = joinPieces (edit, pieces); ! joined)
                    return joined;
            return {};
        },
        call.gesture);
}
}  // namespace

void addCutCommands (Registry& registry)
{
    registry.add ({ .id = "clip.split",
                    .title = "Split clip",
                    .category = "Clip",
                    .doc = "Cuts clips in two; of several, those that lie across the time.",
                    .parameters = withClips ({ number ("time", 0, 0, farthest, "Where to cut.").in (Unit::seconds).required() }),
                    .run = split,
                    .defaultKeys = { "ctrl + E" } });
    registry.add ({ .id = "clip.join",
                    .title = "Join clips",
                    .category = "Clip",
                    .doc = "Makes one clip of pieces that play on where the one before ends.",
                    .parameters = withClips(),
                    .run = join,
                    .defaultKeys = { "ctrl + J" } });
}
}  // namespace amp::clips
