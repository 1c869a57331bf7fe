#pragma once
#include "Core/Path.h"
#include "Core/Realtime/Annotations.h"
#include "Engine/Plan/Plan.h"
#include "Engine/Strip/StereoBuffer.h"

#include <juce_core/juce_core.h>

#include <memory>

namespace amp
{
class Meter;
class Node;
}  // namespace amp

namespace amp::engine
{
/** A processor in a strip's chain. It lives as long as its strip keeps it, whatever happens around it.

    prepare()            [message thread]  before the first process(), never during one.
    follow()             [message thread]  once after prepare() and before the first update(); from then on at any time.
    everything else      [rendering thread]
*/
class Insert
{
public:
    virtual ~Insert() = default;

    virtual void prepare (double sampleRate) = 0;

    /** Notes how the session sets it, for the next update().
        settings: the object of the session that does; null if there is none, which means all fallbacks. */
    virtual void follow (const Node* settings) { juce::ignoreUnused (settings); }

    /** Takes over what follow() noted; called before the first process() of every chunk.
        @returns false if process() would change nothing. */
    virtual bool update (const Chunk&) noexcept AMP_REALTIME { return true; }

    /** Counts the parameters that automation can move, by their path inside the object that sets the insert; -1 for any
       other path. Thread: message. */
    virtual int parameterAt (const Path& within) const
    {
        juce::ignoreUnused (within);
        return -1;
    }

    /** What a parameter is in the next chunk, whatever its setting is. Called before update(). */
    virtual void drive (int parameter, double value) noexcept AMP_REALTIME { juce::ignoreUnused (parameter, value); }

    /** Works in place. channels: 1 or 2; frames: a whole number of quanta, at most maxChunk; offset: where they stand
       in the chunk. The output may depend only on the samples so far, not on how they are cut into calls. */
    virtual void process (float* const* samples, int channels, int frames, int offset) noexcept AMP_REALTIME = 0;

    /** Shows what it takes away. */
    virtual void report (Meter&) const noexcept AMP_REALTIME {}

    /** Lets it listen to another sound until it is told otherwise, for as many samples as the chunk has. Nulls: to what
       it processes. input: 0 or 1, as its type counts them; those that it does not have are ignored. */
    void listen (size_t input, const StereoView& sound) noexcept AMP_REALTIME { keys[input] = sound; }

    /** How long its sound goes on after its input ended, in samples. */
    virtual int64_t tail() const noexcept AMP_REALTIME = 0;

    static constexpr size_t listeningInputs = 2;

protected:
    /** What an input listens to, from a place in the chunk; nulls if to nothing else. */
    StereoView key (size_t input, int offset) const noexcept
    {
        const auto& sound = keys[input];
        return sound[0] != nullptr ? StereoView { sound[0] + offset, sound[1] + offset } : StereoView {};
    }

private:
    std::array<StereoView, listeningInputs> keys {};
};

/** Makes the processors that a plan names. Thread: message. */
class InsertFactory
{
public:
    virtual ~InsertFactory() = default;

    /** @returns null if it does not know the type. */
    virtual std::unique_ptr<Insert> make (const InsertPlan&) = 0;
};
}  // namespace amp::engine
