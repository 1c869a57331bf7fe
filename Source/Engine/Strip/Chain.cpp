#include "Engine/Strip/Chain.h"

#include <cmath>

namespace amp::engine
{
Chain::Chain (std::vector<std::shared_ptr<Insert>> what, Memory& left, double sampleRate)
    : inserts (std::move (what)),
      memory (left),
      joinLength (static_cast<int> (std::ceil (0.01 * sampleRate / quantum)) * quantum),
      joining (0)
{}

Quanta Chain::process (const Chunk& chunk, StereoBuffer& sound, int channels, Span part, Quanta sounding) noexcept
{
    auto heard = run (chunk, sound, channels, part, sounding);
    if (isFirst && memory.wasHeard)
    {
        joining = joinLength;
        for (size_t channel = 0; channel < 2; ++channel)
            step[channel] = memory.last[channel] - ((heard & 1) != 0 ? sound[channel][part.offset] : 0.0f);
    }
    isFirst = false;

    if (joining > 0)
        heard = join (sound, channels, part, heard);
    remember (sound, channels, part, heard);
    return heard;
}

void Chain::report (Meter& meter) const noexcept
{
    for (const auto& insert : inserts)
        insert->report (meter);
}

bool Chain::update (const Chunk& chunk) noexcept
{
    auto isActive = false;
    for (const auto& insert : inserts)
        isActive |= insert->update (chunk);
    return isActive;
}

Quanta Chain::run (const Chunk& chunk, StereoBuffer& sound, int channels, Span part, Quanta sounding) noexcept
{
    const auto isActive = update (chunk);
    int64_t tail = 0;
    for (const auto& insert : inserts)
        tail += insert->tail();

    if (isActive && sounding == 0 && memory.restingFor <= tail)
        sound.clear (part.frames, part.offset);

    auto heard = Quanta { 0 };
    for (int i = 0; i < part.frames / quantum; ++i)
    {
        const auto bit = Quanta { 1 } << i;
        memory.restingFor = (sounding & bit) != 0 ? 0 : memory.restingFor + quantum;
        if (! isActive || memory.restingFor > tail + quantum)
            continue;

        heard |= bit;
        const auto offset = part.offset + i * quantum;
        float* const samples[] = { sound[0] + offset, sound[1] + offset };
        for (const auto& insert : inserts)
            insert->process (samples, channels, quantum, offset);
    }
    return isActive ? heard : sounding;
}

Quanta Chain::join (StereoBuffer& sound, int channels, Span part, Quanta heard) noexcept
{
    if (heard == 0)
        sound.clear (part.frames, part.offset);

    for (int offset = 0; offset < part.frames && joining > 0; offset += quantum, joining -= quantum)
    {
        heard |= Quanta { 1 } << (offset / quantum);
        for (int i = 0; i < quantum; ++i)
        {
            const auto left = static_cast<float> (joining - i) / static_cast<float> (joinLength);
            const auto share = left * left * (3.0f - 2.0f * left);
            for (size_t channel = 0; channel < static_cast<size_t> (channels); ++channel)
                sound[channel][part.offset + offset + i] += step[channel] * share;
        }
    }
    return heard;
}

void Chain::remember (const StereoBuffer& sound, int channels, Span part, Quanta heard) noexcept
{
    memory.wasHeard = (heard >> (part.frames / quantum - 1) & 1) != 0;
    for (size_t channel = 0; channel < 2; ++channel)
        memory.last[channel] =
            memory.wasHeard ? sound[channels == 1 ? 0 : channel][part.offset + part.frames - 1] : 0.0f;
}
}  // namespace amp::engine
