#pragma once
#include "Pattern/Apply/PendingQueue.h"

namespace amp::engine
{
/** A session whose pattern layer also has the tracks and mixer lines that only changes which wait have, silent and
   without events: so that their strips are there when the change takes effect. The same node if there are none. Thread:
   message. */
NodePtr withWaiting (const NodePtr& root, const std::vector<pattern::PendingQueue::Switch>&);
}  // namespace amp::engine
