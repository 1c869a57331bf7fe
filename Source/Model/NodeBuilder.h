#pragma once
#include "Model/Node.h"

namespace amp
{
/** Builds a node of an entity for Edit::insert and Edit::replace:

        NodeBuilder (schema::clip, newId ("clip")).set ("startTime", 1.5).set ("name", "Vox").build()

    Keys must be in the table and values acceptable to it (asserted; an Edit checks what people give).
*/
class NodeBuilder
{
public:
    /** @param id  a list member's id; empty for an object without one. */
    explicit NodeBuilder (const schema::Entity&, const juce::String& id = {});

    /** The object, list or map that a field holds: its node has the field's name. */
    explicit NodeBuilder (const schema::Field&);

    NodeBuilder& set (std::string_view key, const juce::var& value);
    NodeBuilder& add (NodePtr child);
    NodePtr build() { return node; }

private:
    const schema::Entity* entity;
    std::shared_ptr<Node> node;
};
} // namespace amp
