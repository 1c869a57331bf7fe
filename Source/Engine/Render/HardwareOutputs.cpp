#include "Engine/Render/HardwareOutputs.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
void HardwareOutputs::take (const Generation& generation, int frames, int channels) noexcept
{
    used = 1;
    pairs[0].clear (frames);
    add (generation.master().sounding() != 0 ? generation.master().post() : StereoView {}, 0, frames);

    for (const auto& output : generation.outputs())
    {
        const auto pair = static_cast<size_t> (output.pair - 1);
        const auto bit = uint32_t { 1 } << pair;
        if ((used & bit) == 0)
            pairs[pair].clear (frames);
        used |= bit;
        add (output.strip->sounding() != 0 ? output.strip->post() : StereoView {}, pair, frames);
    }

    const auto there =
        channels >= 2 * hardware::mostPairs ? ~uint32_t { 0 } : (uint32_t { 1 } << std::max (1, channels / 2)) - 1;
    fold (used & ~there, frames);
}

void HardwareOutputs::add (const StereoView& sound, size_t pair, int frames) noexcept
{
    for (size_t channel = 0; channel < 2 && sound[channel] != nullptr; ++channel)
        kernels::addScaled (pairs[pair][channel], sound[channel], 1.0f, frames);
}

void HardwareOutputs::fold (uint32_t lacking, int frames) noexcept
{
    missing.store (lacking, std::memory_order_relaxed);
    used &= ~lacking;
    for (size_t pair = 1; pair < pairs.size() && lacking >> pair != 0; ++pair)
        if ((lacking >> pair & 1) != 0)
            for (size_t channel = 0; channel < 2; ++channel)
                kernels::addScaled (pairs[0][channel], pairs[pair][channel], 1.0f, frames);
}

void HardwareOutputs::give (int offset, float* const* outputs, int channels, int at, int frames) noexcept
{
    if (channels == 1 && outputs[0] != nullptr)
        for (int i = 0; i < frames; ++i)
            outputs[0][at + i] = 0.5f * (pairs[0][0][offset + i] + pairs[0][1][offset + i]);

    for (int channel = 0; channels > 1 && channel < channels; ++channel)
    {
        const auto pair = static_cast<size_t> (channel / 2);
        if (outputs[channel] == nullptr)
            continue;
        if (pair < pairs.size() && (used >> pair & 1) != 0)
            std::copy_n (pairs[pair][static_cast<size_t> (channel % 2)] + offset, frames, outputs[channel] + at);
        else
            std::fill_n (outputs[channel] + at, frames, 0.0f);
    }
}
}  // namespace amp::engine
