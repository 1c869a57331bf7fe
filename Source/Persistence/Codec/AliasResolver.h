#pragma once
#include "Persistence/Codec/AliasOwner.h"
#include "Persistence/Codec/TreeReader.h"

#include <unordered_map>

namespace amp
{
/** Gives the values that a file has under an alias to the owners of those facts, and each track its channel.

    Where both are present and differ there is a warning, and the copy of a track or of the project wins; any other copy gives way to
    its owner. Thread: one.
*/
class AliasResolver
{
public:
    AliasResolver (Node& root, const TreeReader& r, const json::Document& d, Report& p)
        : session (root), reader (r), document (d), report (p)
    {
    }

    /** Makes the channels that are missing: one a track, with the track's id. */
    void completeChannels();

    void resolve();

private:
    void resolve (const TreeReader::AliasValue&);
    Node* ownerOf (const TreeReader::AliasValue&, const AliasOwner&);

    Node& session;
    const TreeReader& reader;
    const json::Document& document;
    Report& report;
    std::unordered_map<std::string, Node*> channels; // by the id of their track
};
} // namespace amp
