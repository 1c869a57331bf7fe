#pragma once
#include "Model/Edit.h"
#include "Model/TempoMap.h"

namespace amp
{
/** Runs a part of an edit, and if that changed the tempo map, lets everything musical keep its beats: the markers of type tempo and
    signature that the part did not move itself, and start and length of clips whose time base is beats. What they hold is
    stored in seconds; so all who read a session agree on where it stands. Thread: message. */
Result<> keepingBeats (Edit&, const std::function<Result<>()>& part);
} // namespace amp
