#pragma once
#include "Model/Schema/Keeping.h"

/** Undo and redo. The log lives in a file beside the session. */
namespace amp::schema
{
inline constexpr std::string_view historyTypes[] { "track", "effect", "mixer", "automation", "transport" };

inline constexpr auto stateChangeFields = keeping (Keep::derived, {
    text ("id", "", "Identity inside its entry."),
    text ("path", "", "What changed; list members by their id."),
    any  ("oldValue", "The value before."),
    any  ("newValue", "The value after."),
});
inline constexpr Entity stateChange { "stateChange", "One value that an edit changed.", stateChangeFields };
static_assert (isSound (stateChange));

inline constexpr auto historyEntryFields = keeping (Keep::derived, {
    text   ("id", "", "Identity of the entry."),
    text   ("description", "", "What was done, for people."),
    time   ("timestamp", "When it was done."),
    choice ("type", "track", historyTypes, "What it was done to."),
    list   ("changes", stateChange, "What changed, in order.").withoutEffect(),
});
inline constexpr Entity historyEntry { "historyEntry", "One undo step.", historyEntryFields };
static_assert (isSound (historyEntry));

inline constexpr Field historyFields[] {
    list    ("undoStack", historyEntry, "What undo takes back, the latest last.").derived().withoutEffect(),
    list    ("redoStack", historyEntry, "What redo does again, the latest last.").derived().withoutEffect(),
    alias   ("maxEntries", "project.maxUndoSteps", "Undo steps that are kept."),
    flag    ("grouping", true, "Whether the steps of one gesture become one entry.").view(),
    integer ("savePoint", 0, -1, 1000000, "Entries on the undo stack when the session was last saved; -1 if that state is gone.").derived(),
};
inline constexpr Entity history { "history", "Undo and redo.", historyFields };
static_assert (isSound (history));
} // namespace amp::schema
