#pragma once
#include "Model/Packed.h"
#include "Persistence/Json/Document.h"

#include <juce_core/juce_core.h>

#include <functional>
#include <unordered_map>

/** Points, notes and events in a journal. A list is many chunks, most of which a changed list shares with the old one: each is written
    once, as a line of its own, and lists name them by number. */
namespace amp::journal
{
class ChunkWriter
{
public:
    /** Takes the JSON of a chunk's line, before the record that names it. */
    using Line = std::function<void (const std::string& json)>;

    ChunkWriter() = default;
    explicit ChunkWriter (Line line) : writeLine (std::move (line)) {}
    void writeTo (Line line) { writeLine = std::move (line); }

    /** Appends a list: {"chunks":[0,4]}. */
    void write (std::string& out, const schema::Entity&, const PackedList&);

    /** Forgets what was written: what follows goes to a file that does not have it. */
    void reset() { known.clear(); }

private:
    struct Known
    {
        PackedList::ChunkPtr chunk; // kept, so that no other can have its address
        int number;
    };
    int numberOf (const schema::Entity&, const PackedList::ChunkPtr&);

    Line writeLine;
    std::unordered_map<const PackedList::Chunk*, Known> known;
    int next = 0;
};

class ChunkReader
{
public:
    /** Takes a chunk's line. @returns false if it is none, or damaged. */
    bool take (const json::Document&);

    /** A list that names chunks. @returns nothing if it is malformed, or names one that is not there or of another kind. */
    std::optional<juce::var> read (const schema::Entity&, const json::Document&, const json::Value&) const;

private:
    struct Known
    {
        const schema::Entity* entity;
        PackedList::ChunkPtr chunk;
    };
    std::unordered_map<int64_t, Known> known;
};
} // namespace amp::journal
