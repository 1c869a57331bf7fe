#pragma once
#include "Engine/Automation/MakeAutomation.h"
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

    /** Plays lanes from now on as hands let them. */
    void obey (Hands, const Snapshot&);

    /** As obey(), but takes effect with the next follow(). */
    void obeyNext (Hands);

    /** Plays these changes of the pattern layer at their steps, on the sample, ahead of the session; until the next
       call. Tracks and mixer lines that only they have get their strips now. */
    void playAhead (std::vector<pattern::PendingQueue::Switch>, const Snapshot&);

    /** Takes over media and sounds that have come since. @returns true if there were any. */
    bool mediaArrived (const Snapshot&);

    /** Asks again for media that could not be had. */
    void retryMedia (const Snapshot&);

private:
    Result<> follow (const Snapshot&, double glide);

    /** What an edit is followed by: a session and what was found out about it. */
    struct Session;

    /** The content, with what moves by itself. */
    Schedule makeSchedule (const Session&);

    /** Publishes new content, and gives the inserts that are no longer moved their settings back. */
    void playSchedule (const Session&);

    /** The session with the strips that only what waits has. */
    NodePtr rootOf (const Snapshot&) const;

    /** The same where only what moves by itself has changed. */
    void playAutomation (const Session&);
    const MadeAutomation& makeAutomation (const Session&);
    void giveBack (const std::set<std::string>& insertsBefore, const Session&);

    Desk& desk;
    MediaLibrary& library;
    SoundLibrary& sounds;
    ScheduleMaker schedules;
    InsertFollower inserts;
    Hands hands;
    std::vector<pattern::PendingQueue::Switch> waiting;
    AutomationMaker automation;
    bool isAutomationStale = false;
};
}  // namespace amp::engine
