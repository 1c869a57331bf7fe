#include "Engine/Strip/Delay.h"

#include <cmath>
#include <limits>
#include <utility>

namespace amp::engine
{
namespace
{
constexpr auto always = std::numeric_limits<int64_t>::max() / 2;

std::shared_ptr<Delay::Memory> makeMemory (size_t capacity, int length)
{
    auto memory = std::make_shared<Delay::Memory>();
    for (auto& channel : memory->ring)
        channel.resize (capacity);
    memory->silentFor = memory->known = always;
    memory->length = memory->target = length;
    return memory;
}

size_t capacityFor (int samples, const Delay::Memory* before)
{
    const auto quanta = static_cast<size_t> (samples + 2 * quantum - 1) / quantum;
    return std::max (quanta * quantum, before != nullptr ? before->ring[0].size() : 0);
}
}  // namespace

Delay::Delay (int samples, double sampleRate, std::shared_ptr<const Memory> left)
    : wanted (samples),
      fadeLength (static_cast<int> (std::ceil (0.01 * sampleRate / quantum)) * quantum),
      before (std::move (left)),
      held (makeMemory (capacityFor (samples, before.get()), samples))
{}

std::shared_ptr<const Delay::Memory> Delay::direct()
{
    auto memory = makeMemory (0, 0);
    memory->known = memory->silentFor = 0;
    return memory;
}

void Delay::takeOver() noexcept
{
    const auto& from = *before;
    const auto size = held->ring[0].size(), kept = from.ring[0].size();
    for (size_t channel = 0; channel < 2; ++channel)
        for (size_t i = 1; i <= kept; ++i)
            held->ring[channel][size - i] = from.ring[channel][(from.writeAt + kept - i) % kept];

    held->silentFor = from.silentFor;
    held->known = std::min (from.known, static_cast<int64_t> (kept));
    held->length = from.length;
    held->target = from.target;
    held->fading = from.fading;
}

Quanta Delay::process (const StereoView& in, int frames, Quanta sounding) noexcept
{
    if (std::exchange (isFirst, false) && before != nullptr)
        takeOver();

    if (wanted == 0 && held->length == 0)
    {
        held->known = held->silentFor = 0;
        shown = in;
        return sounding;
    }

    shown = { out[0], out[1] };
    auto result = Quanta { 0 };
    for (int i = 0; i < frames / quantum; ++i)
    {
        const auto bit = Quanta { 1 } << i;
        held->silentFor = (sounding & bit) != 0 ? 0 : std::min (always, held->silentFor + quantum);

        if (held->silentFor > static_cast<int64_t> (held->ring[0].size()))  // it holds nothing but silence
        {
            held->known = always;
            held->length = held->target = wanted;
            held->fading = 0;
            for (size_t channel = 0; channel < 2; ++channel)
                std::fill_n (out[channel] + i * quantum, quantum, 0.0f);
        }
        else
        {
            processQuantum (in, i * quantum, sounding != 0);
            result |= bit;
        }
    }
    return result;
}

void Delay::read (const std::vector<float>& ring, size_t at, int length, float* into) noexcept
{
    const auto behind = static_cast<size_t> (length), size = ring.size();
    const auto from = at >= behind ? at - behind : at + size - behind;
    const auto straight = std::min<size_t> (quantum, size - from);
    std::copy_n (ring.data() + from, straight, into);
    std::copy_n (ring.data(), quantum - straight, into + straight);
}

void Delay::processQuantum (const StereoView& in, int offset, bool isSounding) noexcept
{
    auto& memory = *held;
    memory.known = std::min (always, memory.known + quantum);
    if (memory.length != wanted && memory.fading == 0 && memory.known >= wanted + quantum)
    {
        memory.target = wanted;
        memory.fading = fadeLength;
    }

    for (size_t channel = 0; channel < 2; ++channel)
    {
        auto& ring = memory.ring[channel];
        if (isSounding)
            std::copy_n (in[channel] + offset, quantum, ring.data() + memory.writeAt);
        else
            std::fill_n (ring.data() + memory.writeAt, quantum, 0.0f);

        auto* const into = out[channel] + offset;
        read (ring, memory.writeAt, memory.length, into);
        if (memory.fading == 0)
            continue;

        std::array<float, quantum> next;
        read (ring, memory.writeAt, memory.target, next.data());
        for (int i = 0; i < quantum; ++i)
        {
            const auto share = 1.0f - static_cast<float> (memory.fading - i) / static_cast<float> (fadeLength);
            into[i] += share * (next[static_cast<size_t> (i)] - into[i]);
        }
    }

    memory.writeAt = (memory.writeAt + quantum) % memory.ring[0].size();
    if (memory.fading > 0 && (memory.fading -= quantum) == 0)
        memory.length = memory.target;
}
}  // namespace amp::engine
