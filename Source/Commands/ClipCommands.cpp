#include "Commands/ClipCommandGroups.h"
#include "Commands/ClipEdits.h"
#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

#include <limits>

namespace amp
{
using namespace schema;

namespace
{
constexpr auto mostRepeats = 10'000;

Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds);
}

Field distance (std::string_view key, std::string_view doc)
{
    return number (key, 0, -farthest, farthest, doc).in (Unit::seconds);
}

clips::TrackTime timeOf (const NodePtr& state, const juce::String& trackId)
{
    return clips::TrackTime::of (SessionView (state).get<"tracks">().find (trackId));
}

Result<> addClip (Command::Call& call)
{
    return call.session.edit (
        "Add clip",
        [&] (Edit& edit) -> Result<> {
            const auto trackId = call.arguments.text ("track");
            const auto lane = clips::laneFor (edit, trackId);
            if (! lane)
                return lane.error();
            if (! call.arguments.has ("filePath") && ! call.arguments.has ("scene") && ! call.arguments.has ("sequence"))
                return Error { "clip.add",
                               "needs filePath: an audio file, or scene: a scene of the pattern layer, or sequence: one of its tracks" };

            const auto time = timeOf (edit.now(), trackId);
            auto node = NodeBuilder (clip, newId ("clip"));
            for (const auto* key : { "filePath", "duration", "offset", "gain", "name", "scene", "sequence" })
                if (call.arguments.has (key) && call.arguments[key] != juce::var (juce::String()))
                    node.set (key, call.arguments[key]);
            node.set ("startTime", time.startTime (call.arguments.number ("startTime")));
            return edit.insert (lanePath (trackId, *lane) / "clips", node.build());
        },
        call.gesture);
}

/** Where the clips of a call go: to a time or by a distance, and to which tracks. */
class Destination
{
public:
    static Result<Destination> of (const Command::Call& call, size_t clipCount)
    {
        Destination to { call.arguments };
        if (const auto* several = call.arguments["tracks"].getArray())
            for (const auto& id : *several)
                to.tracks.push_back (id.toString());
        if (call.arguments.has ("track"))
            to.tracks.assign (clipCount, call.arguments.text ("track"));
        if (! to.tracks.empty() && to.tracks.size() != clipCount)
            return Error { "tracks", "needs one id for each clip" };
        return to;
    }

    juce::String trackOf (size_t index, const FoundClip& clip) const
    {
        return tracks.empty() ? clip.track.id() : tracks[index];
    }

    double startOf (double start) const
    {
        return std::max (0.0, given.has ("startTime") ? given.number ("startTime") : start + given.number ("by"));
    }

private:
    explicit Destination (const Arguments& a) : given (a) {}

    const Arguments& given;
    std::vector<juce::String> tracks;
};

Result<> moveOne (Edit& edit, const FoundClip& found, const juce::String& target, double start)
{
    const auto state = edit.now();
    auto path = found.path();
    if (target != found.track.id())
    {
        const auto node = findPlace (state, path)->node;
        const auto lane = clips::laneFor (edit, target);
        if (! lane)
            return lane.error();
        if (auto removed = edit.remove (path); ! removed)
            return removed;
        if (auto added = edit.insert (lanePath (target, *lane) / "clips", node); ! added)
            return added;
        path = clipPath (target, *lane, node->idOrKey());
    }
    return edit.set (path / "startTime", timeOf (state, target).startTime (start));
}

Result<> moveClips (Command::Call& call)
{
    const auto count = clips::named (call);
    if (! count)
        return count.error();
    const auto to = Destination::of (call, count->size());
    if (! to)
        return to.error();
    size_t index = 0;
    return clips::changeEach (call, "Move", [&] (Edit& edit, const FoundClip& found) {
        const auto target = to->trackOf (index++, found);
        return moveOne (edit, found, target, to->startOf (startOf (found.track, found.clip)));
    });
}

/** The length of all clips of a call together, from the first start to the last end. */
double lengthOf (const NodePtr& state, const std::vector<juce::String>& ids)
{
    auto start = std::numeric_limits<double>::max(), end = 0.0;
    for (const auto& id : ids)
        if (const auto found = findClip (state, id))
        {
            const auto shape = clips::shapeOf (state, found->track, found->clip);
            start = std::min (start, shape.start);
            end = std::max (end, shape.end);
        }
    return std::max (0.0, end - start);
}

