#pragma once
#include "Model/Node.h"
#include "Persistence/Codec/Report.h"
#include "Persistence/Journal/ChunkPool.h"

/** Nodes in a journal: exactly what they hold, without defaults, so that what is read equals what was written. */
namespace amp::journal
{
/** What a node's table says of it: a container's own fields are its members. */
struct Shape
{
    const schema::Entity* entity = nullptr; // of an object or a member
    const schema::Field* container = nullptr; // of a list, a map or a map of numbers
};

/** What a path leads to by the tables alone; ids are taken as they come. */
struct Target
{
    const schema::Field* field = nullptr; // as StateChange::field
    Shape shape;                          // of the node there; neither for a leaf
    bool isLeaf = false;
};

/** @returns nothing for the root, an alias, and a path that no table knows. */
std::optional<Target> targetOf (const Path&);

/** Appends a value: a leaf's, or one number of a map of numbers. */
void writeValue (std::string& out, const schema::Field&, const juce::var&, ChunkWriter&);
std::optional<juce::var>
readValue (const schema::Field&, const json::Document&, const json::Value&, const ChunkReader&, Report&);

/** Appends a node: {"t":type,"v":{…},"c":[…]}. */
void writeNode (std::string& out, const Shape&, const Node&, ChunkWriter&);

/** @returns nullptr, with an error in the report, if the tables do not allow such a node. */
NodePtr readNode (const Shape&, const json::Document&, const json::Value&, const ChunkReader&, Report&);
} // namespace amp::journal
