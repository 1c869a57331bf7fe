#pragma once
#include "Core/Path.h"
#include "Model/Node.h"

#include <functional>
#include <unordered_map>

namespace amp
{
/** The canonical text of a session, and where it may be cut. */
struct SessionText
{
    /** A stretch of the text that holds whole members of one container. It begins with the comma in front of its first member. */
    struct Piece
    {
        size_t start = 0;
        std::string inside; // the container: "" is the session, "tracks[" a list, "mixer{channels[" one inside an object
    };

    std::string text;
    std::vector<Piece> pieces; // in the order of the text
};

/** Writes nodes as canonical JSON by looping over their tables: table order, every default, aliases beside their owners, unknown
    fields behind the known ones. Thread: any; it reads a snapshot. */
class TreeWriter
{
public:
    /** Answers with the JSON of a runtime or derived value; nothing means its fallback. */
    using Answer = std::function<std::optional<std::string> (const Path&)>;

    /** @param everything  also writes what is of class runtime and derived, as `answer` says. */
    explicit TreeWriter (NodePtr root, bool everything = false, Answer answer = {});

    /** The whole session, a line for each of its parts. */
    SessionText session();

    /** One object of an entity, absent or not, without its list ids where there are none in its format. */
    std::string object (const schema::Entity&, const Node*, bool withListIds);

private:
    void writeFields (const schema::Entity&, const Node*, bool isFirst);
    bool writeField (const schema::Field&, const Node* owner, bool isFirst);
    void writeValue (const schema::Field&, const Node* owner);
    void writeAlias (const schema::Field&, const Node* owner);
    void writeMembers (const schema::Field&, const Node* container);
    void writeMember (const schema::Field&, const Node&);
    void writeUnknown (const Node*, bool isFirst);
    void writeVolatile (const schema::Field&);
    void mayCutHere();
    bool isWritten (const schema::Field&, const Node* owner) const;

    NodePtr root;
    bool isFull, hasListIds = true;
    Answer answer;
    std::unordered_map<std::string, const Node*> channels; // by the id of their track
    SessionText result;
    std::string& out = result.text;
    std::vector<std::string> path;
    std::string container; // of the pieces that may begin now
    int depth = 0;
};
} // namespace amp
