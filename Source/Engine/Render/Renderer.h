#pragma once
#include "Engine/Desk.h"
#include "Engine/Render/HardwareOutputs.h"
#include "Engine/Render/Metronome.h"
#include "Engine/Render/Scrub.h"
#include "Engine/Render/Transport.h"

namespace amp::engine
{
/** Renders a desk, whatever the size of the blocks that are asked for: cuts them into chunks on the quantum's grid, and
   keeps what is left of a quantum for the next block.

    construction, destruction  [message thread]
    ask()                      [message thread]
    everything else            [one rendering thread]
*/
class Renderer
{
public:
    /** team: null renders on the calling thread alone. Desk and team must outlive the renderer. */
    Renderer (Desk&, Team* team);

    /** Told of every chunk, for those who want more than the master. [rendering thread] */
    struct ChunkListener
    {
        virtual ~ChunkListener() = default;
        virtual void rendered (const Chunk&) noexcept = 0;
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
    void renderChunk (int frames) noexcept;
    void renderGrains (float* const* outputs, int channels, int frames) noexcept;
    const StereoBuffer& renderAt (int64_t position, int frames) noexcept;
    void begin (const Programme&) noexcept;
    void finish (const Programme&) noexcept;

    Desk& desk;
    Team* const team;
    ChunkListener* listener = nullptr;
    bool waitsForMedia = false;
    Transport playhead;
    Metronome metronome;
    Scrub grains;
    Chunk chunk;
    HardwareOutputs output;  // of the last chunk
    Loop lastLoop;
    int given = 0, ready = 0;
};
}  // namespace amp::engine
