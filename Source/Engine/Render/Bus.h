#pragma once
#include "Engine/Plan/Plan.h"
#include "Engine/Render/KeyFeed.h"
#include "Engine/Render/Part.h"
#include "Engine/Render/Send.h"
#include "Engine/Strip/Delay.h"
#include "Engine/Strip/Strip.h"

namespace amp::engine
{
/** What a bus adds up, resolved from a FeedPlan. */
struct Feed
{
    std::shared_ptr<const Strip> from;  // kept alive by the generation that plays it
    Tap tap = Tap::post;
    std::shared_ptr<Send> send;    // null: the strip's own output, as it is
    std::shared_ptr<Delay> delay;  // null: none
};

/** Adds its feeds in model order, and plays the sum through its strip: a group, an aux bus, a return, the master.

    The bus is one turn of one generation; what must live longer, it only refers to.
*/
class Bus : public Part
{
public:
    Bus (std::shared_ptr<Strip> through, std::vector<Feed> what, std::vector<KeyFeed> heard)
        : strip (std::move (through)),
          feeds (std::move (what)),
          keys (std::move (heard))
    {}

    void render (const Chunk&) noexcept override AMP_REALTIME;

private:
    Quanta add (Feed&, int frames) noexcept;
    void add (const StereoView&, Quanta sounding, Send&, int frames) noexcept;
    static void add (const float* from, float* into, Ramp&, int frames) noexcept;

    const std::shared_ptr<Strip> strip;
    std::vector<Feed> feeds;
    std::vector<KeyFeed> keys;
};
}  // namespace amp::engine
