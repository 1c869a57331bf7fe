#include "App/Consolidate.h"

#include "Commands/ClipEdits.h"
#include "Core/Ids.h"
#include "Model/NewSession.h"
#include "Model/NodeBuilder.h"
#include "Persistence/Media/MediaCommands.h"

#include <limits>
#include <map>

namespace amp
{
using namespace schema;

namespace
{
/** The clips of one track that become one. */
struct Group
{
    std::vector<juce::String> ids;
    double start = std::numeric_limits<double>::max(), end = 0;
};

Result<std::map<juce::String, Group>> groupsOf (const NodePtr& root, const std::vector<juce::String>& ids)
{
    std::map<juce::String, Group> groups;
    for (const auto& id : ids)
    {
        const auto found = findClip (root, id);
        if (! found)
            return Error { id, "no clip with this id, or the only one of a track without lanes" };
        if (found->clip.get<"locked">() || found->track.get<"locked">())
            return Error { found->path().toString(), "is locked; unlock it first" };
        if (! found->clip.get<"filePath">())
            return Error { found->path().toString(), "plays no audio file" };
        const auto shape = clips::shapeOf (root, found->track, found->clip);
        auto& group = groups[found->track.id()];
        group.ids.push_back (id);
        group.start = std::min (group.start, shape.start);
        group.end = std::max (group.end, shape.end);
    }
    return groups;
}

/** A stereo track with nothing but those clips. */
NodePtr trackOf (const NodePtr& root, const juce::String& trackId, const Group& group)
{
    const auto original = SessionView (root).get<"tracks">().find (trackId);
    auto list = NodeBuilder (*lane.find ("clips"));
    for (const auto& id : group.ids)
        list.add (findPlace (root, findClip (root, id)->path())->node);

    auto lanes = NodeBuilder (*track.find ("lanes"));
    lanes.add (NodeBuilder (lane, "lane").add (list.build()).build());
    return NodeBuilder (track, "track")
        .set ("channels", 2)
        .set ("position", original.get<"position">())
        .set ("timeStretch", original.get<"timeStretch">())
        .set ("pitchShift", original.get<"pitchShift">())
        .add (lanes.build())
        .build();
}

/** A session that holds nothing but those clips, with the mixer at rest. */
NodePtr sessionOf (const NodePtr& root, const juce::String& trackId, const Group& group)
{
    auto tracks = NodeBuilder (*sessionState.find ("tracks"));
    tracks.add (trackOf (root, trackId, group));
    auto channels = NodeBuilder (*mixer.find ("channels"));
    channels.add (NodeBuilder (channel, "track").set ("trackId", "track").build());
    auto desk = std::make_shared<Node> (juce::Identifier ("mixer"));
    desk->add (channels.build());

    auto session = std::make_shared<Node> (*newSession ("Consolidate", Session::systemClock()));
    std::erase_if (session->children, [] (const NodePtr& child) {
        return child->type == juce::Identifier ("tracks") || child->type == juce::Identifier ("mixer");
    });
    session->add (tracks.build()).add (desk);
    for (const auto* kept : { "media" })
        if (const auto& child = root->child (kept); child != nullptr)
        {
            std::erase_if (session->children, [&] (const NodePtr& c) { return c->type == child->type; });
            session->add (child);
        }
    return session;
}

MediaRender renderOf (const NodePtr& root, const juce::String& trackId, const Group& group)
{
    const SessionView view (root);
    MediaRender render { .name = view.get<"tracks">().find (trackId).get<"name">().substring (0, 45) + " consolidated",
                         .session = sessionOf (root, trackId, group) };
    render.least = group.end - group.start;
    render.options.sampleRate = static_cast<double> (view.get<"project">().get<"sampleRate">());
    render.options.start = group.start;
    render.options.end = group.end;
    return render;
}

/** The clips of those groups have gone, or sound otherwise. */
Result<> areStill (const NodePtr& before, const NodePtr& now, const std::map<juce::String, Group>& groups)
{
    for (const auto& [track, group] : groups)
    {
        const auto name = SessionView (before).get<"tracks">().find (track).get<"name">();
        for (const auto& id : group.ids)
            if (const auto found = findClip (now, id); ! found || found->track.id() != track)
                return changedMeanwhile (name);
        if (! isSame (trackOf (before, track, group), trackOf (now, track, group)))
            return changedMeanwhile (name);
    }
    return {};
}

Result<> replace (Edit& edit, const Group& group, const MediaFolder::Reference& file)
{
    const auto state = edit.now();
    const auto first = *findClip (state, group.ids.front());
    const auto list = first.path().parent();
    const auto time = clips::TrackTime::of (first.track);
    auto node = NodeBuilder (clip, newId ("clip"));
    node.set ("name", first.clip.get<"name">()).set ("filePath", file.path).set ("startTime", time.startTime (group.start));
    node.set ("duration", (group.end - group.start) / time.stretch);
    if (time.stretch != 1.0)
        node.set ("timeStretch", 1.0 / time.stretch);
    if (const auto colour = first.clip.get<"color">())
        node.set ("color", *colour);
    for (const auto& id : group.ids)
        if (auto removed = edit.remove (findClip (edit.now(), id)->path()); ! removed)
            return removed;
    if (auto listed = listMedia (edit, file); ! listed)
        return listed;
    return edit.insert (list, node.build());
}
} // namespace

Result<> consolidate (Session& session, const std::vector<juce::String>& ids, const MediaRenderServices& services)
{
    const auto state = session.now();
    const auto groups = groupsOf (state.root(), ids);
    if (! groups)
        return groups.error();

    MediaRenderTask task { .title = "Consolidating clips", .renders = {}, .use = {} };
    for (const auto& [track, group] : *groups)
        task.renders.push_back (renderOf (state.root(), track, group));
    task.use = [=, &session, root = state.root(), all = *groups] (const std::vector<MediaFolder::Reference>& made) -> Result<> {
        if (auto still = areStill (root, session.now().root(), all); ! still)
            return still;
        return session.edit (clips::title ("Consolidate", ids.size()), [&] (Edit& edit) -> Result<> {
            auto file = made.begin();
            for (const auto& [track, group] : all)
                if (auto replaced = replace (edit, group, *file++); ! replaced)
                    return replaced;
            return {};
        });
    };
    return start (services, std::move (task));
}
} // namespace amp
