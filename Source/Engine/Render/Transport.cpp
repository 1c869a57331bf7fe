#include "Engine/Render/Transport.h"

#include <algorithm>
#include <cmath>

namespace amp::engine
{
namespace
{
constexpr auto declickSeconds = 0.005;
}

Transport::Transport (double sampleRate)
    : declick (static_cast<int> (std::lround (declickSeconds * sampleRate))),
      fadeQuanta ((declick + quantum - 1) / quantum)
{}

void Transport::next (int frames, Chunk& chunk) noexcept
{
    obey();

    const auto partOf = [this] (int quanta) { return static_cast<float> (quanta) / static_cast<float> (fadeQuanta); };
    chunk.frames = fading > 0 ? quantum : frames;
    chunk.declick = declick;
    chunk.gainFrom = fading > 0 ? partOf (fading) : 1.0f;
    chunk.gainTo = fading > 0 ? partOf (fading - 1) : 1.0f;
    chunk.pieceCount = 0;
    chunk.countInEnd = countInEnd;

    if (rolling)
        roll (chunk.schedule->loop, chunk);

    if (fading > 0 && --fading == 0)
    {
        rolling = false;
        settle (wanted);
    }
}

void Transport::obey() noexcept
{
    if (! intent.tryLoad (wanted) || wanted.serial == done)
        return;

    if (! rolling)
        settle (wanted);
    else if (fading == 0)
    {
        if (wanted.placed != placed || ! wanted.isRolling)
            fading = fadeQuanta;
        else
            done = wanted.serial;
    }
}

void Transport::settle (const Intent& wish) noexcept
{
    if (wish.placed != placed)
        at = wish.position;

    rolling = wish.isRolling;
    countInEnd = wish.countInEnd;
    entry = rolling && wish.isDeclicked ? at : Segment::noEntry;
    placed = wish.placed;
    done = wish.serial;
}

void Transport::roll (const Loop& loop, Chunk& chunk) noexcept
{
    const auto loops = loop.end - loop.start >= quantum && at < loop.end;

    for (auto offset = 0; offset < chunk.frames && chunk.pieceCount < Chunk::maxSegments;)
    {
        const auto toEnd = loops ? loop.end - at : std::numeric_limits<int64_t>::max();
        const auto frames = static_cast<int> (std::min<int64_t> (chunk.frames - offset, toEnd));
        chunk.pieces[chunk.pieceCount++] = { offset, frames, at, entry };
        offset += frames;
        at += frames;

        if (loops && at >= loop.end)
        {
            at = loop.start;
            entry = Segment::noEntry;
        }
    }
}
}  // namespace amp::engine
