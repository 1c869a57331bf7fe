#pragma once
#include "App/Document.h"
#include "Commands/Registry.h"

namespace amp
{
/** A file of a session's media folder that nothing refers to any more. */
struct UnusedMedia
{
    std::string path; // absolute
    int64_t bytes = 0;
};

/** The files in the media folder that neither the session, nor any undo step, journal, checkpoint, backup, version or stash of it names.
    @param history  of the open session.
    @returns        an Error if one of these cannot be read: what it needs is not known then. Thread: any. */
Result<std::vector<UnusedMedia>> unusedMedia (const std::string& sessionPath, const NodePtr& root, const History& history);

/** Moves them to "X Media/Trash". Removes nothing; a name that is taken there gets a number. Thread: any. */
Result<> moveToTrash (const std::string& sessionPath, const std::vector<UnusedMedia>&);

/** Adds `media.cleanup`. @param document  the document of the session that a command acts on. */
void addCleanupCommand (Registry&, std::function<const Document&()> document);
} // namespace amp
