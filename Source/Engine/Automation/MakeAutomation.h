#pragma once
#include "Engine/Desk.h"
#include "Engine/Schedule/Automation.h"
#include "Model/Node.h"

#include <set>

namespace amp::engine
{
/** What automation moves, and which inserts it has a hand in. */
struct MadeAutomation
{
    std::shared_ptr<const Automation> drivers;  ///< null: nothing is automated
    std::set<std::string> inserts;              ///< ids
};

/** The drivers of a session's lanes that are enabled and have points, for the strips, sends and inserts that a desk
   has. suspended: parameters whose lanes are left out. Thread: message. */
MadeAutomation makeAutomation (const NodePtr& root, const Desk&, const std::set<Path>& suspended);
}  // namespace amp::engine
