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

    /** Adds the feeds up to that one: for turns of their own, before those are there that render() adds. */
    void addUpTo (size_t end, const Chunk&) noexcept AMP_REALTIME;

private:
    Quanta add (Feed&, const Chunk&) noexcept;
    void addSend (const StereoView&, Quanta sounding, Send&, const Chunk&) noexcept;
    void addDriven (const StereoView&, Quanta sounding, Send&, const Chunk&) noexcept;
    void add (const StereoView&, Send&, int offset, int frames) noexcept;

    const std::shared_ptr<Strip> strip;
    std::vector<Feed> feeds;
    std::vector<KeyFeed> keys;
    size_t added = 0;  // feeds of this chunk
    Quanta sum = 0;    // the quanta in which they sound
};

/** A part of a bus's sum that can be added before the rest of it is there, and after the part before. */
class BusHead : public Part
{
public:
    /** end: behind its last feed. The bus must outlive it. */
    BusHead (Bus& what, size_t upTo) : bus (what), end (upTo) {}

    void render (const Chunk& chunk) noexcept override AMP_REALTIME { bus.addUpTo (end, chunk); }

private:
    Bus& bus;
    const size_t end;
};
}  // namespace amp::engine
