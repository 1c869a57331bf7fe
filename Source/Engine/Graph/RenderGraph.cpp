#include "Engine/Graph/RenderGraph.h"

namespace amp::engine
{
namespace
{
/** A node: gives its part a turn. State belongs to the part, so nothing that a graph does to its nodes is passed on. */
class Proxy : public juce::AudioProcessor
{
public:
    Proxy (Part& what, const Chunk* const& now) : part (what), current (now)
    {
        setPlayConfigDetails (1, 1, 0.0, quantum);
    }

    void processBlock (juce::AudioBuffer<float>&, juce::MidiBuffer&) override
    {
        if (current != nullptr)
            part.render (*current);
    }

    const juce::String getName() const override { return {}; }
    void prepareToPlay (double, int) override {}
    void releaseResources() override {}
    double getTailLengthSeconds() const override { return 0.0; }
    bool acceptsMidi() const override { return false; }
    bool producesMidi() const override { return false; }
    bool hasEditor() const override { return false; }
    juce::AudioProcessorEditor* createEditor() override { return nullptr; }
    int getNumPrograms() override { return 1; }
    int getCurrentProgram() override { return 0; }
    void setCurrentProgram (int) override {}
    const juce::String getProgramName (int) override { return {}; }
    void changeProgramName (int, const juce::String&) override {}
    void getStateInformation (juce::MemoryBlock&) override {}
    void setStateInformation (const void*, int) override {}

private:
    Part& part;
    const Chunk* const& current;
};
}  // namespace

RenderGraph::RenderGraph (const std::vector<Turn>& turns, double sampleRate)
{
    using Graph = juce::AudioProcessorGraph;
    JUCE_ASSERT_MESSAGE_MANAGER_IS_LOCKED

    // Nothing is built until prepareToPlay(): an unprepared graph takes synchronous changes for free. An asynchronous
    // one would come back later and rebuild the graph while it plays.
    graph.setPlayConfigDetails (0, 0, sampleRate, quantum);

    const auto nodeOf = [] (size_t turn) { return Graph::NodeID (static_cast<juce::uint32> (turn + 1)); };
    for (size_t i = 0; i < turns.size(); ++i)
        graph.addNode (std::make_unique<Proxy> (*turns[i].part, current), nodeOf (i), Graph::UpdateKind::sync);

    for (size_t i = 0; i < turns.size(); ++i)
        for (const auto earlier : turns[i].after)
            graph.addConnection ({ { nodeOf (earlier), 0 }, { nodeOf (i), 0 } }, Graph::UpdateKind::sync);

    graph.prepareToPlay (sampleRate, quantum);

    tokens.clear();
    graph.processBlock (tokens, noMidi);  // its first block allocates
}

RenderGraph::~RenderGraph() = default;

void RenderGraph::render (const Chunk& chunk) noexcept
{
    current = &chunk;
    graph.processBlock (tokens, noMidi);
    current = nullptr;
}
}  // namespace amp::engine
