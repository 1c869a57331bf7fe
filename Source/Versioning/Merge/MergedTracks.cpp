#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Versioning/Merge/Merger.h"

#include <set>

/** What is more than a member of its list: a track is one with its channel, and a clip may move to another lane. */
namespace amp::versions
{
namespace
{
NodePtr trackIn (const NodePtr& root, const juce::String& id)
{
    const auto& tracks = root->child ("tracks");
    return tracks != nullptr ? tracks->member (id) : NodePtr();
}

NodePtr channelIn (const NodePtr& root, const juce::String& trackId)
{
    const auto& mixer = root->child ("mixer");
    const auto channels = mixer != nullptr ? mixer->child ("channels") : NodePtr();
    if (channels != nullptr)
        for (const auto& channel : channels->children)
            if (const auto* track = channel->find ("trackId"); track != nullptr && track->toString() == trackId)
                return channel;
    return {};
}

/** Where the clips of a state lie, of the tracks that differ. */
struct Clips
{
    struct Found
    {
        Path path;
        NodePtr node;
    };
    std::map<juce::String, Found> byId;

    Clips (const NodePtr& root, const std::set<juce::String>& tracks)
    {
        for (const auto& id : tracks)
            if (const auto track = trackIn (root, id); track != nullptr)
                for (const auto lane : TrackView (track).get<"lanes">())
                    if (const auto& clips = lane->child ("clips"); clips != nullptr)
                        for (const auto& clip : clips->children)
                            byId[clip->idOrKey()] = { clipPath (id, lane.id(), clip->idOrKey()), clip };
    }

    const Found* find (const juce::String& id) const
    {
        const auto found = byId.find (id);
        return found != byId.end() ? &found->second : nullptr;
    }
};

NodePtr without (const NodePtr& root, const Path& clip)
{
    return withChanged (root, clip.parent(), [&] (Node& list) {
        std::erase_if (list.children, [&] (const NodePtr& c) { return c->idOrKey() == toText (clip.last()); });
    });
}

NodePtr withClip (const NodePtr& root, const Path& clip, const NodePtr& node)
{
    return withChanged (root, clip.parent(), [&] (Node& list) {
        for (auto& child : list.children)
            if (child->idOrKey() == toText (clip.last()))
                child = node;
    });
}
}  // namespace

/** A track that one side removed while the other changed it or its channel goes or stays as a whole. */
void Merger::decideTracks()
{
    const auto& list = base->child ("tracks");
    if (list == nullptr)
        return;
    for (const auto& track : list->children)
    {
        const auto id = track->idOrKey();
        const auto inOurs = trackIn (ours, id), inTheirs = trackIn (theirs, id);
        if ((inOurs == nullptr) == (inTheirs == nullptr))
            continue;
        const auto& left = inOurs != nullptr ? ours : theirs;
        if (! isSame (track, trackIn (left, id)) || ! isSame (channelIn (base, id), channelIn (left, id)))
            tracks[id] = decide (trackPath (id));
    }
}

/** A clip that a side moved to another lane is the same clip: what it says is merged, and so is where it lies. */
void Merger::settleMovedClips()
{
    std::set<juce::String> changed;
    for (const auto& root : { base, ours, theirs })
        if (const auto& list = root->child ("tracks"); list != nullptr)
            for (const auto& track : list->children)
                if (const auto id = track->idOrKey(); trackIn (base, id) != track)
                    changed.insert (id);
    if (const auto& list = base->child ("tracks"); list != nullptr)
        for (const auto& track : list->children)
            if (trackIn (ours, track->idOrKey()) == nullptr || trackIn (theirs, track->idOrKey()) == nullptr)
                changed.insert (track->idOrKey());

    const Clips inBase (base, changed), inOurs (ours, changed), inTheirs (theirs, changed);
    for (const auto& [id, was] : inBase.byId)
    {
        const auto *o = inOurs.find (id), *t = inTheirs.find (id);
        if (o == nullptr || t == nullptr || (o->path == was.path && t->path == was.path))
            continue;

        auto target = o->path;
        if (o->path == was.path)
            target = t->path;
        else if (t->path != was.path && t->path != o->path && decide (o->path) == Side::theirs)
            target = t->path;

        const auto merged = object (schema::clip, was.node, o->node, t->node, o->node->type, target);
        base = without (base, was.path);
        ours = o->path == target ? withClip (ours, target, merged) : without (ours, o->path);
        theirs = t->path == target ? withClip (theirs, target, merged) : without (theirs, t->path);
    }
}
}  // namespace amp::versions
