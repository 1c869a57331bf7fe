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
    Follower (Desk&, MediaLibrary&, Follows = {});

    /** Takes a whole session over.
        @returns why its mixer cannot be played; the desk then goes on as it was. */
    Result<> follow (const Snapshot&);

    /** Takes over what an edit changed. */
    Result<> follow (const ChangeSet&, const Snapshot& after);

    /** Takes over media that has come since. @returns true if there was any. */
    bool mediaArrived (const Snapshot&);

    /** Asks again for media that could not be had. */
    void retryMedia (const Snapshot&);

private:
    Desk& desk;
    MediaLibrary& library;
    ScheduleMaker schedules;
    InsertFollower inserts;
};
}  // namespace amp::engine
