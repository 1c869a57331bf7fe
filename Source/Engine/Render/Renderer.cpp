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
      metronome (what.sampleRate()),
      grains (what.sampleRate())
{}

void Renderer::render (float* const* outputs, int channels, int frames) noexcept
{
    if (! playhead.isRolling() && grains.isOn())
    {
        ready = 0;
        renderGrains (outputs, channels, frames);
        return;
    }

    for (int done = 0; done < frames;)
    {
        if (ready == 0)
            renderChunk (frames - done);

        const auto part = std::min (ready, frames - done);
        output.give (given, outputs, channels, done, part);
        given += part;
        ready -= part;
        done += part;
    }
}

void Renderer::begin (const Programme& programme) noexcept
{
    ++chunk.serial;
    chunk.schedule = programme.schedule.get();
    lastLoop = programme.schedule->loop;
    chunk.waitsForMedia = waitsForMedia;
}

void Renderer::finish (const Programme& programme) noexcept
{
    if (const auto& automation = programme.schedule->automation; automation != nullptr)
        automation->tell (chunk.serial);

    const auto& generation = programme.generation;
    generation->render (chunk, team);

    output.take (*generation, chunk.frames);
}

void Renderer::renderChunk (int frames) noexcept
{
    const auto& programme = desk.programme();
    begin (programme);
    playhead.next (std::min (maxChunk, (frames + quantum - 1) / quantum * quantum), chunk);
    chunk.end = playhead.position();
    finish (programme);

    metronome.add (chunk, output.first());
    if (listener != nullptr)
        listener->rendered (chunk);

    given = 0;
    ready = chunk.frames;
}

const StereoBuffer& Renderer::renderAt (int64_t position, int frames) noexcept
{
    const auto& programme = desk.programme();
    begin (programme);
    chunk.frames = frames;
    chunk.gainFrom = chunk.gainTo = 1.0f;
    chunk.fade = {};
    chunk.pieces[0] = { 0, frames, position, Segment::noEntry };
    chunk.pieceCount = 1;
    chunk.end = position + frames;
    finish (programme);
    return output.first();
}

void Renderer::renderGrains (float* const* outputs, int channels, int frames) noexcept
{
    StereoBuffer mixed;
    for (int done = 0; done < frames;)
    {
        const auto part = std::min (frames - done, maxChunk);
        float* const into[] = { mixed[0], mixed[1] };
        grains.render (into, part, [this] (int64_t position, int count) -> const StereoBuffer& {
            return renderAt (position, count);
        });
        copy (mixed, 0, outputs, channels, done, part);
        done += part;
    }
}
}  // namespace amp::engine
