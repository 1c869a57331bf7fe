#pragma once
#include "Model/Node.h"

namespace amp
{
/** The whole session at one moment: immutable, cheap to copy, safe to read on any thread for as long as one holds it.
    Successive snapshots share every node that did not change. */
class Snapshot
{
public:
    Snapshot() = default;
    Snapshot (NodePtr rootNode, uint64_t number) : node (std::move (rootNode)), count (number) {}

    const NodePtr& root() const { return node; }
    explicit operator bool() const { return node != nullptr; }

    /** Counts the changes since the session was opened: equal numbers of one session mean equal states. */
    uint64_t revision() const { return count; }

private:
    NodePtr node;
    uint64_t count = 0;
};

/** Keeps an immutable root current while an edit is open: copies a node once per edit, then changes its copy in place. */
class SnapshotWriter
{
public:
    explicit SnapshotWriter (NodePtr start) : rootNode (std::move (start)) {}

    /** The state so far. What has been given out is never changed again. */
    NodePtr root()
    {
        ++epoch;
        return rootNode;
    }

    /** The state so far, to look at and let go before the next change. */
    const NodePtr& peek() const { return rootNode; }

    /** A way from the root: the child's index at each level. */
    using Way = std::vector<int>;

    void setProperty (const Way&, const juce::Identifier&, const juce::var&);
    void removeProperty (const Way&, const juce::Identifier&);
    void insertChild (const Way& parent, int index, NodePtr);
    void removeChild (const Way& parent, int index);
    void moveChild (const Way& parent, int from, int to);

    const NodePtr& at (const Way&) const;

private:
    Node& ownedNode (const Way&);
    Node& own (NodePtr&) const;

    NodePtr rootNode;
    uint64_t epoch = nextEpoch();

    static uint64_t nextEpoch();
};
} // namespace amp
