#include "Engine/Render/Bus.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
void Bus::render (const Chunk& chunk) noexcept
{
    strip->input().clear (chunk.frames);

    auto sounding = Quanta { 0 };
    for (auto& feed : feeds)
        sounding |= add (feed, chunk.frames);

    for (auto& key : keys)
        key.open (chunk.frames);
    strip->process (chunk, sounding);
    for (auto& key : keys)
        key.close();
}

Quanta Bus::add (Feed& feed, int frames) noexcept
{
    auto sounding = feed.from->sounding();
    auto sound = feed.tap == Tap::pre ? feed.from->pre() : feed.from->post();

    if (feed.delay != nullptr)
    {
        sounding = feed.delay->process (sound, frames, sounding);
        sound = feed.delay->output();
    }

    if (feed.send != nullptr)
        add (sound, sounding, *feed.send, frames);
    else if (sounding != 0)
        for (size_t channel = 0; channel < 2; ++channel)
            kernels::addScaled (strip->input()[channel], sound[channel], 1.0f, frames);

    return sounding;
}

void Bus::add (const StereoView& sound, Quanta sounding, Send& send, int frames) noexcept
{
    const auto seconds = send.controls.glide.load (std::memory_order_relaxed);
    const auto drive = std::exchange (send.drive, {});
    const float driven[] = { drive.left, drive.right };
    const std::atomic<float>* const controls[] = { &send.controls.left, &send.controls.right };
    for (size_t channel = 0; channel < 2 && sounding != 0; ++channel)
    {
        const auto isDriven = drive.quanta > 0;
        const auto target = isDriven ? driven[channel] : controls[channel]->load (std::memory_order_relaxed);
        if (send.isHeard && isDriven)
            send.gains[channel].reach (target, drive.quanta);
        else if (send.isHeard)
            send.gains[channel].setTarget (target, seconds);
        else
            send.gains[channel].jump (target);
        add (sound[channel], strip->input()[channel], send.gains[channel], frames);
    }
    send.isHeard = sounding != 0;
}

void Bus::add (const float* from, float* into, Ramp& gain, int frames) noexcept
{
    auto offset = 0;
    for (; offset < frames && gain.isMoving(); offset += quantum)
    {
        const auto [start, end] = gain.next();
        kernels::addScaledRamp (into + offset, from + offset, start, end, quantum);
    }

    if (offset < frames && gain.value() != 0.0f)
        kernels::addScaled (into + offset, from + offset, gain.value(), frames - offset);
}
}  // namespace amp::engine
