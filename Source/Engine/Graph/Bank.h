#pragma once
#include "Engine/Graph/RenderGraph.h"
#include "Engine/Render/Lane.h"

namespace amp::engine
{
/** Up to 32 lanes that are rendered together: what a worker takes, and what an edit of one track rebuilds. A bank
   renders each chunk once, whoever asks first. */
class Bank : public Part
{
public:
    static constexpr size_t mostLanes = 32;

    /** Thread: message. */
    Bank (std::vector<std::shared_ptr<Lane>>, double sampleRate);

    void render (const Chunk&) noexcept override AMP_REALTIME;

    const std::vector<std::shared_ptr<Lane>>& all() const { return lanes; }

private:
    const std::vector<std::shared_ptr<Lane>> lanes;  // shared with the engine's store and with later banks
    RenderGraph graph;
    uint64_t rendered = 0;  // the serial of the last chunk
};
}  // namespace amp::engine
