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

    block = { outputs, channels, 0, frames };
    give();
    while (block.frames > 0)
        renderChunks();
}

/** Gives what there is of the chunk that was taken last, as far as the block goes. */
void Renderer::give() noexcept
{
    const auto part = std::min (ready, block.frames);
    output.give (given, block.outputs, block.channels, block.at, part);
    given += part;
    ready -= part;
    block.at += part;
    block.frames -= part;
}

void Renderer::begin (const Programme& programme, Chunk& chunk) noexcept
{
    chunk.serial = ++serial;
    chunk.schedule = programme.schedule.get();
    lastLoop = programme.schedule->loop;
    chunk.waitsForMedia = waitsForMedia;
}

void Renderer::render (const Programme& programme, std::span<const Chunk> some) noexcept
{
    if (const auto& automation = programme.schedule->automation; automation != nullptr)
        automation->tell (serial);
    playing = programme.generation.get();
    programme.generation->render (some, team, taker);
}

/** As many as the block still needs, and as can be rendered at once. */
void Renderer::renderChunks() noexcept
{
    const auto& programme = desk.programme();
    const auto most = listener != nullptr && listener->readsStrips() ? 1 : programme.generation->chunksAtOnce (team);
    size_t count = 0;
    for (auto left = block.frames; left > 0 && count < most; left -= chunks[count++].frames)
    {
        auto& chunk = chunks[count];
        begin (programme, chunk);
        playhead.next (std::min (maxChunk, (left + quantum - 1) / quantum * quantum), chunk);
        chunk.end = playhead.position();
    }
    render (programme, std::span (chunks).first (count));
}

void Renderer::take (const Chunk& chunk) noexcept
{
    output.take (*playing, chunk.frames, block.channels);
    if (block.frames == 0)  // it becomes a grain
        return;

    metronome.add (chunk, output.first());
    if (listener != nullptr)
        listener->rendered (chunk, output.first());
    given = 0;
    ready = chunk.frames;
    give();
}

const StereoBuffer& Renderer::renderAt (int64_t position, int frames) noexcept
{
    const auto& programme = desk.programme();
    auto& chunk = chunks.front();
    begin (programme, chunk);
    chunk.frames = frames;
    chunk.gainFrom = chunk.gainTo = 1.0f;
    chunk.fade = {};
    chunk.pieces[0] = { 0, frames, position, Segment::noEntry };
    chunk.pieceCount = 1;
    chunk.end = position + frames;
    render (programme, { &chunk, 1 });
    return output.first();
}

void Renderer::renderGrains (float* const* outputs, int channels, int frames) noexcept
{
    StereoBuffer mixed;
    block = { outputs, channels, 0, 0 };
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
