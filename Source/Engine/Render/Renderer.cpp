#include "Engine/Render/Renderer.h"

namespace amp::engine
{
namespace
{
void copy (const StereoBuffer& from, int offset, float* const* outputs, int channels, int at, int frames) noexcept
{
    if (channels == 1 && outputs[0] != nullptr)
        for (int i = 0; i < frames; ++i)
            outputs[0][at + i] = 0.5f * (from[0][offset + i] + from[1][offset + i]);

    for (int channel = 0; channels > 1 && channel < channels; ++channel)
        if (outputs[channel] != nullptr)
        {
            if (channel < 2)
                std::copy_n (from[static_cast<size_t> (channel)] + offset, frames, outputs[channel] + at);
            else
                std::fill_n (outputs[channel] + at, frames, 0.0f);
        }
}
}  // namespace

Renderer::Renderer (Desk& what, Team* helpers)
    : desk (what),
      team (helpers),
      playhead (what.sampleRate()),
      metronome (what.sampleRate())
{}

void Renderer::render (float* const* outputs, int channels, int frames) noexcept
{
    for (int done = 0; done < frames;)
    {
        if (ready == 0)
            renderChunk (frames - done);

        const auto part = std::min (ready, frames - done);
        copy (output, given, outputs, channels, done, part);
        given += part;
        ready -= part;
        done += part;
    }
}

void Renderer::renderChunk (int frames) noexcept
{
    const auto& [generation, schedule] = desk.programme();

    ++chunk.serial;
    chunk.schedule = schedule.get();
    lastLoop = schedule->loop;
    chunk.waitsForMedia = waitsForMedia;
    playhead.next (std::min (maxChunk, (frames + quantum - 1) / quantum * quantum), chunk);

    generation->render (chunk, team);

    if (generation->master().sounding() == 0)
        output.clear (chunk.frames);
    else
        for (size_t channel = 0; channel < 2; ++channel)
            std::copy_n (generation->master().post()[channel], chunk.frames, output[channel]);

    metronome.add (chunk, output);
    if (listener != nullptr)
        listener->rendered (chunk);

    given = 0;
    ready = chunk.frames;
}
}  // namespace amp::engine
