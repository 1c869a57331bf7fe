#pragma once
#include "Dsp/Effects/Parameter.h"
#include "Dsp/Strip/StripKeys.h"

#include <array>
#include <vector>

namespace amp::dsp
{
/** An insert effect. Bypass and dry/wet belong to who hosts it; what comes out here is the effect alone, except where
   it needs the dry sound to be what it is (chorus, flanger, phaser).

    Runs in quanta of 64 frames, in stereo; of a mono signal both sides are the same, and what comes out is their mean.
    What goes in is made finite: not a number is 0, the rest is kept within -1e6..1e6. The thread that calls process has
    denormal numbers off, as an audio thread has: long tails end in them.
    Thread: prepare by any; everything else the one that calls process, realtime-safe.
*/
class Effect
{
public:
    virtual ~Effect() = default;
    Effect (const Effect&) = delete;
    Effect& operator= (const Effect&) = delete;

    /** The table that setParameter counts in; lives for ever. */
    std::span<const Parameter> parameters() const noexcept AMP_REALTIME { return table; }

    /** Allocates, forgets the past, keeps the parameters. */
    void prepare (double sampleRate);

    /** Forgets the past; the parameters are where they are set at once. */
    void reset() noexcept AMP_REALTIME;

    /** Clamped to the parameter's range. Heard from the next quantum, without a click; an index out of the table is
        ignored. */
    void setParameter (int index, double value) noexcept AMP_REALTIME;

    /** The value now, in its unit. */
    double parameter (int index) const noexcept AMP_REALTIME { return values[static_cast<size_t> (index)]; }

    /** Frames by which the signal comes later; depends on the sample rate only. */
    virtual int latency() const noexcept AMP_REALTIME { return 0; }

    /** Seconds until what goes on sounding after the input has ended is 60 dB down; may be infinite. */
    virtual double tail() const noexcept AMP_REALTIME { return 0.0; }

    /** @param channels  in place; 1 or 2 arrays of `frames` samples.
        @param key  what an effect that listens (EffectEntry::listens) hears instead of its input; both or none. */
    void process (float* const* channels,
                  int channelCount,
                  int frames,
                  const StripKeys::Key& key = {}) noexcept AMP_REALTIME;

    /** What an effect that measures shows: see each. None of any other. */
    virtual std::span<const float> readings() const noexcept AMP_REALTIME { return {}; }

    /** The tempo of the session where it plays now, for effects that keep time. */
    void setTempo (double beatsPerMinute) noexcept AMP_REALTIME;

    /** dB, 0 or more: what a dynamics effect takes away now; 0 of any other. */
    virtual float reduction() const noexcept AMP_REALTIME { return 0.0f; }

protected:
    static constexpr int quantum = 64;

    explicit Effect (std::span<const Parameter> parameterTable);

    double sampleRate() const noexcept { return currentRate; }

    /** Quarter notes a minute, 1..10000. */
    double tempo() const noexcept { return currentTempo; }

    /** During render(): what it hears instead of its input, made finite; nulls if there is nothing else. */
    StripKeys::Key key() const noexcept
    {
        return isKeyed ? StripKeys::Key { keyed[0].data(), keyed[1].data() } : StripKeys::Key();
    }

    /** Allocates what `rate` needs. */
    virtual void prepareAt (double rate) = 0;

    /** Forgets the past. Smoothed values go to their goals. */
    virtual void clear() noexcept AMP_REALTIME = 0;

    /** Takes over the parameters: called before the first quantum, and after changes. */
    virtual void update() noexcept AMP_REALTIME = 0;

    /** In place.  @param frames  1..64 */
    virtual void render (float* left, float* right, int frames) noexcept AMP_REALTIME = 0;

private:
    std::span<const Parameter> table;
    std::vector<double> values;
    double currentRate = 48000.0, currentTempo = 120.0;
    bool hasChanged = true, isKeyed = false;
    std::array<std::array<float, quantum>, 2> keyed;  // the key of this quantum
};
}  // namespace amp::dsp
