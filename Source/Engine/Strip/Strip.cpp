#include "Engine/Strip/Strip.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
Strip::Strip (Meter& shown, int channelCount, std::vector<std::shared_ptr<Insert>> inserts, double sampleRate)
    : channels (channelCount),
      chain (std::move (inserts)),
      meter (shown)
{
    meter.prepare (sampleRate);
    for (auto* ramp : { &inputGain, &gains[0], &gains[1] })
        ramp->prepare (sampleRate);
}

void Strip::process (int frames, Quanta sounding) noexcept
{
    moveControls();
    if (sounding != 0)
        applyInput (frames);

    heard = chain.empty() ? sounding : applyInserts (frames, sounding);
    if (heard == 0)
        return meter.measureSilence (frames);

    for (size_t channel = 0; channel < 2; ++channel)
        after[channel] = applyGain (channel, gains[channel], frames);
    silence (meter.measure (after, frames));
}

void Strip::moveControls() noexcept
{
    const auto move = [this] (Ramp& ramp, const std::atomic<float>& control) {
        const auto value = control.load (std::memory_order_relaxed);
        if (heard == 0)  // nobody hears it move
            ramp.jump (value);
        else
            ramp.setTarget (value);
    };

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

Quanta Strip::applyInserts (int frames, Quanta sounding) noexcept
{
    int64_t tail = 0;
    for (const auto& insert : chain)
        tail += insert->tail();

    if (sounding == 0)
        before.clear (frames);

    auto result = Quanta { 0 };
    for (int i = 0; i < frames / quantum; ++i)
    {
        const auto bit = Quanta { 1 } << i;
        restingFor = (sounding & bit) != 0 ? 0 : restingFor + quantum;
        if (restingFor > tail + quantum)
            continue;

        result |= bit;
        float* const samples[] = { before[0] + i * quantum, before[1] + i * quantum };
        for (const auto& insert : chain)
            insert->process (samples, channels, quantum);
    }
    return result;
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
