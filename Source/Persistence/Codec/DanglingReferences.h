#pragma once
#include "Model/Node.h"
#include "Persistence/Codec/Report.h"

namespace amp
{
/** Takes away what refers to tracks, channels, buses and returns that a damaged file has lost: channels without a track, outputs,
    sends, memberships. Each is a warning. */
void dropDanglingReferences (Node& root, Report&);
} // namespace amp
