#pragma once
#include "Core/Realtime/Handoff.h"
#include "Engine/Schedule/Automation.h"
#include "Engine/Strip/Chain.h"
#include "Engine/Strip/Controls.h"
#include "Engine/Strip/LevelMeter.h"
#include "Engine/Strip/LoudnessTap.h"
#include "Engine/Strip/Ramp.h"

#include <vector>

namespace amp::engine
{
/** What the inserts of a strip do, in front of its fader and behind it. */
struct StripChains
{
    std::vector<std::shared_ptr<Insert>> inserts, finals;  // shared with the desk and with other strips
};

/** What a strip leaves to the one that takes its place. */
struct StripMemory
{
    Chain::Memory inserts, finals;
    Handoff<std::shared_ptr<LoudnessTap>> loudness {
        std::make_unique<const std::shared_ptr<LoudnessTap>>()
    };  // null: nobody watches
};

/** One channel strip: input gain and polarity, inserts, [pre tap], fader, mute and pan, finals, meter, [post tap].

    input()            [rendering thread]  where the source puts its sound before process().
    process()          [rendering thread]
    pre(), post()      [rendering thread]  valid until the next process().
    controls           message thread in, rendering thread out.
*/
class Strip
{
public:
    /** channels: 1 is panned, 2 is balanced; only the first channel of a mono strip's input is used.
        before: what the strip left in whose place this one comes; a new one if there was none. Thread: message. */
    Strip (Meter&, int channels, const StripChains&, double sampleRate, std::shared_ptr<StripMemory> before);

    /** For the strip that will take this one's place. Thread: message. */
    const std::shared_ptr<StripMemory>& memory() const { return remembered; }

    /** Measures the loudness of what leaves the strip; null: no longer. Thread: message. */
    void watchLoudness (std::shared_ptr<LoudnessTap>);
    bool isLoudnessWatched() const { return remembered->loudness.latest() != nullptr; }

    StripControls controls;

    /** Who moves the strip by itself, until the chunk of that serial. Rendering thread. */
    void driveUntil (uint64_t lastChunk, std::span<const std::shared_ptr<Driver>> by) noexcept
    {
        drivenUntil = lastChunk;
        drivers = by;
    }

    /** What a driver makes of the controls for the next quantum. Rendering thread. */
    StripDrive drive;

    StereoBuffer& input() noexcept { return before; }

    /** Turns the input into the taps.
        sounding: the quanta of the input that hold sound. The others are zero, or undefined if none does. */
    void process (const Chunk&, Quanta sounding) noexcept AMP_REALTIME;

    /** The quanta of both taps that hold sound. The others are zero, or undefined if none does. */
    Quanta sounding() const noexcept AMP_REALTIME { return heard; }

    StereoView pre() const noexcept AMP_REALTIME { return { before[0], before[channels == 1 ? 0 : 1] }; }
    StereoView post() const noexcept AMP_REALTIME { return after; }

    /** Quanta that were silenced because they held NaN or infinity. Thread: any. */
    int64_t brokenQuanta() const noexcept { return broken.load (std::memory_order_relaxed); }

private:
    Quanta processDriven (const Chunk&, Quanta sounding) noexcept;
    Quanta processPart (const Chunk&, Span, Quanta sounding, bool isDriven) noexcept;
    void moveControls() noexcept;
    void applyInput (Span) noexcept;
    void applyFader (Span, bool isDriven) noexcept;
    Quanta applyFinals (const Chunk&, Span, Quanta) noexcept;
    void silence (Quanta) noexcept;
    const float* applyGain (size_t channel, Ramp&, Span, bool isDriven) noexcept;

    const int channels;
    const std::shared_ptr<StripMemory> remembered;  // shared with the strip before and the one after
    Chain inserts, finals;

    Ramp inputGain;
    std::array<Ramp, 2> gains;
    Quanta heard = 0;
    bool wasHeard = false;     // in the last part of it
    uint64_t drivenUntil = 0;  // serial of the last chunk that `drivers` are for
    std::span<const std::shared_ptr<Driver>> drivers;
    StereoBuffer before, faded;
    StereoView after { before[0], before[1] };
    LevelMeter meter;
    std::atomic<int64_t> broken { 0 };
};
}  // namespace amp::engine
