#pragma once
#include "Engine/Render/KeyFeed.h"
#include "Engine/Render/Lane.h"

namespace amp::engine
{
/** A lane with a side-chain: it has its turn after the strips that it listens to, and its clips wait for them.
    The turn of one generation; what must live longer, it only refers to. */
class KeyedLane : public Part
{
public:
    KeyedLane (std::shared_ptr<Lane> what, std::shared_ptr<Delay> source, std::vector<KeyFeed> heard)
        : lane (std::move (what)),
          sourceDelay (std::move (source)),
          keys (std::move (heard))
    {}

    void render (const Chunk& chunk) noexcept override AMP_REALTIME
    {
        for (auto& key : keys)
            key.open (chunk.frames);
        lane->render (chunk, sourceDelay.get());
        for (auto& key : keys)
            key.close();
    }

private:
    const std::shared_ptr<Lane> lane;          // shared with the desk
    const std::shared_ptr<Delay> sourceDelay;  // likewise; null: none
    std::vector<KeyFeed> keys;
};
}  // namespace amp::engine
