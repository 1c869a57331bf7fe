#pragma once
#include "Versioning/Merge/Merge.h"

namespace amp::versions
{
/** One node as each of three states has it; null where it is absent. */
struct Three
{
    const Node *base = nullptr, *ours = nullptr, *theirs = nullptr;

    const Node* of (Side side) const { return side == Side::ours ? ours : theirs; }
};

/** Merges the fields and members of nodes, from the root down. See merge(). */
class Merger
{
public:
    Merger (const NodePtr& b, const NodePtr& o, const NodePtr& t, const Choices& c)
        : base (b),
          ours (o),
          theirs (t),
          choices (c)
    {}

    /** Merges everything. What is a conflict stays as it is on our side. */
    NodePtr run();

    std::vector<Conflict> conflicts;

private:
    NodePtr object (const schema::Entity&,
                    const NodePtr& b,
                    const NodePtr& o,
                    const NodePtr& t,
                    const juce::Identifier& type,
                    const Path&);
    void field (Node&, const schema::Field&, const Three&, const Path& owner);
    void leaf (Node&, const juce::Identifier& key, const schema::Field*, const Three&, const Path& owner);
    void child (Node&, const schema::Field&, const Three&, const Path& owner);
    NodePtr numbers (const schema::Field&, const Three&, const Path&);
    NodePtr members (const schema::Field&, const Three&, const Path&);
    NodePtr member (const schema::Field&, const NodePtr& b, const NodePtr& o, const NodePtr& t, const Path&);

    /** Says whose version counts; if nobody has said so, notes a conflict. */
    Side decide (const Path&);

    void decideTracks();
    void settleMovedClips();

    NodePtr base, ours, theirs;
    const Choices& choices;
    std::map<juce::String, Side> tracks;  ///< that one side removed and the other changed: whose version counts
};

/** A conflict at a path in words. */
Conflict conflictAt (const Path&, const NodePtr& base, const NodePtr& ours, const NodePtr& theirs);

/** A root in which the node at a path is another, made by `edit` from a copy of it; the rest is shared. The path leads
   to a node that is there. */
NodePtr withChanged (const NodePtr& root, const Path&, const std::function<void (Node&)>& edit);

/** Makes references lead somewhere that each side made without knowing of the other, as `choices` say; what they do not
    say is added to the conflicts. */
NodePtr settleReferences (NodePtr root,
                          const NodePtr& base,
                          const NodePtr& ours,
                          const NodePtr& theirs,
                          const Choices&,
                          std::vector<Conflict>&);
}  // namespace amp::versions
