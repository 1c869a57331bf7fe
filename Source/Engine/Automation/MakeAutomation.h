#pragma once
#include "Engine/Automation/Hands.h"
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
    /** mixer, gains: give those of the same root, and are only asked if there are lanes.
        hands: what they silence is left out, what they trim is played so. */
    const MadeAutomation& make (const NodePtr& root,
                                const FindMixer& mixer,
                                const std::function<const Gains&()>& gains,
                                const Desk&,
                                const Hands& hands);

    const MadeAutomation& last() const { return made; }

    /** By what they drive: a strip, a send or a parameter. */
    using Drivers = std::unordered_map<std::string, std::shared_ptr<Driver>>;

private:
    PlayedLanes lanes;
    Drivers known;
    MadeAutomation made;
};
}  // namespace amp::engine
