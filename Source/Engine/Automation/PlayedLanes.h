#pragma once
#include "Engine/Automation/Drivers.h"
#include "Model/MixerIndex.h"
#include "Model/Automation.h"

#include <functional>
#include <map>

namespace amp::engine
{
/** The curves of a session by the parameter that they move. */
using Curves = std::map<Path, SharedCurve>;

using FindMixer = std::function<const MixerIndex&()>;

/** The lanes of a session that are enabled and have points, as curves. Remembers what it made of each lane and of each
    owner of lanes, so that an edit costs what it touched. Thread: message. */
class PlayedLanes
{
public:
    /** mixer: gives that of the same root, and is only asked if a track may have lanes. */
    Curves find (const NodePtr& root, const FindMixer& mixer);

private:
    struct Owner
    {
        const Node* channel = nullptr;  // of a track: where some of its lanes lead
        std::vector<std::tuple<Path, const Node*, SharedCurve>> lanes;
    };

    using Find = std::function<std::vector<FoundLane>()>;

    void add (const Node* owner, const Node* channel, const Find&);

    NodePtr last;  // keeps what the keys point to
    std::unordered_map<const Node*, Owner> owners, ownersBefore;
    std::unordered_map<const Node*, SharedCurve> curves, curvesBefore;  // by lane
};
}  // namespace amp::engine
