#pragma once
#include "Model/Packed.h"
#include "Versioning/Diff/Difference.h"

namespace amp::versions
{
/** How two lists of notes, points or events differ. Items with ids are matched by id; the others by where they stand.
 */
struct PackedDifference
{
    PackedDifference (const schema::Entity&, const PackedList& a, const PackedList& b);

    int added = 0, removed = 0, changed = 0;
    std::optional<Difference::Range> range;  ///< of the items concerned, in the unit of their place

    /** "3 notes added, 1 removed, 2 changed". */
    juce::String words (const schema::Entity&) const;
};

/** Where an item stands: the time of a point, the start of a note, the step of an event. */
double placeOf (const schema::Entity&, const PackedItem&);

/** Where it ends: a note's end; the others are points. */
double endOf (const schema::Entity&, const PackedItem&);

/** True if items of this table have an identity of their own; else they are what they say. */
bool haveIds (const schema::Entity&);

/** Two items that say the same, whatever their numbers are. */
bool saySame (const PackedItem&, const PackedItem&);
}  // namespace amp::versions