Result<> duplicateClips (Command::Call& call)
{
    const auto ids = clips::named (call);
    if (! ids)
        return ids.error();
    if (! call.arguments.has ("by"))
        call.arguments.set ("by", lengthOf (call.session.now().root(), *ids));
    const auto to = Destination::of (call, ids->size());
    if (! to)
        return to.error();

    size_t index = 0;
    return clips::changeEach (call, "Duplicate", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto state = edit.now();
        const auto target = to->trackOf (index++, found);
        auto shape = clips::shapeOf (state, found.track, found.clip);
        const auto duration = shape.duration();
        shape.start = to->startOf (shape.start);
        shape.end = shape.start + duration;

        const auto lane = target == found.track.id() ? Result<juce::String> (found.lane.id()) : clips::laneFor (edit, target);
        if (! lane)
            return lane.error();
        const auto copy = clips::copyOf (*findPlace (state, found.path())->node, timeOf (state, target), shape);
        return edit.insert (lanePath (target, *lane) / "clips", copy);
    });
}

/** Puts copies of a clip behind it up to a time; the last one is cut there. */
Result<> repeatClip (Command::Call& call)
{
    return clips::changeEach (call, "Repeat", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto state = edit.now();
        const auto time = clips::TrackTime::of (found.track);
        const auto node = findPlace (state, found.path())->node;
        const auto one = clips::shapeOf (state, found.track, found.clip);
        const auto until = call.arguments.number ("until");
        auto index = found.lane.get<"clips">().indexOf (found.clip.id());
        const auto list = lanePath (found.track.id(), found.lane.id()) / "clips";

        if (one.duration() <= 0.0 || (until - one.end) / one.duration() > mostRepeats)
            return Error { found.path().toString(), "cannot be repeated that often" };
        for (auto end = one.end; until - end > shapes::leastLength; end += one.duration())
        {
            auto next = shapes::part (one, one.start, std::min (one.end, one.start + until - end));
            next.end += end - one.start;
            next.start = end;
            if (auto added = edit.insert (list, clips::copyOf (*node, time, next), ++index); ! added)
                return added;
        }
        return {};
    });
}
}  // namespace

void clips::addPlaceCommands (Registry& registry)
{
    const auto trackOfAll = text ("track", "", "The track they go to.").optional();
    const auto trackOfEach = texts ("tracks", "The track that each goes to, in the order of clips.").optional();

    registry.add (
        { .id = "clip.add",
          .title = "Add clip",
          .category = "Clip",
          .doc = "Puts a piece of an audio file, or a scene or a sequence of the pattern layer, on a track.",
          .parameters = { text ("track", "", "Id of the track.").required(),
                          text ("filePath", "", "The file, relative to the folder of the session.").optional(),
                          text ("scene", "", "Id of a scene, for a pattern clip; empty is the live loop.").optional(),
                          text ("sequence", "", "Pattern track that alone it plays, for a pattern clip.").optional(),
                          seconds ("startTime", "Where the clip starts."),
                          seconds ("duration", "How long it lasts.").required(),
                          seconds ("offset", "Where in the file it starts."),
                          number ("gain", 0, -60, 60, "Its gain.").in (Unit::decibels),
                          text ("name", "", "Name that is shown.").optional() },
          .run = addClip });
    registry.add ({ .id = "clip.move",
                    .title = "Move clip",
                    .category = "Clip",
                    .doc = "Moves clips in time and to other tracks.",
                    .parameters = withClips ({ seconds ("startTime", "Where they start then.").optional(),
                                               distance ("by", "How far they move, instead of startTime.").optional(),
                                               trackOfAll,
                                               trackOfEach }),
                    .run = moveClips });
    registry.add (
        { .id = "clip.duplicate",
          .title = "Duplicate clip",
          .category = "Clip",
          .doc = "Puts copies of clips behind them, or elsewhere.",
          .parameters = withClips ({ seconds ("startTime", "Where the copies start.").optional(),
                                     distance ("by", "How far from the originals; absent is behind them.").optional(),
                                     trackOfAll,
                                     trackOfEach }),
          .run = duplicateClips,
          .defaultKeys = { "ctrl + D" } });
    registry.add ({ .id = "clip.repeat",
                    .title = "Repeat clip",
                    .category = "Clip",
                    .doc = "Puts copies of a clip behind it up to a time, as a loop.",
                    .parameters = withClips ({ seconds ("until", "Where the last copy ends.").required() }),
                    .run = repeatClip });
    registry.add ({ .id = "clip.remove",
                    .title = "Delete clip",
                    .category = "Clip",
                    .doc = "Removes clips.",
                    .parameters = withClips(),
                    .run =
                        [] (Command::Call& call) {
                            return changeEach (call, "Delete", [] (Edit& edit, const FoundClip& found) {
                                return edit.remove (found.path());
                            });
                        },
                    .defaultKeys = { "delete" } });
}

void addClipCommands (Registry& registry)
{
    clips::addPlaceCommands (registry);
    clips::addEdgeCommands (registry);
    clips::addCutCommands (registry);
    clips::addValueCommands (registry);
}
}  // namespace amp
