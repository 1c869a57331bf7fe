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

    if (sounding != 0 && chunk.fade.frames > 0)
        for (auto* samples : { strip.input()[0], strip.input()[1] })
        {
            const auto end = chunk.fade.offset + chunk.fade.frames;
            auto* const faded = samples + chunk.fade.offset;
            kernels::scaleRamp (faded, faded, chunk.gainFrom, chunk.gainTo, chunk.fade.frames);
            std::fill (samples + end, samples + chunk.frames, 0.0f);  // only a fade that has ended leaves something
        }

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
