#pragma once
#include "Remote/Api/Studio.h"

namespace amp::remote
{
/** Tells the listeners of the event stream what happens: `position` each beat, `tracks` each bar, `status` when the
    transport, the tempo or the scene changes, `changes` when the queue of changes does, `heartbeat` every 5 s.

    Thread: message. */
class StatusFeed
{
public:
    explicit StatusFeed (Studio& s) : studio (s) {}

    /** Publishes what has happened since the last call. seconds: of a clock that never runs back. */
    void update (double seconds);

    /** The data of `connected`, a stream's first event. */
    static std::string greeting();

private:
    void publishPosition (const LoopPosition&);
    void publishStatus();
    void publishTracks();
    void publishChanges();

    Studio& studio;
    int64_t lastBeat = -1, lastBar = -1;
    std::string lastStatus, lastChanges;
    double lastHeartbeat = -1e9;
};
}  // namespace amp::remote
