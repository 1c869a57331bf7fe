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
    moveControls();
    if (sounding != 0)
        applyInput (frames);

    heard = inserts.process (chunk, before, channels, sounding);
    if (heard != 0)
        applyFader (frames);
    if (! finals.isEmpty())
        applyFinals (chunk);

    if (heard == 0)
        meter.measureSilence (frames);
    else
        silence (meter.measure (after, frames));
    inserts.report (meter.shown());
    finals.report (meter.shown());
    if (const auto& tap = remembered->loudness.take(); tap != nullptr)
        tap->measure (after, frames, heard);
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
        if (heard == 0)  // nobody hears it move
            ramp.jump (value);
        else
            ramp.setTarget (value, seconds);
    };

    const auto [quanta, input, left, right] = std::exchange (drive, {});
    if (quanta > 0)
    {
        const auto reach = [this, count = quanta] (Ramp& ramp, float value) {
            if (heard == 0)
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

void Strip::applyInput (int frames) noexcept
{
    auto offset = 0;
    for (; offset < frames && inputGain.isMoving(); offset += quantum)
    {
        const auto [from, to] = inputGain.next();
        for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
            kernels::scaleRamp (before[channel] + offset, before[channel] + offset, from, to, quantum);
    }

    if (offset < frames && inputGain.value() != 1.0f)
        for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
            kernels::scale (before[channel] + offset, before[channel] + offset, inputGain.value(), frames - offset);
}

void Strip::applyFader (int frames) noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
        after[channel] = applyGain (channel, gains[channel], frames);
}

void Strip::applyFinals (const Chunk& chunk) noexcept
{
    const auto frames = chunk.frames;
    for (size_t channel = 0; channel < 2; ++channel)
    {
        if (heard != 0 && after[channel] != faded[channel])
            std::copy_n (after[channel], frames, faded[channel]);
        after[channel] = faded[channel];
    }
    heard = finals.process (chunk, faded, 2, heard);
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

const float* Strip::applyGain (size_t channel, Ramp& gain, int frames) noexcept
{
    const auto* from = before[channels == 1 ? 0 : channel];
    if (! gain.isMoving() && gain.value() == 1.0f)
        return from;

    auto* into = faded[channel];
    auto offset = 0;
    for (; offset < frames && gain.isMoving(); offset += quantum)
    {
        const auto [start, end] = gain.next();
        kernels::scaleRamp (into + offset, from + offset, start, end, quantum);
    }

    if (offset < frames)
        kernels::scale (into + offset, from + offset, gain.value(), frames - offset);
    return into;
}
}  // namespace amp::engine
