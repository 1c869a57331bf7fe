#pragma once
#include "Core/Realtime/Latest.h"
#include "Engine/Render/Chunk.h"

#include <atomic>

namespace amp::engine
{
/** What the transport is asked to do: the newest wish replaces those before it. */
struct Intent
{
    uint64_t serial = 0;   ///< counts the wishes
    uint64_t placed = 0;   ///< the serial of the wish that last moved the playhead
    int64_t position = 0;  ///< where to, samples
    bool isRolling = false;
    bool isDeclicked = true;                ///< a jump fades in; false for renders, which begin exactly
    int64_t countInEnd = Segment::noEntry;  ///< samples: up to where the metronome clicks in any case
    int64_t haltAt = Segment::noEntry;      ///< samples: where playing fades out by itself; noEntry: nowhere
    int64_t haltTo = 0;                     ///< where the playhead stands then
};

/** Carries out intents on the rendering thread: a start and a jump fade in over 5 ms what they cut into, a halt and a
   jump fade out over 5 ms, a loop wraps on the sample, and a halt that was asked for ahead begins on it. Where the tempo
   changes while it rolls, it goes on at the same beat if the schedule's history says so.

    ask()            [message thread]
    halted()         [any thread]
    everything else  [rendering thread]
*/
class Transport
{
public:
    explicit Transport (double sampleRate);

    void ask (const Intent& wish) { intent.store (wish); }

    /** The serial of the wish that playing halted by itself for; 0: it did not. Thread: any. */
    uint64_t halted() const noexcept { return haltedFor.load (std::memory_order_acquire); }

    /** How many of TempoHistory::changes it has taken in. Thread: any. */
    uint64_t tempoChangesSeen() const noexcept { return tempoSeen.load (std::memory_order_acquire); }

    /** Fills in what comes next of the timeline, and moves on past it.
        @param frames  wanted, a multiple of the quantum; the chunk may be shorter. */
    void next (int frames, Chunk&) noexcept AMP_REALTIME;

    int64_t position() const noexcept AMP_REALTIME { return at; }
    bool isRolling() const noexcept AMP_REALTIME { return rolling; }

    /** The serial of the last intent that was carried out in full. */
    uint64_t reached() const noexcept AMP_REALTIME { return done; }

private:
    void keepBeat (const Schedule*) noexcept;
    void obey() noexcept;
    void settle (const Intent&) noexcept;
    void roll (const Loop&, Chunk&) noexcept;
    int beginHalt (int frames) noexcept;
    void fade (int lead, Chunk&) noexcept;

    Latest<Intent> intent;
    const double sampleRate;
    const int declick;     // samples
    const int fadeLength;  // likewise, whole quanta
    Intent wanted;
    int64_t at = 0, entry = Segment::noEntry, countInEnd = Segment::noEntry;
    uint64_t done = 0, placed = 0;
    bool rolling = false;
    bool isHalting = false;  // by itself
    int fading = 0;          // samples left of a fade out
    std::atomic<uint64_t> haltedFor { 0 }, tempoSeen { 0 };
};
}  // namespace amp::engine
