#pragma once
#include "Versioning/Objects/ObjectStore.h"

namespace amp::versions
{
/** A long list as a tree of short ones, so that a change of one member writes few and short objects.

    Where a list is cut follows from the keys of its members alone: a member whose key hashes to n * 3 zero bits ends a
    piece on n levels. So the same list is always the same tree, however it came about, and an insertion moves cuts only
    about itself. A piece holds 8 members on average and 24 at most.
*/
struct ListEntry
{
    std::string key;   ///< what decides where the list is cut: an id, never the content
    std::string json;  ///< what stands in the list for the member
};

/** Adds what the list needs to the store. @returns the JSON that stands for it: an array of at most 8, of the members
   or of
    {"tree":"<hash>"} for longer ones. */
std::string writeList (ObjectStore&, const std::vector<ListEntry>&);

/** The hash function that cuts lists. */
uint64_t cutHash (std::string_view key);
}  // namespace amp::versions
