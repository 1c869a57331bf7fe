#include "App/TrackRender/TrackSound.h"

#include "Model/Lookup.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace amp
{
namespace
{
using Names = std::initializer_list<std::string_view>;

bool isOneOf (const juce::Identifier& name, Names names)
{
    return std::find (names.begin(), names.end(), name.toString().toStdString()) != names.end();
}

/** A copy with only, or without, the fields of those names. */
std::shared_ptr<Node> copyOf (const Node& node, bool areKept, Names names)
{
    auto copy = std::make_shared<Node> (node);
    std::erase_if (copy->properties, [&] (const Node::Property& p) { return isOneOf (p.key, names) != areKept; });
    std::erase_if (copy->children, [&] (const NodePtr& child) { return isOneOf (child->type, names) != areKept; });
    return copy;
}

void replace (Node& node, const juce::Identifier& type, NodePtr next)
{
    std::erase_if (node.children, [&] (const NodePtr& child) { return child->type == type; });
    if (next != nullptr)
        node.add (std::move (next));
}

/** True if anything in there has a side-chain. */
bool listens (const Node& node)
{
    if (const auto* source = node.find ("sidechain"); source != nullptr && source->toString().isNotEmpty())
        return true;
    return std::any_of (node.children.begin(), node.children.end(), [] (const NodePtr& child) { return listens (*child); });
}

/** A track without what does not sound, or only behind its fader. */
NodePtr bare (const Node& track)
{
    auto copy = copyOf (track, false, { "name", "color", "icon", "armed", "monitor", "locked", "collapsed", "height", "openLanes", "waveformData", "peakData" });
    if (const auto& lanes = copy->child ("automation"); lanes != nullptr)
    {
        auto kept = std::make_shared<Node> (*lanes);
        std::erase_if (kept->children, [] (const NodePtr& lane) {
            const auto key = lane->idOrKey();
            return key == "volume" || key == "pan" || key == "muted" || key.startsWith ("sends.") || key.startsWith ("sendOptions.");
        });
        replace (*copy, "automation", kept);
    }
    return copy;
}

NodePtr listOf (const char* name, NodePtr only)
{
    auto list = std::make_shared<Node> (juce::Identifier (name));
    if (only != nullptr)
        list->add (std::move (only));
    return list;
}

NodePtr tempoIn (const Node& timeline)
{
    auto copy = copyOf (timeline, true, { "markers" });
    if (const auto& markers = copy->child ("markers"); markers != nullptr)
    {
        auto kept = std::make_shared<Node> (*markers);
        std::erase_if (kept->children, [] (const NodePtr& marker) {
            const auto* type = marker->find ("type");
            return type == nullptr || type->toString() == "marker";
        });
        replace (*copy, "markers", kept);
    }
    return copy;
}
} // namespace

NodePtr soundOf (const NodePtr& root, const juce::String& id)
{
    const Node* const track    = SessionView (root).get<"tracks">().find (id).operator->();
    const Node* const channel  = channelOf (root, id).operator->(); // null if there is none
    const auto listensToOthers = listens (*track) || (channel != nullptr && listens (*channel));

    auto sound = copyOf (*root, true, { "project", "timeline", "tracks", "mixer", "pattern" });
    if (const auto& project = root->child ("project"); project != nullptr)
        replace (*sound, "project", copyOf (*project, true, { "bpm", "timeSignature", "sampleRate" }));
    if (const auto& timeline = root->child ("timeline"); timeline != nullptr)
        replace (*sound, "timeline", tempoIn (*timeline));
    if (listensToOthers)
        return sound;

    replace (*sound, "pattern", nullptr);
    replace (*sound, "tracks", listOf ("tracks", bare (*track)));
    auto mixer = std::make_shared<Node> (juce::Identifier ("mixer"));
    mixer->add (listOf ("channels", channel != nullptr ? copyOf (*channel, true, { "id", "trackId", "input", "eq", "compressor", "gate" }) : nullptr));
    replace (*sound, "mixer", mixer);
    return sound;
}
} // namespace amp
