#pragma once
#include "Engine/Pattern/PatternPlayer.h"
#include "Engine/Render/ClipPlayer.h"
#include "Engine/Render/Part.h"
#include "Engine/Strip/Delay.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
/** A track that plays: its clips, or the voices of its pattern, through its strip. Its state lives here and not in a
 * graph, for as long as the track does. */
class Lane : public Part
{
public:
    /** slot: where schedules keep what this lane plays.  before: as of a strip.
        voices: of a pattern track, from the lane in whose place this one comes; null for other tracks. Thread: message.
     */
    Lane (size_t slot,
          int channels,
          Meter&,
          const StripChains&,
          double sampleRate,
          std::shared_ptr<StripMemory> before,
          std::shared_ptr<PatternPlayer> voices = nullptr);

    void render (const Chunk& chunk) noexcept override AMP_REALTIME { render (chunk, nullptr); }

    /** late: holds the clips back in front of the strip; null: not at all. */
    void render (const Chunk&, Delay* late) noexcept AMP_REALTIME;

    const size_t slot;
    ClipPlayer player;
    const std::shared_ptr<PatternPlayer> pattern;  // shared with the lane before and the one after
    Strip strip;
};
}  // namespace amp::engine
