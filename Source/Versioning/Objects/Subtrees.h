#pragma once
#include "Model/Node.h"
#include "Persistence/Json/Document.h"
#include "Versioning/Objects/ObjectStore.h"

namespace amp::versions
{
/** Sessions as objects: each member of a list or map is one, under the hash of what it says, so that states share what
   they have in common.

    Only what is of class document counts, and only what differs from its fallback is written: where one looks at a
   session, or how a value came about, does not make it another. read() of the same name gives the same node, so that
   two states are compared in the time that their differences take.

    Thread: one at a time.
*/
class Subtrees
{
public:
    explicit Subtrees (ObjectStore& s) : store (s) {}

    /** Adds a session to the store. Costs what has changed since the last one. @returns the name of its root. */
    std::string write (const NodePtr& root);

    /** The session of that name: its document, and fallbacks for the rest.
        @returns an Error if an object is missing or damaged, or the session is of a newer version of the program. */
    Result<NodePtr> read (const std::string& id);

    /** The document of a session alone, sharing nodes with what was read or written before. */
    Result<NodePtr> documentOf (const NodePtr& root) { return read (write (root)); }

private:
    friend class SubtreeWriter;
    friend class SubtreeReader;

    struct Known
    {
        NodePtr node;  ///< keeps the address from being used again
        std::string text;
    };

    ObjectStore& store;
    struct KnownList
    {
        PackedList::Ptr list;
        std::string text;
    };

    std::unordered_map<const Node*, Known> written;  ///< a member: its id; a list: its JSON
    std::unordered_map<const PackedList*, KnownList> writtenPacked;
    std::unordered_map<std::string, NodePtr> members;
    std::unordered_map<std::string, std::vector<NodePtr>> pieces;
    std::unordered_map<std::string, juce::var> packed;
};

/** The JSON of a leaf's value, as the canonical file has it. Thread: any. */
std::string leafJson (const schema::Field&, const juce::var&);
}  // namespace amp::versions
