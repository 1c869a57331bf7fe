#pragma once
#include "Model/Packed.h"
#include "Persistence/Codec/Report.h"
#include "Persistence/Json/Document.h"

/** Points, notes and events: arrays of small objects in a file, one block in memory. */
namespace amp::packed
{
/** Reads the items of an array. Items whose table has an id keep it if it is a whole number, the others are numbered.
    Every defaulted field is set. Unknown keys are kept by item. */
PackedList::Ptr read (const schema::Entity&, const json::Document&, const json::Value&, Report&);

/** Appends the items as a JSON array. */
void write (std::string& out, const schema::Entity&, const PackedList&);
} // namespace amp::packed
