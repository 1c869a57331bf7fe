#pragma once
#include "Model/Lookup.h"
#include "Pattern/Audible/WhySilent.h"

namespace amp::pattern
{
/** What of the clips of a track keeps it silent: there are none, all are muted, their files are missing, or none is
   where the playhead stands. A pure function. Thread: any. */
std::vector<SilenceReason> silentContent (const NodePtr& root, const TrackView&, const SilenceQuestion&);
}  // namespace amp::pattern
