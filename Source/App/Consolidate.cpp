#include "App/Consolidate.h"

#include "App/Document.h"
#include "Commands/ClipEdits.h"
#include "Core/Ids.h"
#include "Core/Media/WavWriter.h"
#include "Core/Text.h"
#include "Engine/OfflineRender.h"
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

/** A session that holds nothing but those clips on a stereo track, with the mixer at rest. */
NodePtr sessionOf (const NodePtr& root, const juce::String& trackId, const Group& group)
{
    const auto original = SessionView (root).get<"tracks">().find (trackId);
    auto list = NodeBuilder (*lane.find ("clips"));
    for (const auto& id : group.ids)
        list.add (findPlace (root, findClip (root, id)->path())->node);

    auto lanes = NodeBuilder (*track.find ("lanes"));
    lanes.add (NodeBuilder (lane, "lane").add (list.build()).build());
    auto tracks = NodeBuilder (*sessionState.find ("tracks"));
    tracks.add (NodeBuilder (track, "track")
                    .set ("channels", 2)
                    .set ("position", original.get<"position">())
                    .set ("timeStretch", original.get<"timeStretch">())
                    .set ("pitchShift", original.get<"pitchShift">())
                    .add (lanes.build())
                    .build());
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

Result<MediaFolder::Reference> render (const NodePtr& root, const juce::String& trackId, const Group& group, MediaSource& media, const MediaFolder& into)
{
    const auto rate = static_cast<double> (SessionView (root).get<"project">().get<"sampleRate">());
    engine::OfflineRender::Options options;
    options.sampleRate = rate;
    options.start = group.start;
    options.end = group.end;
    auto prepared = engine::OfflineRender::prepare (Snapshot (sessionOf (root, trackId, group), 1), media, options);
    if (! prepared)
        return prepared.error();

    const auto name = juce::File::createLegalFileName (SessionView (root).get<"tracks">().find (trackId).get<"name">().substring (0, 60) + " consolidated");
    const auto path = cacheFolder ("consolidate") + "/" + name.toStdString() + ".wav";
    if (auto made = files().makeFolders (cacheFolder ("consolidate")); ! made)
        return made.error();
    auto writer = WavWriter::create (files(), path, { .sampleRate = static_cast<int> (rate), .channels = 2, .bits = 32 });
    if (! writer)
        return writer.error();
    if (auto done = (*prepared)->run ([&] (const float* const* channels, int frames) { return (*writer)->write (channels, frames); }); ! done)
        return done.error();
    if (auto done = (*writer)->finish(); ! done)
        return done.error();

    auto brought = into.bring (path);
    [[maybe_unused]] const auto removed = files().unlink (path);
    return brought;
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

Result<> consolidate (Session& session, const std::vector<juce::String>& ids, MediaSource& media, const MediaFolder& into)
{
    const auto state = session.now();
    const auto groups = groupsOf (state.root(), ids);
    if (! groups)
        return groups.error();

    std::map<juce::String, MediaFolder::Reference> made;
    for (const auto& [track, group] : *groups)
    {
        auto file = render (state.root(), track, group, media, into);
        if (! file)
            return file.error();
        made.emplace (track, std::move (*file));
    }
    return session.edit (clips::title ("Consolidate", ids.size()), [&] (Edit& edit) -> Result<> {
        for (const auto& [track, group] : *groups)
            if (auto replaced = replace (edit, group, made.at (track)); ! replaced)
                return replaced;
        return {};
    });
}
} // namespace amp
