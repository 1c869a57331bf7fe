#pragma once
#include "Commands/Registry.h"
#include "Versioning/Versions.h"

namespace amp::versions
{
/** The versions of a session; an Error where it cannot have any, because it was never saved. */
using VersionsOf = std::function<Result<std::shared_ptr<Versions>> (Session&)>;

/** Adds version.commit branch tag checkout restore merge revert cherryPick stash unstash. What changes the session is
   one undo step; what only names versions changes nothing of it. */
void addVersionCommands (Registry&, VersionsOf);

/** "2 conflicts: Fader of "Lead Vox" (-6.0 dB by Kim, -3.2 dB by Max), …". */
Error conflictError (const std::vector<Conflict>&);
}  // namespace amp::versions
