#include "Dsp/Effects/Effect.h"

#include <utility>

namespace amp::dsp
{
namespace
{
float tamed (float x) noexcept
{
    return std::isfinite (x) ? std::clamp (x, -1e6f, 1e6f) : 0.0f;
}
}  // namespace

Effect::Effect (std::span<const Parameter> parameterTable) : table (parameterTable)
{
    for (const auto& parameter : table)
        values.push_back (parameter.defaultValue);
}

void Effect::prepare (double rate)
{
    currentRate = rate;
    prepareAt (rate);
    reset();
}

void Effect::reset() noexcept
{
    update();
    clear();
    hasChanged = false;
}

void Effect::setParameter (int index, double value) noexcept
{
    if (index < 0 || static_cast<size_t> (index) >= values.size())
        return;

    const auto wanted = table[static_cast<size_t> (index)].clamped (value);
    hasChanged |= wanted != values[static_cast<size_t> (index)];
    values[static_cast<size_t> (index)] = wanted;
}

void Effect::setTempo (double beatsPerMinute) noexcept
{
    const auto wanted = beatsPerMinute >= 1.0 ? std::min (beatsPerMinute, 10000.0) : currentTempo;
    hasChanged |= wanted != currentTempo;
    currentTempo = wanted;
}

void Effect::process (float* const* channels, int channelCount, int frames, const StripKeys::Key& other) noexcept
{
    std::array<float, quantum> left, right;
    isKeyed = other.left != nullptr;
    for (int done = 0; done < frames; done += quantum)
    {
        const auto count = std::min (quantum, frames - done);
        auto *const l = channels[0] + done, *const r = channels[channelCount - 1] + done;
        if (std::exchange (hasChanged, false))
            update();

        std::transform (l, l + count, left.begin(), tamed);
        std::transform (r, r + count, right.begin(), tamed);
        if (isKeyed)
        {
            std::transform (other.left + done, other.left + done + count, keyed[0].begin(), tamed);
            std::transform (other.right + done, other.right + done + count, keyed[1].begin(), tamed);
        }
        render (left.data(), right.data(), count);

        if (channelCount == 1)
            std::transform (
                left.begin(), left.begin() + count, right.begin(), l, [] (float a, float b) { return 0.5f * (a + b); });
        else
        {
            std::copy_n (left.begin(), count, l);
            std::copy_n (right.begin(), count, r);
        }
    }
}
}  // namespace amp::dsp
