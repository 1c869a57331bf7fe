#pragma once
#include "Core/Vfs.h"
#include "Model/History.h"

/** The undo and redo steps of a session, in a file beside it (X.amp.undo). */
namespace amp::journal
{
/** The file's bytes. @param state  names the state that the history belongs to: the SHA-256 of the .amp's bytes. */
std::string writeUndoLog (const History&, std::string_view state);

/** @returns nothing if the bytes are no undo log of that state. Of a damaged one, the steps next to the present. Thread: any. */
std::optional<History> readUndoLog (std::string_view bytes, std::string_view state);

/** From a file; nothing as well if there is none, or it cannot be read: a session opens without its history rather than not at all. */
std::optional<History> readUndoLog (Vfs&, const std::string& path, std::string_view state);

/** The same, whatever state it belongs to. */
std::optional<History> readAnyUndoLog (Vfs&, const std::string& path);

/** That of a checkpoint, "checkpoint-….undo" beside "checkpoint-….amp", if it belongs to it. Thread: any. */
std::optional<History> stepsBeside (Vfs&, const std::string& ampPath);

/** Steps between the saved state and the present one. */
int editsSinceSave (const History&);
} // namespace amp::journal
