#pragma once
#include "Versioning/Merge/Merge.h"

namespace amp::versions
{
/** Joins two versions of a list of notes, points or events. Where both changed the same one, `choose` says whose
   counts; nothing makes it a conflict, which is counted. */
struct PackedMerge
{
    PackedMerge (const schema::Entity&,
                 const PackedList& base,
                 const PackedList& ours,
                 const PackedList& theirs,
                 std::optional<Side> choice);

    PackedList::Ptr list;
    int conflicts = 0;
};
}  // namespace amp::versions
