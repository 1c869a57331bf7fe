#pragma once
#include "Engine/Automation/PlayedLanes.h"
#include "Engine/Desk.h"
#include "Engine/Follow/Gains.h"

#include <set>

namespace amp::engine
{
/** What automation moves, and which inserts it has a hand in. */
struct MadeAutomation
{
    std::shared_ptr<const Automation> drivers;  ///< null: nothing is automated
    std::set<std::string> inserts;              ///< ids
};

/** Makes the drivers of a session's lanes that are enabled and have points, for the strips, sends and inserts that a
    desk has. Where neither a lane nor what else decides over its control has changed, the driver of the last time goes
    on. Thread: message. */
class AutomationMaker
{
public:
    /** mixer, gains: of the same root.  suspended: parameters whose lanes are left out. */
    const MadeAutomation&
    make (const NodePtr& root, const MixerIndex&, const Gains&, const Desk&, const std::set<Path>& suspended);

    const MadeAutomation& last() const { return made; }

    /** By what they drive: a strip, a send or a parameter. */
    using Drivers = std::unordered_map<std::string, std::shared_ptr<Driver>>;

private:
    PlayedLanes lanes;
    Drivers known;
    MadeAutomation made;
};
}  // namespace amp::engine
