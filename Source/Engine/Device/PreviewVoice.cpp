#include "Engine/Device/PreviewVoice.h"

#include <algorithm>

namespace amp::engine
{
/** @returns how many frames were played: fewer where the sound, or its fade out, ends. */
int PreviewVoice::addFrom (const PreviewSound& sound, float* const* outputs, int count, int offset, int frames) noexcept
{
    auto part = static_cast<int> (std::min<int64_t> (frames, static_cast<int64_t> (sound.channels[0].size()) - at));
    if (isLeaving)
        part = std::min (part, leaving);
    for (int i = 0; i < part; ++i)
    {
        const auto frame = static_cast<size_t> (at + i);
        const auto entry = std::min (1.0f, static_cast<float> (at + i + 1) / fadeFrames);
        const auto gain = isLeaving ? entry * static_cast<float> (leaving - i - 1) / fadeFrames : entry;
        const auto left = sound.channels[0][frame] * gain, right = sound.channels[1][frame] * gain;
        if (count == 1 && outputs[0] != nullptr)
            outputs[0][offset + i] += 0.5f * (left + right);
        if (count < 2)
            continue;
        if (outputs[0] != nullptr)
            outputs[0][offset + i] += left;
        if (outputs[1] != nullptr)
            outputs[1][offset + i] += right;
    }
    at += part;
    if (isLeaving)
        leaving -= part;
    return part;
}

void PreviewVoice::add (float* const* outputs, int count, int frames) noexcept
{
    auto done = 0;
    if (current != nullptr && ! sounds.isTaken() && ! isLeaving)
    {
        isLeaving = true;
        leaving = fadeFrames;
    }
    if (current != nullptr)
        done = addFrom (*current, outputs, count, 0, frames);

    const auto hasEnded = current == nullptr || (isLeaving && leaving == 0) || at >= static_cast<int64_t> (current->channels[0].size());
    if (hasEnded)
    {
        isLeaving = false;
        const auto* next = &sounds.take();
        if (next != current)
        {
            current = next;
            at = 0;
            addFrom (*current, outputs, count, done, frames - done);
        }
    }
    const auto isSounding = at < static_cast<int64_t> (current->channels[0].size());
    played.store (isSounding ? at : -1, std::memory_order_release);
}
}  // namespace amp::engine
