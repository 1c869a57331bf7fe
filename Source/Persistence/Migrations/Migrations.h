#pragma once
#include "Model/Node.h"
#include "Persistence/FormatVersion.h"

namespace amp
{
/** Brings a session that was just read from the version of its file to the current one, a step at a time. Losing nothing. */
void migrate (Node& root, FormatVersion from);

/** 0.9 had one file a track, no lanes and no clips: the file becomes the one clip of a lane. */
void migrate_0_9_to_1_0 (Node& root);
} // namespace amp
