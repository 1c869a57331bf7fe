#pragma once
#include "Engine/Render/ClipPlayer.h"
#include "Engine/Render/Part.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
/** A track that plays: its clips through its strip. Its state lives here and not in a graph, for as long as the track
 * does. */
class Lane : public Part
{
public:
    /** slot: where schedules keep what this lane plays.  before: as of a strip. Thread: message. */
    Lane (
        size_t slot, int channels, Meter&, const StripChains&, double sampleRate, std::shared_ptr<StripMemory> before);

    void render (const Chunk&) noexcept override AMP_REALTIME;

    const size_t slot;
    ClipPlayer player;
    Strip strip;
};
}  // namespace amp::engine
