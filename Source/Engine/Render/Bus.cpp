#include "Engine/Render/Bus.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
void Bus::addUpTo (size_t end, const Chunk& chunk) noexcept
{
    if (added == 0)
    {
        strip->input().clear (chunk.frames);
        sum = 0;
    }
    for (; added < end; ++added)
        sum |= add (feeds[added], chunk);
}

void Bus::render (const Chunk& chunk) noexcept
{
    addUpTo (feeds.size(), chunk);
    added = 0;

    for (auto& key : keys)
        key.open (chunk.frames);
    strip->process (chunk, sum);
    for (auto& key : keys)
        key.close();
}

Quanta Bus::add (Feed& feed, const Chunk& chunk) noexcept
{
    const auto frames = chunk.frames;
    auto sounding = feed.from->sounding();
    auto sound = feed.tap == Tap::pre ? feed.from->pre() : feed.from->post();

    if (feed.delay != nullptr)
    {
        sounding = feed.delay->process (sound, frames, sounding);
        sound = feed.delay->output();
    }

    if (feed.send != nullptr && feed.send->drivenUntil >= chunk.serial)
        addDriven (sound, sounding, *feed.send, chunk);
    else if (feed.send != nullptr)
        addSend (sound, sounding, *feed.send, chunk);
    else if (sounding != 0)
        for (size_t channel = 0; channel < 2; ++channel)
            kernels::addScaled (strip->input()[channel], sound[channel], 1.0f, frames);

    return sounding;
}

void Bus::addSend (const StereoView& sound, Quanta sounding, Send& send, const Chunk& chunk) noexcept
{
    const auto seconds = send.controls.glide.load (std::memory_order_relaxed);
    const std::atomic<float>* const controls[] = { &send.controls.left, &send.controls.right };
    for (size_t channel = 0; channel < 2 && sounding != 0; ++channel)
    {
        const auto target = controls[channel]->load (std::memory_order_relaxed);
        if (send.isHeard)
            send.gains[channel].setTarget (target, seconds);
        else
            send.gains[channel].jump (target);
    }
    if (sounding != 0)
        add (sound, send, 0, chunk.frames);
    send.isHeard = sounding != 0;
}

/** A quantum at a time, as automation moves it. */
void Bus::addDriven (const StereoView& sound, Quanta sounding, Send& send, const Chunk& chunk) noexcept
{
    for (int offset = 0; offset < chunk.frames; offset += quantum)
    {
        send.driver->drive (chunk.secondsAt (offset + quantum));
        const auto [quanta, left, right] = std::exchange (send.drive, {});
        const auto isSounding = (sounding >> (offset / quantum) & 1) != 0;
        if (isSounding && send.isHeard)
        {
            send.gains[0].reach (left, quanta);
            send.gains[1].reach (right, quanta);
        }
        else if (isSounding)
        {
            send.gains[0].jump (left);
            send.gains[1].jump (right);
        }
        if (isSounding)
            add (sound, send, offset, quantum);
        send.isHeard = isSounding;
    }
}

void Bus::add (const StereoView& sound, Send& send, int offset, int frames) noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
    {
        auto& gain = send.gains[channel];
        const auto* from = sound[channel] + offset;
        auto* into = strip->input()[channel] + offset;

        auto done = 0;
        for (; done < frames && gain.isMoving(); done += quantum)
        {
            const auto [start, end] = gain.next();
            kernels::addScaledRamp (into + done, from + done, start, end, quantum);
        }
        if (done < frames && gain.value() != 0.0f)
            kernels::addScaled (into + done, from + done, gain.value(), frames - done);
    }
}
}  // namespace amp::engine
