#pragma once
#include "Model/Node.h"
#include "Persistence/Codec/Report.h"
#include "Persistence/Json/Document.h"

/** A CompiledSession on its own, as its upstream project writes it: in the names of its data model ("seed") or of its code ("code"). */
namespace amp
{
enum class Dialect { seed, code };

/** The same document with every name of the code dialect replaced by that of the data model, and an empty `apply` left out.
    What is in the data model's names already, or in no one's, stays as it is. Thread: any. */
std::string toSeedDialect (const json::Document&);

/** Reports what the tables do not: a tempo that is not in (0, 999]. */
void checkCompiledSession (const json::Document&, Report&);

/** The pattern layer of a session as a CompiledSession. Values that are not set are left out; defaults are written; the tempo is the
    project's. @returns an Error if the session has no pattern layer. Thread: any. */
Result<std::string> writeCompiledSession (const NodePtr& root, Dialect);
} // namespace amp
