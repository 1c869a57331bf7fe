#pragma once
#include "Engine/Follow/Inserts.h"
#include "Engine/Follow/MakeSchedule.h"
#include "Model/ChangeSet.h"
#include "Model/Snapshot.h"

namespace amp::engine
{
/** Keeps a desk in step with a session, at three speeds: values move controls, content makes a new schedule, topology
   another plan. Thread: message. */
class Follower
{
public:
    Follower (Desk&, MediaLibrary&, SoundLibrary&, Follows = {});

    /** Takes a whole session over.
        @returns why its mixer cannot be played; the desk then goes on as it was. */
    Result<> follow (const Snapshot&);

    /** Takes over what an edit changed. */
    Result<> follow (const ChangeSet&, const Snapshot& after);

    /** Plays these changes of the pattern layer at their steps, on the sample, ahead of the session; until the next
       call. Tracks that the session does not have yet sound once it has them. */
    void playAhead (std::vector<pattern::PendingQueue::Switch>, const Snapshot&);

    /** Takes over media and sounds that have come since. @returns true if there were any. */
    bool mediaArrived (const Snapshot&);

    /** Asks again for media that could not be had. */
    void retryMedia (const Snapshot&);

private:
    Desk& desk;
    MediaLibrary& library;
    SoundLibrary& sounds;
    ScheduleMaker schedules;
    InsertFollower inserts;
};
}  // namespace amp::engine
