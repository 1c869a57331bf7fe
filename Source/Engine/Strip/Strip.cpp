#include "Engine/Strip/Strip.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
Strip::Strip (
    Meter& shown, int channelCount, const StripChains& chains, double sampleRate, std::shared_ptr<StripMemory> left)
    : channels (channelCount),
      remembered (std::move (left)),
      inserts (chains.inserts, remembered->inserts, sampleRate),
      finals (chains.finals, remembered->finals, sampleRate),
      meter (shown)
{
    meter.prepare (sampleRate);
    for (auto* ramp : { &inputGain, &gains[0], &gains[1] })
        ramp->prepare (sampleRate);
}

void Strip::process (const Chunk& chunk, Quanta sounding) noexcept
{
    const auto frames = chunk.frames;
    heard = drivenUntil >= chunk.serial ? processDriven (chunk, sounding)
                                     : processPart (chunk, { 0, frames }, sounding, false);

    if (heard == 0)
        meter.measureSilence (frames);
    else
        silence (meter.measure (after, frames));
    inserts.report (meter.shown());
    finals.report (meter.shown());
    if (const auto& tap = remembered->loudness.take(); tap != nullptr)
        tap->measure (after, frames, heard);
}

/** A quantum at a time, each where automation has moved the controls. */
Quanta Strip::processDriven (const Chunk& chunk, Quanta sounding) noexcept
{
    after = { faded[0], faded[1] };
    if (sounding == 0)
        before.clear (chunk.frames);  // where some quanta sound, the others have to be zero

    auto all = Quanta { 0 };
    for (int offset = 0; offset < chunk.frames; offset += quantum)
    {
        for (const auto& driver : drivers)
            driver->drive (chunk.secondsAt (offset + quantum));
        const auto place = offset / quantum;
        const auto isHeard = processPart (chunk, { offset, quantum }, sounding >> place & 1, true) != 0;
        all |= (isHeard ? Quanta { 1 } : Quanta { 0 }) << place;
        for (size_t channel = 0; channel < 2 && ! isHeard; ++channel)
            std::fill_n (faded[channel] + offset, quantum, 0.0f);
    }
    return all;
}

/** @returns the quanta that sound, counted from the part's first. */
Quanta Strip::processPart (const Chunk& chunk, Span part, Quanta sounding, bool isDriven) noexcept
{
    moveControls();
    if (sounding != 0)
        applyInput (part);

    auto sounds = inserts.process (chunk, before, channels, part, sounding);
    if (sounds != 0)
        applyFader (part, isDriven);
    if (! finals.isEmpty())
        sounds = applyFinals (chunk, part, sounds);
    wasHeard = sounds != 0;
    return sounds;
}

void Strip::watchLoudness (std::shared_ptr<LoudnessTap> tap)
{
    remembered->loudness.publish (std::make_unique<const std::shared_ptr<LoudnessTap>> (std::move (tap)));
}

void Strip::moveControls() noexcept
{
    const auto seconds = controls.glide.load (std::memory_order_relaxed);
    const auto move = [this, seconds] (Ramp& ramp, const std::atomic<float>& control) {
        const auto value = control.load (std::memory_order_relaxed);
        if (! wasHeard)  // nobody hears it move
            ramp.jump (value);
        else
            ramp.setTarget (value, seconds);
    };

    const auto [quanta, input, left, right] = std::exchange (drive, {});
    if (quanta > 0)
    {
        const auto reach = [this, count = quanta] (Ramp& ramp, float value) {
            if (! wasHeard)
                ramp.jump (value);
            else
                ramp.reach (value, count);
        };
        reach (inputGain, input);
        reach (gains[0], left);
        reach (gains[1], right);
        return;
    }

    move (inputGain, controls.input);
    move (gains[0], controls.left);
    move (gains[1], controls.right);
}

void Strip::applyInput (Span part) noexcept
{
    auto offset = part.offset;
    const auto end = part.offset + part.frames;
    for (; offset < end && inputGain.isMoving(); offset += quantum)
    {
        const auto [from, to] = inputGain.next();
        for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
            kernels::scaleRamp (before[channel] + offset, before[channel] + offset, from, to, quantum);
    }

    if (offset < end && inputGain.value() != 1.0f)
        for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
            kernels::scale (before[channel] + offset, before[channel] + offset, inputGain.value(), end - offset);
}

void Strip::applyFader (Span part, bool isDriven) noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
        after[channel] = applyGain (channel, gains[channel], part, isDriven);
}

Quanta Strip::applyFinals (const Chunk& chunk, Span part, Quanta sounds) noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
    {
        if (sounds != 0 && after[channel] != faded[channel])
            std::copy_n (after[channel] + part.offset, part.frames, faded[channel] + part.offset);
        after[channel] = faded[channel];
    }
    return finals.process (chunk, faded, 2, part, sounds);
}

void Strip::silence (Quanta quanta) noexcept
{
    for (int i = 0; quanta >> i != 0; ++i)
        if ((quanta >> i & 1) != 0)
        {
            for (size_t channel = 0; channel < 2; ++channel)
            {
                std::fill_n (before[channel] + i * quantum, quantum, 0.0f);
                std::fill_n (faded[channel] + i * quantum, quantum, 0.0f);
            }
            broken.fetch_add (1, std::memory_order_relaxed);
        }
}

/** @returns where the channel's chunk is: a gain of 1 leaves it where it was, but among quanta that are driven. */
const float* Strip::applyGain (size_t channel, Ramp& gain, Span part, bool isDriven) noexcept
{
    const auto* from = before[channels == 1 ? 0 : channel];
    if (! isDriven && ! gain.isMoving() && gain.value() == 1.0f)
        return from;

    auto* into = faded[channel];
    auto offset = part.offset;
    const auto end = part.offset + part.frames;
    for (; offset < end && gain.isMoving(); offset += quantum)
    {
        const auto [start, stop] = gain.next();
        kernels::scaleRamp (into + offset, from + offset, start, stop, quantum);
    }

    if (offset < end)
        kernels::scale (into + offset, from + offset, gain.value(), end - offset);
    return into;
}
}  // namespace amp::engine
