#include "Engine/Pattern/PatternPlayer.h"

#include "Pattern/Loop/MapClock.h"

#include <algorithm>
#include <cmath>

namespace amp::engine
{
namespace
{
/** The first step that does not begin before a sample. */
int64_t firstStepFrom (int64_t sample, const pattern::StepClock& clock, double rate) noexcept
{
    auto step = static_cast<int64_t> (std::floor (clock.stepAt (static_cast<double> (sample) / rate))) - 1;
    while (std::llround (clock.secondsAt (static_cast<double> (step)) * rate) < sample)
        ++step;
    return step;
}
}  // namespace

PatternPlayer::PatternPlayer (double rate) : sampleRate (rate), pool (rate) {}

Quanta PatternPlayer::render (const Chunk& chunk, const PatternContent* content, StereoBuffer& into) noexcept
{
    if (chunk.pieceCount == 0)
    {
        pool.reset();
        isRolling = false;
        sounding.store (0, std::memory_order_relaxed);
        return 0;
    }

    auto heard = Quanta { 0 };
    size_t piece = 0;
    for (int offset = 0; offset < chunk.frames; offset += quantum)
    {
        dueCount = 0;
        for (auto at = piece; at < chunk.pieceCount && chunk.pieces[at].offset < offset + quantum; ++at)
        {
            const auto& segment = chunk.pieces[at];
            if (segment.offset >= offset)
                follow (segment);
            if (content != nullptr)
                find (chunk,
                      *content,
                      segment,
                      offset,
                      std::max (offset, segment.offset),
                      std::min (offset + quantum, segment.offset + segment.frames));
            if (segment.offset + segment.frames <= offset + quantum)
                piece = at + 1;
        }
        start();

        if (pool.render (into[0] + offset, into[1] + offset))
            heard |= Quanta { 1 } << (offset / quantum);
        else
            for (size_t channel = 0; channel < 2; ++channel)
                std::fill_n (into[channel] + offset, quantum, 0.0f);
    }

    if (chunk.gainTo == 0.0f)  // faded out: a halt, or a jump
    {
        pool.reset();
        isRolling = false;
    }
    sounding.store (pool.sounding(), std::memory_order_relaxed);
    return heard;
}

void PatternPlayer::follow (const Segment& segment) noexcept
{
    if (! isRolling || segment.position != expected)
        playStart = segment.position;
    isRolling = true;
    expected = segment.position + segment.frames;
}

void PatternPlayer::find (
    const Chunk& chunk, const PatternContent& content, const Segment& segment, int offset, int from, int to) noexcept
{
    const pattern::MapClockView steps (chunk.schedule->tempo);
    const auto position = segment.position - segment.offset;
    for (const auto& [part, first, end, origin, shift] : content.stretches)
    {
        const pattern::ShiftedClock clock (steps, shift);
        const auto begins = std::max (first, firstStepFrom (playStart, clock, sampleRate));
        const pattern::Passage passage { .loop = nullptr,
                                         .first = begins,
                                         .end = end,
                                         .origin = origin,
                                         .playStart = static_cast<double> (playStart) / sampleRate };
        pattern::forEachDue (part->strikes,
                             passage,
                             clock,
                             sampleRate,
                             position + from,
                             position + to,
                             [&] (const PatternStrike& strike, int64_t step, int64_t sample) noexcept {
                                 const auto length =
                                     strike.gate * clock.stepSeconds (static_cast<double> (step)) * sampleRate;
                                 add ({ static_cast<int> (sample - position) - offset, part.get(), &strike, length });
                             });
    }
}

/** Keeps what is due in the order of time, and of the pattern where that is the same. */
void PatternPlayer::add (const Due& next) noexcept
{
    if (dueCount == due.size())
        start();

    auto at = dueCount++;
    for (; at > 0 && due[at - 1].offset > next.offset; --at)
        due[at] = due[at - 1];
    due[at] = next;
}

void PatternPlayer::start() noexcept
{
    for (size_t i = 0; i < dueCount; ++i)
    {
        const auto& [offset, part, strike, length] = due[i];
        if (strike->recipe >= 0)
            pool.start (part->recipes[static_cast<size_t> (strike->recipe)], { offset, strike->gain, length });
        else
            pool.cut (strike->cut, offset);
    }
    dueCount = 0;
}
}  // namespace amp::engine
