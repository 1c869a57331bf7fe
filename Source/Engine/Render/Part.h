#pragma once
#include "Engine/Render/Chunk.h"

namespace amp::engine
{
/** Something that renders, in its turn, one chunk after another: a lane, a bus, a bank. */
class Part
{
public:
    virtual ~Part() = default;

    /** Renders into buffers of its own. Thread: one at a time, the audio thread or a worker. */
    virtual void render (const Chunk&) noexcept AMP_REALTIME = 0;
};
}  // namespace amp::engine
