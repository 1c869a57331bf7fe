#pragma once
#include "Core/Path.h"
#include "Core/Realtime/Annotations.h"
#include "Engine/Plan/Plan.h"

#include <juce_core/juce_core.h>

#include <memory>

namespace amp
{
class Node;
}

namespace amp::engine
{
/** A processor in a strip's chain. It lives as long as its strip keeps it, whatever happens around it.

    prepare()            [message thread]  before the first process(), never during one.
    follow()             [message thread]  at any time.
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
    virtual bool update() noexcept AMP_REALTIME { return true; }

    /** Counts the parameters that automation can move, by their path inside the object that sets the insert; -1 for any
       other path. Thread: message. */
    virtual int parameterAt (const Path& within) const
    {
        juce::ignoreUnused (within);
        return -1;
    }

    /** What a parameter is in the next chunk, whatever its setting is. Called before update(). */
    virtual void drive (int parameter, double value) noexcept AMP_REALTIME { juce::ignoreUnused (parameter, value); }

    /** Works in place. channels: 1 or 2; frames: a whole number of quanta, at most maxChunk. The output may depend only
       on the samples so far, not on how they are cut into calls. */
    virtual void process (float* const* samples, int channels, int frames) noexcept AMP_REALTIME = 0;

    /** How long its sound goes on after its input ended, in samples. */
    virtual int64_t tail() const noexcept AMP_REALTIME = 0;
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
