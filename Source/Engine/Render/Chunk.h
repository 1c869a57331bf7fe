#pragma once
#include "Engine/Schedule/Schedule.h"

#include <array>
#include <limits>
#include <span>

namespace amp::engine
{
/** Controls move, and the sound of a quantum is rendered, on a grid of this many samples that counts from where playing
    began. So a session has the same bits for every block size of a device. */
inline constexpr int quantum = 64;

/** The most samples that are rendered at once: as many quanta as still fit the caches with all lanes. */
inline constexpr int maxChunk = 512;

/** Which quanta of a chunk hold sound: bit 0 is the first. What a strip skips is decided for each quantum, never for a
   chunk, or the size of chunks could be heard. */
using Quanta = uint32_t;

constexpr Quanta quantaOf (int frames) noexcept
{
    return (Quanta { 1 } << (frames / quantum)) - 1;
}

/** A stretch of a chunk that is one piece of the timeline. */
struct Segment
{
    static constexpr auto noEntry = std::numeric_limits<int64_t>::min();

    int offset = 0;  ///< in the chunk
    int frames = 0;
    int64_t position = 0;     ///< on the timeline, samples
    int64_t entry = noEntry;  ///< where playing jumped in: clips that began earlier fade in from here
};

/** Part of a chunk, in samples. */
struct Span
{
    int offset = 0, frames = 0;
};

/** What is rendered next: a whole number of quanta. */
struct Chunk
{
    static constexpr size_t maxSegments = maxChunk / quantum + 2;

    uint64_t serial = 0;  ///< counts the chunks of a renderer, from 1
    int frames = 0;       ///< a multiple of the quantum, at most maxChunk

    std::array<Segment, maxSegments> pieces {};
    size_t pieceCount = 0;  ///< 0: the transport stands
    int declick = 0;        ///< samples that a jump takes to fade in
    float gainFrom = 1.0f;  ///< of all sources; differs from gainTo only in chunks of one quantum
    float gainTo = 1.0f;
    Span fade;                              ///< where in the chunk the gain goes from one to the other; it stays there
    int64_t countInEnd = Segment::noEntry;  ///< up to where the metronome clicks in any case
    bool waitsForMedia = false;             ///< offline: read what is not ready

    const Schedule* schedule = nullptr;

    int64_t end = 0;  ///< where the playhead is after the chunk, samples

    std::span<const Segment> segments() const noexcept { return { pieces.data(), pieceCount }; }

    /** Where the playhead is when `offset` samples have been rendered, 0..frames, in seconds. */
    double secondsAt (int offset) const noexcept AMP_REALTIME
    {
        auto at = end;
        for (const auto& piece : segments())
            if (offset >= piece.offset && offset < piece.offset + piece.frames)
                at = piece.position + offset - piece.offset;
        return static_cast<double> (at) / schedule->sampleRate;
    }
};
}  // namespace amp::engine
