#pragma once
#include "Engine/Desk.h"
#include "Engine/Pattern/MakePart.h"
#include "Model/Lookup.h"
#include "Pattern/Apply/PendingQueue.h"

#include <map>

namespace amp::engine
{
/** Makes what the lanes of pattern tracks play: the live loop, and the clips on the timeline that play a scene.
   Remembers what it made, so that an edit costs the loops that it touched. Thread: message. */
class PatternSchedule
{
public:
    explicit PatternSchedule (SoundLibrary& from) : library (from) {}

    /** Fills Schedule::patterns, for its tempo and the desk's slots. */
    void add (Schedule&, const NodePtr& root, const Desk&);

    /** The loops that take over from what plays, each at its step: changes that wait. They sound on the sample, before the
        session has them. */
    void setUpcoming (std::vector<pattern::PendingQueue::Switch> next) { upcoming = std::move (next); }

    /** Makes everything anew next time: sounds have arrived. */
    void forget() { made.clear(); }

private:
    using Parts = std::map<std::string, std::shared_ptr<const PatternPart>>;  // by track

    /** A loop and its parts, with the nodes of the session that it was made of. */
    struct Made
    {
        std::vector<NodePtr> of;
        std::string routes;
        Parts parts;
    };

    const Made& loopOf (const NodePtr& layer, double sampleRate, std::map<const Node*, Made>& now);

    Parts partsOf (const pattern::Loop&, const NodePtr& layer, double sampleRate) const;

    SoundLibrary& library;
    std::vector<pattern::PendingQueue::Switch> upcoming;
    std::map<const Node*, Made> made;  // by the node of its sequences
};
}  // namespace amp::engine
