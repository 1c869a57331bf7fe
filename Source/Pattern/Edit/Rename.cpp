#include "Pattern/Edit/Rename.h"

#include "Model/Schema/Entities.h"

#include <functional>

namespace amp::pattern
{
namespace
{
using Change = std::function<NodePtr (const NodePtr&)>;

/** A copy whose child of that type is changed; the node itself if there is no such child. */
NodePtr withChild (const NodePtr& node, const juce::String& type, const Change& change)
{
    for (size_t i = 0; i < node->children.size(); ++i)
        if (node->children[i]->type.toString() == type)
        {
            auto copy = std::make_shared<Node> (*node);
            copy->children[i] = change (node->children[i]);
            return copy;
        }
    return node;
}

NodePtr withEveryMember (const NodePtr& container, const Change& change)
{
    auto copy = std::make_shared<Node> (*container);
    for (auto& member : copy->children)
        member = change (member);
    return copy;
}

/** A property that is the old name becomes the new one; in an array, each entry that is. */
NodePtr
withProperty (const NodePtr& node, const juce::Identifier& key, const juce::String& from, const juce::String& to)
{
    const auto* value = node->find (key);
    if (value == nullptr)
        return node;

    auto copy = std::make_shared<Node> (*node);
    if (const auto* array = value->getArray())
    {
        auto names = *array;
        for (auto& name : names)
            if (name.toString() == from)
                name = to;
        copy->set (key, names);
    }
    else if (value->toString() == from)
        copy->set (key, to);
    return copy;
}

/** The member of that key with another one, and its own name with it. */
NodePtr withKey (const NodePtr& map, const juce::String& from, const juce::String& to, const Change& nameInside)
{
    return withEveryMember (map, [&] (const NodePtr& member) -> NodePtr {
        if (member->idOrKey() != from)
            return member;
        auto copy = std::make_shared<Node> (*nameInside (member));
        copy->set (keys::mapKey, to);
        return copy;
    });
}

/** What is the same in the layer and in each of its scenes. */
NodePtr everywhere (const NodePtr& pattern, const Change& change)
{
    return withChild (
        change (pattern), "scenes", [&] (const NodePtr& scenes) { return withEveryMember (scenes, change); });
}
}  // namespace

NodePtr withTrackRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to)
{
    const auto setId = [&] (const NodePtr& node) { return withProperty (node, "track_id", from, to); };
    const auto inMeta = [&] (const NodePtr& track) { return withChild (track, "meta", setId); };

    const auto renamed = everywhere (pattern, [&] (const NodePtr& layer) {
        auto node = withChild (layer, "tracks", [&] (const NodePtr& m) { return withKey (m, from, to, inMeta); });
        node = withChild (node, "tracks_midi", [&] (const NodePtr& m) { return withKey (m, from, to, setId); });
        node = withChild (node, "sequences", [&] (const NodePtr& m) { return withKey (m, from, to, setId); });
        return withChild (node, "mixer_lines", [&] (const NodePtr& lines) {
            return withEveryMember (lines,
                                    [&] (const NodePtr& line) { return withProperty (line, "include", from, to); });
        });
    });
    return withChild (
        renamed, "apply", [&] (const NodePtr& apply) { return withProperty (apply, "track_ids", from, to); });
}

NodePtr withLineRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to)
{
    const auto setName = [&] (const NodePtr& node) { return withProperty (node, "name", from, to); };
    const auto send = [&] (const NodePtr& node) { return withProperty (node, "mixer_line", from, to); };
    const auto sends = [&] (const NodePtr& list) { return withEveryMember (list, send); };
    const auto track = [&] (const NodePtr& node) { return withChild (node, "sends", sends); };

    return everywhere (pattern, [&] (const NodePtr& layer) {
        const auto node =
            withChild (layer, "mixer_lines", [&] (const NodePtr& m) { return withKey (m, from, to, setName); });
        return withChild (node, "tracks", [&] (const NodePtr& tracks) { return withEveryMember (tracks, track); });
    });
}

NodePtr withSceneRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to)
{
    const auto setName = [&] (const NodePtr& node) { return withProperty (node, "name", from, to); };
    const auto renamed =
        withChild (pattern, "scenes", [&] (const NodePtr& m) { return withKey (m, from, to, setName); });
    return withChild (
        renamed, "apply", [&] (const NodePtr& apply) { return withProperty (apply, "scene_name", from, to); });
}
}  // namespace amp::pattern
