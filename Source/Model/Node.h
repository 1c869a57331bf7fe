#pragma once
#include "Model/Packed.h"
#include "Model/Schema/Schema.h"

#include <juce_data_structures/juce_data_structures.h>

#include <memory>
#include <vector>

namespace amp
{
class Node;
using NodePtr = std::shared_ptr<const Node>;

/** The property names that are ours and not the schema's. */
namespace keys
{
inline const juce::Identifier id { "id" };
inline const juce::Identifier mapKey { "@key" };      // a map member's key
inline const juce::Identifier unknown { "@unknown" }; // the fields of a file that no table knows, as a JSON object's text
} // namespace keys

/** The name of a field as an identifier; fast for the fields of the session's own tables. Thread: any. */
juce::Identifier identifierOf (const schema::Field&);

/** The fallback of a leaf as the value that a node would hold; void for an optional field. Thread: any. */
juce::var fallbackOf (const schema::Field&);

/** One node of a session, as an immutable value that versions of the session share.

    An object, and each member of a list or map, is a node whose properties are its leaf fields and whose children are its
    objects, lists and maps. What a node does not hold has its table's fallback. The ValueTree of a Session has the same shape.

    Values by kind: number double; integer int64; flag bool; text, choice, colour, time String; numbers and texts Array;
    any String (canonical JSON); packed a PackedList.

    Thread: any.
*/
class Node
{
public:
    struct Property
    {
        juce::Identifier key;
        juce::var value;
    };

    explicit Node (const juce::Identifier& nodeType) : type (nodeType) {}

    juce::Identifier type;
    std::vector<Property> properties;
    std::vector<NodePtr> children;

    /** A property's value, or nullptr if it is absent. */
    const juce::var* find (const juce::Identifier& key) const;

    /** The child of that type (an object, list or map of an entity), or nullptr. */
    const NodePtr& child (const juce::Identifier& childType) const;

    /** Where the list or map member of that id or key stands, or -1. */
    int indexOfMember (const juce::String& idOrKey) const;
    const NodePtr& member (const juce::String& idOrKey) const;

    /** The id of a list member, the key of a map member, or an empty text. */
    juce::String idOrKey() const;

    // --- building: only before the node is shared ---
    Node& set (const juce::Identifier& key, const juce::var& value);
    Node& remove (const juce::Identifier& key);
    Node& add (NodePtr child);

    uint64_t owner = 0; // the open edit that may still change this node in place; see SnapshotWriter
};

/** True if a node holds nothing at all: it says no more than its absence. */
bool isEmpty (const Node&);

/** True if two subtrees hold the same values; an empty object is as good as none. Costs nothing where they share nodes. */
bool isSame (const NodePtr&, const NodePtr&);

/** True if two property values are of one type and equal; packed lists are compared by content. */
bool isSame (const juce::var&, const juce::var&);

/** The same subtree as a ValueTree, and back. */
juce::ValueTree toTree (const Node&);
NodePtr toNode (const juce::ValueTree&);
} // namespace amp
