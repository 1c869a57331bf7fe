#pragma once
#include "Engine/Desk.h"
#include "Engine/Render/HardwareOutputs.h"
#include "Engine/Render/Metronome.h"
#include "Engine/Render/Scrub.h"
#include "Engine/Render/Transport.h"

namespace amp::engine
{
/** Renders a desk, whatever the size of the blocks that are asked for: cuts them into chunks on the quantum's grid, and
   keeps what is left of a quantum for the next block. The chunks of a long block overlap where a team renders them.

    construction, destruction  [message thread]
    ask()                      [message thread]
    everything else            [one rendering thread]
*/
class Renderer
{
public:
    /** team: null renders on the calling thread alone. Desk and team must outlive the renderer. */
    Renderer (Desk&, Team* team);

    /** Told of every chunk, in order. [one of the threads that render] */
    struct ChunkListener
    {
        virtual ~ChunkListener() = default;

        /** sound: of the first pair of outputs. */
        virtual void rendered (const Chunk&, const StereoBuffer& sound) noexcept = 0;

        /** True if it reads strips as well, which must not be overtaken by the next chunk then. */
        virtual bool readsStrips() const noexcept { return false; }
    };
    void setListener (ChunkListener* toTell) { listener = toTell; }

    /** Offline: waits for media instead of playing silence. Set it before the first render. */
    void setWaitsForMedia (bool waits) { waitsForMedia = waits; }

    /** Fills `frames` samples, 0 or more, of every channel. The first two get the master; a single one their mean; more
       get what plays into their pair past the master, which is added to the first two where they are not there.
       A null channel is left out. */
    void render (float* const* outputs, int channels, int frames) noexcept AMP_REALTIME;

    Transport& transport() noexcept { return playhead; }

    /** Sound while the playhead is dragged; the transport must stand. Thread: message. */
    void scrub (const ScrubWish& wish) { grains.ask (wish); }

    double sampleRate() const noexcept { return desk.sampleRate(); }

    /** Pairs of outputs that are played into and not there: bit 1 is the second pair. Thread: any. */
    uint32_t missingOutputs() const noexcept { return output.missingPairs(); }

    /** The loop of the last chunk. */
    Loop loop() const noexcept AMP_REALTIME { return lastLoop; }

    /** Samples that have been rendered and not yet been given out. */
    int pending() const noexcept AMP_REALTIME { return ready; }

private:
    /** Who takes what was rendered of each chunk. */
    struct Taker : Part
    {
        explicit Taker (Renderer& whose) : renderer (whose) {}
        void render (const Chunk& chunk) noexcept override { renderer.take (chunk); }
        Renderer& renderer;
    };

    /** Where the rest of the block goes that is rendered. */
    struct Block
    {
        float* const* outputs = nullptr;
        int channels = 2, at = 0, frames = 0;
    };

    void renderChunks() noexcept;
    void take (const Chunk&) noexcept;
    void give() noexcept;
    void renderGrains (float* const* outputs, int channels, int frames) noexcept;
    const StereoBuffer& renderAt (int64_t position, int frames) noexcept;
    void begin (const Programme&, Chunk&) noexcept;
    void render (const Programme&, std::span<const Chunk>) noexcept;

    Desk& desk;
    Team* const team;
    ChunkListener* listener = nullptr;
    bool waitsForMedia = false;
    Transport playhead;
    Metronome metronome;
    Scrub grains;
    std::array<Chunk, TaskGraph::mostChunks> chunks;
    uint64_t serial = 0;                  // of the last chunk
    const Generation* playing = nullptr;  // while it renders
    Block block;
    Taker taker { *this };
    HardwareOutputs output;  // of the chunk that was taken last
    Loop lastLoop;
    int given = 0, ready = 0;  // samples of it
};
}  // namespace amp::engine
