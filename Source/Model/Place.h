#pragma once
#include "Core/Path.h"
#include "Model/Node.h"

namespace amp
{
/** Where a path leads in a session, after aliases: what its table says of it, and what is there. */
struct Place
{
    Path path;                             // the owner's path
    const schema::Entity* entity = nullptr; // a leaf's owner; the object's or member's own
    const schema::Field* field = nullptr;  // what the last segment names; a member's list or map; null for the root
    bool isMember = false;                 // one member of the list or map `field`
    juce::String mapKey;                   // an entry of a numberMap: its key

    NodePtr node;                          // the node itself; a leaf's owner; null where it is absent
    std::vector<int> way;                  // indices to the deepest node of the path that exists
    std::vector<const schema::Field*> missing; // the nodes below it that would have to be made

    juce::var value;                       // a leaf: what is stored or else its fallback; void if not set
    bool isStored = false;                 // a leaf: false if value is the fallback

    bool isLeaf() const { return field != nullptr && ! isMember && (! field->isNode() || mapKey.isNotEmpty()); }
};

/** Follows a path from the root of a session. Aliases lead to their owners.

    @returns an Error at the first segment that does not exist, naming what was looked for ("no track with the id kick2").
    Thread: any.
*/
Result<Place> findPlace (const NodePtr& root, const Path&);
} // namespace amp
