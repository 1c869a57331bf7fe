#pragma once
#include "Engine/Render/Part.h"

#include <juce_audio_processors/juce_audio_processors.h>

#include <memory>
#include <vector>

namespace amp::engine
{
/** A part's turn in a graph, and the turns that must come before it, by index. */
struct Turn
{
    Part* part = nullptr;
    std::vector<size_t> after;
};

/** A juce::AudioProcessorGraph of thin nodes that only refer to parts. It carries order and not sound: a connection
   says "after", and what the parts render stays in their own buffers. So no buffer of the graph is ever shared, delayed
   or summed by it, and its blocks have one size for good.

    Built once, then only played: a change of the session builds the next one beside it.

    construction, destruction  [message thread] the one that owns the MessageManager, or nothing would be built
    render()                   [one rendering thread]
*/
class RenderGraph
{
public:
    /** turns: in model order; `after` must not go in circles. Parts must outlive the graph. */
    RenderGraph (const std::vector<Turn>& turns, double sampleRate);
    ~RenderGraph();

    void render (const Chunk&) noexcept AMP_REALTIME;

private:
    const Chunk* current = nullptr;  // what the nodes render; null: nothing
    juce::AudioProcessorGraph graph;
    juce::AudioBuffer<float> tokens { 1, quantum };
    juce::MidiBuffer noMidi;
};
}  // namespace amp::engine
