#include "Model/Snapshot.h"

#include <atomic>

namespace amp
{
uint64_t SnapshotWriter::nextEpoch()
{
    static std::atomic<uint64_t> writers { 1 };
    return writers.fetch_add (1) << 40;  // a range of epochs for each writer
}

Node& SnapshotWriter::own (NodePtr& node) const
{
    if (node->owner != epoch)
    {
        auto copy = std::make_shared<Node> (*node);
        copy->owner = epoch;
        node = std::move (copy);
    }
    return const_cast<Node&> (*node);  // ours alone until root() gives it out
}

Node& SnapshotWriter::ownedNode (const Way& way)
{
    auto* node = &own (rootNode);
    for (const auto index : way)
        node = &own (node->children[static_cast<size_t> (index)]);
    return *node;
}

const NodePtr& SnapshotWriter::at (const Way& way) const
{
    const auto* node = &rootNode;
    for (const auto index : way)
        node = &(*node)->children[static_cast<size_t> (index)];
    return *node;
}

void SnapshotWriter::setProperty (const Way& way, const juce::Identifier& key, const juce::var& value)
{
    ownedNode (way).set (key, value);
}

void SnapshotWriter::removeProperty (const Way& way, const juce::Identifier& key)
{
    ownedNode (way).remove (key);
}

void SnapshotWriter::insertChild (const Way& parent, int index, NodePtr child)
{
    auto& children = ownedNode (parent).children;
    children.insert (children.begin() + index, std::move (child));
}

void SnapshotWriter::removeChild (const Way& parent, int index)
{
    auto& children = ownedNode (parent).children;
    children.erase (children.begin() + index);
}

void SnapshotWriter::moveChild (const Way& parent, int from, int to)
{
    auto& children = ownedNode (parent).children;
    const auto moving = children[static_cast<size_t> (from)];
    children.erase (children.begin() + from);
    children.insert (children.begin() + to, moving);
}
}  // namespace amp
