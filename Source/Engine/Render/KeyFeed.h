#pragma once
#include "Engine/Plan/Plan.h"
#include "Engine/Strip/Delay.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
/** A side-chain, resolved from a KeyRoute: what an insert listens to. */
struct KeyFeed
{
    std::shared_ptr<const Strip> from;  // kept alive by the generation that plays it
    Tap tap = Tap::pre;
    std::shared_ptr<Delay> delay;  // null: none
    std::shared_ptr<Insert> into;
    size_t input = 0;

    /** Lets the insert hear the chunk that `from` has rendered. [rendering thread] */
    void open (int frames) noexcept AMP_REALTIME
    {
        static constexpr std::array<float, maxChunk> silence {};
        auto sounding = from->sounding();
        auto sound = tap == Tap::pre ? from->pre() : from->post();
        if (delay != nullptr)
        {
            sounding = delay->process (sound, frames, sounding);
            sound = delay->output();
        }
        into->listen (input, sounding != 0 ? sound : StereoView { silence.data(), silence.data() });
    }

    /** The insert hears its own input again. [rendering thread] */
    void close() noexcept AMP_REALTIME { into->listen (input, {}); }
};
}  // namespace amp::engine
