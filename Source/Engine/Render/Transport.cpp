#include "Engine/Render/Transport.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace amp::engine
{
namespace
{
constexpr auto declickSeconds = 0.005;
}

Transport::Transport (double rate)
    : sampleRate (rate),
      declick (static_cast<int> (std::lround (declickSeconds * rate))),
      fadeLength ((declick + quantum - 1) / quantum * quantum)
{}

void Transport::next (int frames, Chunk& chunk) noexcept
{
    keepBeat (chunk.schedule);
    obey();

    const auto lead = beginHalt (frames);
    chunk.frames = fading > 0 ? quantum : std::min (frames, lead > 0 ? lead : frames);
    chunk.declick = declick;
    chunk.gainFrom = chunk.gainTo = 1.0f;
    chunk.fade = {};
    chunk.pieceCount = 0;
    chunk.countInEnd = countInEnd;

    const auto isFading = fading > 0;
    if (isFading)
        fade (lead, chunk);
    if (rolling)
        roll (chunk.schedule->loop, chunk);

    if (isFading && fading == 0)
    {
        rolling = false;
        const auto isAskedOtherwise = ! wanted.isRolling || wanted.placed != placed;
        if (std::exchange (isHalting, false) && ! isAskedOtherwise)
        {
            at = wanted.haltTo;
            done = wanted.serial;
            haltedFor.store (wanted.serial, std::memory_order_release);
        }
        else
            settle (wanted);
    }
}

void Transport::keepBeat (const Schedule* schedule) noexcept
{
    if (schedule == nullptr)
        return;
    const auto seen = tempoSeen.load (std::memory_order_relaxed);
    if (seen == schedule->tempoHistory.changes)
        return;
    tempoSeen.store (schedule->tempoHistory.changes, std::memory_order_release);

    const auto* before = schedule->tempoHistory.after (seen);
    if (! rolling || fading > 0 || before == nullptr)
        return;
    const auto from = at;
    at = atSameBeat (from, *before, schedule->tempo, sampleRate);
    const auto& loop = schedule->loop;
    if (loop.end - loop.start >= quantum && from < loop.end && at >= loop.end)
        at = loop.start + (at - loop.start) % (loop.end - loop.start);
    if (at != from)
        entry = at;
}

/** Where playing is to halt by itself within so many frames, begins the fade if that is in the next quantum.
    @returns how many samples come before: of the quantum that fades; or whole quanta that end before that one. */
int Transport::beginHalt (int frames) noexcept
{
    if (! rolling || fading > 0 || wanted.haltAt == Segment::noEntry || at > wanted.haltAt ||
        wanted.haltAt - at >= frames)
        return 0;

    const auto lead = static_cast<int> (wanted.haltAt - at);
    if (lead >= quantum)
        return lead / quantum * quantum;
    isHalting = true;
    fading = fadeLength;
    return lead;
}

void Transport::fade (int lead, Chunk& chunk) noexcept
{
    const auto gainAt = [this] (int left) { return static_cast<float> (left) / static_cast<float> (fadeLength); };
    chunk.fade = { lead, std::min (quantum - lead, fading) };
    chunk.gainFrom = gainAt (fading);
    fading -= chunk.fade.frames;
    chunk.gainTo = gainAt (fading);
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
            fading = fadeLength;
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
