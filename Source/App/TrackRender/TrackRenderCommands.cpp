#include "App/TrackRender/TrackRenderCommands.h"

#include "App/TrackRender/TrackRender.h"
#include "App/TrackRender/TrackSound.h"
#include "Commands/ClipEdits.h"
#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"
#include "Persistence/Media/MediaCommands.h"

#include <set>

namespace amp
{
using namespace schema;

namespace
{
const Field trackId = text ("track", "", "Id of the track.").required();

/** What a track sounds like in front of its fader. */
struct RenderedTrack
{
    MediaFolder::Reference file;
    double start = 0; // seconds
};

/** What is done with a rendered track: one edit. */
using Use = Result<> (*) (Session&, const juce::String& id, const RenderedTrack&);

/** What the commands share: where tracks are rendered, and which ones are being. */
struct Desk
{
    MediaRenderServices services;
    std::set<juce::String> rendering;
};

juce::String nameOf (const NodePtr& root, const juce::String& id)
{
    const auto name = SessionView (root).get<"tracks">().find (id).get<"name">();
    return name.isEmpty() ? id : name;
}

/** The session has gone on while the track was rendered. */
Result<> isStill (const NodePtr& before, const NodePtr& now, const juce::String& id)
{
    if (! SessionView (now).get<"tracks">().find (id).exists())
        return Error { nameOf (before, id), "was removed while it was rendered" };
    if (! isSame (soundOf (before, id), soundOf (now, id)))
        return changedMeanwhile (nameOf (now, id));
    return {};
}

Result<> renderAndUse (Command::Call& call, const std::shared_ptr<Desk>& desk, const juce::String& verb, Use use)
{
    const auto id    = call.arguments.text ("track");
    const auto root  = call.session.now().root();
    const auto begin = renderStart (root, id);
    if (! begin)
        return begin.error();
    if (desk->rendering.contains (id))
        return Error { nameOf (root, id), "is being rendered already" };

    MediaRenderTask task { .title = verb + " " + nameOf (root, id), .renders = { trackRender (root, id) }, .use = {} };
    task.ended = [desk, id] { desk->rendering.erase (id); };
    task.use   = [=, &session = call.session, from = *begin] (const std::vector<MediaFolder::Reference>& made) -> Result<> {
        if (auto still = isStill (root, session.now().root(), id); ! still)
            return still;
        return use (session, id, { made.front(), from });
    };
    desk->rendering.insert (id);
    auto started = start (desk->services, std::move (task));
    if (! started)
        desk->rendering.erase (id);
    return started;
}

Result<> freeze (Session& session, const juce::String& id, const RenderedTrack& rendered)
{
    return session.edit ("Freeze track", [&] (Edit& edit) -> Result<> {
        if (auto listed = listMedia (edit, rendered.file); ! listed)
            return listed;
        return edit.replace (trackPath (id) / "frozen",
                             NodeBuilder (*track.find ("frozen"))
                                 .set ("filePath", rendered.file.path)
                                 .set ("startTime", rendered.start)
                                 .set ("duration", rendered.file.duration())
                                 .build());
    });
}

Result<> unfreeze (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    const auto now = call.session.now();
    if (! isFrozen (SessionView (now.root()).get<"tracks">().find (id)))
        return Error { trackPath (id).toString(), "is not frozen" };
    return call.session.edit ("Unfreeze track", [&] (Edit& edit) { return edit.remove (trackPath (id) / "frozen"); });
}

/** Switches off what the rendered sound already has. */
Result<> neutralise (Edit& edit, const juce::String& id)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (id);
    for (const auto effect : track.get<"effects">())
        if (auto off = edit.set (trackPath (id) / "effects" / effect.id().toStdString() / "enabled", false); ! off)
            return off;
    for (const auto* key : { "timeStretch", "pitchShift", "position" })
        if (auto reset = edit.reset (trackPath (id) / key); ! reset)
            return reset;

    const auto channel = channelOf (state, id);
    const auto path = channelPath (channel.id());
    for (const auto* section : { "eq", "compressor", "gate" })
        if (const auto place = findPlace (state, path / section); place && place->node != nullptr)
            if (auto off = edit.set (path / section / "enabled", false); ! off)
                return off;
    if (const auto place = findPlace (state, path / "input"); place && place->node != nullptr)
        return edit.remove (path / "input");
    return {};
}

Result<> bounce (Session& session, const juce::String& id, const RenderedTrack& rendered)
{
    return session.edit ("Bounce track", [&] (Edit& edit) -> Result<> {
        if (auto made = clips::makeExplicit (edit, id); ! made)
            return made;
        const auto state = edit.now();
        for (const auto old : SessionView (state).get<"tracks">().find (id).get<"lanes">())
        {
            const auto path = lanePath (id, old.id());
            if (auto kept = edit.set (path / "active", false); ! kept)
                return kept;
            if (old.get<"kind">() == "main")
                if (auto kept = edit.set (path / "kind", "take"); ! kept)
                    return kept;
        }
        if (auto neutral = neutralise (edit, id); ! neutral)
            return neutral;
        if (auto listed = listMedia (edit, rendered.file); ! listed)
            return listed;

        auto clip = NodeBuilder (schema::clip, newId ("clip"))
                        .set ("name", SessionView (state).get<"tracks">().find (id).get<"name">() + " bounced")
                        .set ("filePath", rendered.file.path)
                        .set ("startTime", rendered.start)
                        .set ("duration", rendered.file.duration())
                        .build();
        auto list = NodeBuilder (*lane.find ("clips")).add (std::move (clip)).build();
        const auto next =
            NodeBuilder (lane, newId ("lane")).set ("name", "Bounced").set ("active", true).add (std::move (list)).build();
        return edit.insert (trackPath (id) / "lanes", next, 0);
    });
}
} // namespace

void addTrackRenderCommands (Registry& registry, MediaRenderServices services)
{
    const auto desk = std::make_shared<Desk> (Desk { std::move (services), {} });
    registry.add ({ .id = "track.freeze",
                    .title = "Freeze track",
                    .category = "Track",
                    .doc = "Renders the track in front of its fader, and plays that instead of its clips and effects.",
                    .parameters = { trackId },
                    .run = [desk] (Command::Call& call) { return renderAndUse (call, desk, "Freezing", freeze); } });
    registry.add ({ .id = "track.unfreeze",
                    .title = "Unfreeze track",
                    .category = "Track",
                    .doc = "Plays the clips and effects of a frozen track again.",
                    .parameters = { trackId },
                    .run = unfreeze });
    registry.add ({ .id = "track.bounce",
                    .title = "Bounce track in place",
                    .category = "Track",
                    .doc = "Renders the track in front of its fader onto a new lane, switches its effects and sections off, "
                           "and keeps the old clips as a take.",
                    .parameters = { trackId },
                    .run = [desk] (Command::Call& call) { return renderAndUse (call, desk, "Bouncing", bounce); } });
}
} // namespace amp
