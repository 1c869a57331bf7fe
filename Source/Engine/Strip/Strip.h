#pragma once
#include "Engine/Strip/Controls.h"
#include "Engine/Strip/Insert.h"
#include "Engine/Strip/LevelMeter.h"
#include "Engine/Strip/Ramp.h"

#include <vector>

namespace amp::engine
{
/** One channel strip: input gain and polarity, inserts, [pre tap], fader, mute and pan, meter, [post tap].

    input()            [rendering thread]  where the source puts its sound before process().
    process()          [rendering thread]
    pre(), post()      [rendering thread]  valid until the next process().
    controls           message thread in, rendering thread out.
*/
class Strip
{
public:
    /** channels: 1 is panned, 2 is balanced; only the first channel of a mono strip's input is used. Thread: message.
     */
    Strip (Meter&, int channels, std::vector<std::shared_ptr<Insert>> chain, double sampleRate);

    StripControls controls;

    StereoBuffer& input() noexcept { return before; }

    /** Turns the input into the taps.
        sounding: the quanta of the input that hold sound. The others are zero, or undefined if none does. */
    void process (int frames, Quanta sounding) noexcept AMP_REALTIME;

    /** The quanta of both taps that hold sound. The others are zero, or undefined if none does. */
    Quanta sounding() const noexcept AMP_REALTIME { return heard; }

    StereoView pre() const noexcept AMP_REALTIME { return { before[0], before[channels == 1 ? 0 : 1] }; }
    StereoView post() const noexcept AMP_REALTIME { return after; }

    /** Quanta that were silenced because they held NaN or infinity. Thread: any. */
    int64_t brokenQuanta() const noexcept { return broken.load (std::memory_order_relaxed); }

private:
    void moveControls() noexcept;
    void applyInput (int frames) noexcept;
    Quanta applyInserts (int frames, Quanta) noexcept;
    void silence (Quanta) noexcept;
    const float* applyGain (size_t channel, Ramp&, int frames) noexcept;

    const int channels;
    const std::vector<std::shared_ptr<Insert>> chain;  // shared with the engine's store, which outlives no strip

    Ramp inputGain;
    std::array<Ramp, 2> gains;
    Quanta heard = 0;
    int64_t restingFor = std::numeric_limits<int64_t>::max() / 2;  // samples without input
    StereoBuffer before, faded;
    StereoView after { before[0], before[1] };
    LevelMeter meter;
    std::atomic<int64_t> broken { 0 };
};
}  // namespace amp::engine
