#include "Engine/Render/Lane.h"

#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
Lane::Lane (size_t place,
            int channels,
            Meter& meter,
            const StripChains& chains,
            double sampleRate,
            std::shared_ptr<StripMemory> before,
            std::shared_ptr<PatternPlayer> voices)
    : slot (place),
      player (channels),
      pattern (std::move (voices)),
      strip (meter, channels, chains, sampleRate, std::move (before))
{}

void Lane::render (const Chunk& chunk, Delay* late) noexcept
{
    auto sounding = Quanta { 0 };
    if (pattern != nullptr)
        sounding = pattern->render (chunk, chunk.schedule->pattern (slot), strip.input());
    else if (const auto* content = chunk.schedule->lane (slot); content != nullptr && chunk.pieceCount > 0)
        sounding = player.render (chunk, *content, strip.input());

    if (sounding != 0 && (chunk.gainFrom != 1.0f || chunk.gainTo != 1.0f))
        for (auto* samples : { strip.input()[0], strip.input()[1] })
            kernels::scaleRamp (samples, samples, chunk.gainFrom, chunk.gainTo, chunk.frames);

    if (late != nullptr)
    {
        sounding = late->process ({ strip.input()[0], strip.input()[1] }, chunk.frames, sounding);
        for (size_t channel = 0; channel < 2 && sounding != 0; ++channel)
            if (late->output()[channel] != strip.input()[channel])
                std::copy_n (late->output()[channel], chunk.frames, strip.input()[channel]);
    }

    strip.process (chunk, sounding);
}
}  // namespace amp::engine
