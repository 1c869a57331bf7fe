#pragma once
#include "Engine/Desk.h"
#include "Engine/Follow/PatternSchedule.h"
#include "Engine/Media/MediaLibrary.h"
#include "Model/Lookup.h"

#include <unordered_map>

namespace amp::engine
{
/** What a schedule takes over from the session's transport, besides the clips. */
struct Follows
{
    bool loop = true;
    bool click = true;
};

/** Makes schedules of a session's snapshots. Remembers what it made of each track, so that an edit costs the tracks
   that it touched. Thread: message. */
class ScheduleMaker
{
public:
    ScheduleMaker (MediaLibrary& from, SoundLibrary& sounds, Follows what)
        : library (from),
          patterns (sounds),
          follows (what)
    {}

    /** A schedule for the desk's slots and sample rate. Clips whose media is not there are left out. */
    Schedule make (const NodePtr& root, const Desk&);

    /** Makes anew, next time, what plays one of these files. */
    void forget (const std::set<juce::String>& paths);

    /** Changes of the pattern layer that wait for their step. */
    void setUpcoming (std::vector<pattern::PendingQueue::Switch> next) { patterns.setUpcoming (std::move (next)); }

    /** Makes patterns anew, next time, with sounds that have come. */
    void forgetPatterns() { patterns.forget(); }

private:
    struct Made
    {
        NodePtr track;  // that it was made of, kept so that its address stays its own
        std::set<MediaWish> wishes;
        std::shared_ptr<const LaneContent> content;
    };

    void addTempo (Schedule&, const NodePtr& root);
    Made makeContent (const NodePtr& root, const NodePtr& track, double sampleRate);
    void addFrozen (std::vector<Clip>&, Made&, const View<schema::frozenTrack>&, double sampleRate);
    void addClip (std::vector<Clip>&, Made&, const TrackView&, const ClipView&, double sampleRate);

    MediaLibrary& library;
    PatternSchedule patterns;
    const Follows follows;
    std::unordered_map<const Node*, Made> made;  // by track, as it was
    std::shared_ptr<const TempoMap> lastTempo;   // null before the first
    TempoHistory tempos;
};
}  // namespace amp::engine
