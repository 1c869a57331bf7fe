#pragma once
#include "Core/Realtime/Latest.h"
#include "Engine/Render/Chunk.h"

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
};

/** Carries out intents on the rendering thread: a start and a jump fade in over 5 ms what they cut into, a halt and a
   jump fade out over 5 ms, a loop wraps on the sample.

    ask()            [message thread]
    everything else  [rendering thread]
*/
class Transport
{
public:
    explicit Transport (double sampleRate);

    void ask (const Intent& wish) { intent.store (wish); }

    /** Fills in what comes next of the timeline, and moves on past it.
        @param frames  wanted, a multiple of the quantum; the chunk may be shorter. */
    void next (int frames, Chunk&) noexcept AMP_REALTIME;

    int64_t position() const noexcept AMP_REALTIME { return at; }
    bool isRolling() const noexcept AMP_REALTIME { return rolling; }

    /** The serial of the last intent that was carried out in full. */
    uint64_t reached() const noexcept AMP_REALTIME { return done; }

private:
    void obey() noexcept;
    void settle (const Intent&) noexcept;
    void roll (const Loop&, Chunk&) noexcept;

    Latest<Intent> intent;
    const int declick, fadeQuanta;
    Intent wanted;
    int64_t at = 0, entry = Segment::noEntry, countInEnd = Segment::noEntry;
    uint64_t done = 0, placed = 0;
    bool rolling = false;
    int fading = 0;  // quanta left of a fade out
};
}  // namespace amp::engine
