#pragma once
#include "Model/History.h"
#include "Persistence/Journal/NodeCodec.h"

/** Changes and undo steps as JSON. */
namespace amp::journal
{
/** A change set as a journal's record: {"edit":"Set volume","entry":…,"time":…,"changes":[…]}, with "undo" or "redo" for "edit". */
std::string write (const ChangeSet&, ChunkWriter&);

/** @returns nothing if it is no such record, or the tables do not allow it. */
std::optional<ChangeSet> readChangeSet (const json::Document&, const ChunkReader&);

/** An undo step as a record of an undo log. @param stack  "undo" or "redo". */
std::string write (const HistoryEntry&, std::string_view stack, ChunkWriter&);
std::optional<HistoryEntry> readEntry (const json::Document&, const ChunkReader&);

/** A member of the record's object, if it is a text; else empty. */
juce::String textOf (const json::Document&, std::string_view key);
} // namespace amp::journal
