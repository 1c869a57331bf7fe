#include "Engine/Strip/Delay.h"

namespace amp::engine
{
Delay::Delay (int samples) : held (samples), silentFor (samples + quantum)
{
    for (auto& channel : ring)
        channel.resize (static_cast<size_t> (samples + quantum));
}

Quanta Delay::process (const StereoView& in, int frames, Quanta sounding) noexcept
{
    auto result = Quanta { 0 };
    for (int i = 0; i < frames / quantum; ++i)
    {
        const auto bit = Quanta { 1 } << i;
        silentFor = (sounding & bit) != 0 ? 0 : silentFor + quantum;

        if (silentFor > held + quantum)  // the ring holds nothing but silence
            for (size_t channel = 0; channel < 2; ++channel)
                std::fill_n (out[channel] + i * quantum, quantum, 0.0f);
        else
        {
            processQuantum (in, i * quantum, sounding != 0);
            result |= bit;
        }
    }
    return result;
}

void Delay::processQuantum (const StereoView& in, int offset, bool isSounding) noexcept
{
    const auto size = ring[0].size();
    for (size_t channel = 0; channel < 2; ++channel)
    {
        auto write = writeAt;
        auto read = (writeAt + quantum) % size;  // held samples back
        for (int i = 0; i < quantum; ++i)
        {
            ring[channel][write] = isSounding ? in[channel][offset + i] : 0.0f;
            out[channel][offset + i] = ring[channel][read];
            write = write + 1 == size ? 0 : write + 1;
            read = read + 1 == size ? 0 : read + 1;
        }
    }
    writeAt = (writeAt + quantum) % size;
}
}  // namespace amp::engine
