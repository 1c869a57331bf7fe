#pragma once
#include "Model/Node.h"
#include "Model/Rules.h"
#include "Persistence/Codec/TreeWriter.h"

namespace amp
{
/** What reading a session gave: the session, or null if there was an error; and everything that was wrong, in the file's order. */
struct ReadSession
{
    NodePtr root;
    std::vector<Problem> problems;

    /** The first error as one; root must be null. */
    Error firstError() const;
};

/** Reads the JSON of a SessionState, or of a CompiledSession in either dialect, which becomes the pattern layer of a new session.

    Strict: a wrong type, a duplicate key or id, a number that is not finite, a reference that leads nowhere and a cycle are errors.
    Forgiving: a number out of range is set to the nearest good one, and a field that is not known is kept; both are warnings.
    Older versions are migrated; a newer major version is refused.

    Deterministic, bounded in time and memory. Thread: any.
*/
ReadSession readSession (std::string_view json);

/** The same for a SessionState of a newer major version, as far as this program understands it: to look at, never to write back. */
ReadSession readNewerSession (std::string_view json);

/** The same for what is left of a damaged .amp: a SessionState, even without its tracks. A reference that leads nowhere is taken away,
    with a warning. */
ReadSession readDamagedSession (std::string_view json);

/** The canonical JSON of a session: the same session gives the same bytes on every machine. Thread: any. */
std::string writeSession (const NodePtr& root);

/** The same with what is of class runtime and derived too. */
std::string writeFullSession (const NodePtr& root, TreeWriter::Answer);
} // namespace amp
