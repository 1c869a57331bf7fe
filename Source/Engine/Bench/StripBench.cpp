#include "Engine/Bench/StripBench.h"

#include "Core/Telemetry.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/Inserts/SectionInserts.h"
#include "Engine/Strip/Strip.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

#include <juce_audio_basics/juce_audio_basics.h>

namespace amp::engine
{
namespace
{
constexpr int blocks = 2000, strips = 32;

/** A channel whose sections are all on. */
NodePtr fullChannel()
{
    using namespace schema;
    const auto band = [] (const Entity& entity, double gain) {
        return NodeBuilder (entity).set ("gain", gain).build();
    };
    NodeBuilder eq (*channel.find ("eq"));
    eq.set ("enabled", true).add (band (lowShelf, 3.0)).add (band (lowMid, -3.0));
    eq.add (band (highMid, 2.0)).add (band (highShelf, 2.0));
    return NodeBuilder (channel, "bench")
        .add (NodeBuilder (*channel.find ("input")).set ("highpass", 80.0).set ("lowpass", 16000.0).build())
        .add (NodeBuilder (*channel.find ("gate")).set ("enabled", true).set ("threshold", -60.0).build())
        .add (eq.build())
        .add (NodeBuilder (*channel.find ("compressor")).set ("enabled", true).set ("threshold", -30.0).build())
        .build();
}

/** The least time of several rounds, in microseconds a strip and block. */
double timeStrips (const Node* channel)
{
    Meter meter;
    std::vector<std::unique_ptr<Strip>> all;
    for (int i = 0; i < strips; ++i)
    {
        auto sections = std::make_shared<ChannelSections>();
        sections->prepare (48000.0);
        sections->follow (channel);
        all.push_back (std::make_unique<Strip> (
            meter, 2, StripChains { { std::move (sections) }, {} }, 48000.0, std::make_shared<StripMemory>()));
        all.back()->controls.left = 0.7f;
    }

    std::array<float, maxChunk> noise;
    uint32_t seed = 1;
    for (auto& sample : noise)
        sample = 0.1f * static_cast<float> (static_cast<int32_t> (seed = seed * 1664525u + 1013904223u)) * 0x1p-31f;

    Chunk chunk;
    chunk.frames = maxChunk;
    auto best = 1e9;
    for (int round = 0; round < 5; ++round)
    {
        const auto began = threadTime();
        for (int block = 0; block < blocks / 5; ++block)
            for (auto& strip : all)
            {
                for (size_t side = 0; side < 2; ++side)
                    std::copy (noise.begin(), noise.end(), strip->input()[side]);
                strip->process (chunk, quantaOf (maxChunk));
            }
        best = std::min (best, threadTime() - began);
    }
    return best * 1e6 / (blocks / 5 * strips);
}

/** The same of the sections alone. */
double timeSectionsOff()
{
    std::vector<ChannelSections> all (strips);
    for (auto& sections : all)
        sections.prepare (48000.0);

    Chunk chunk;
    chunk.frames = maxChunk;
    auto active = 0;
    const auto began = threadTime();
    for (int block = 0; block < blocks; ++block)
        for (auto& sections : all)
            active += sections.update (chunk) ? 1 : 0;
    const auto taken = threadTime() - began;
    return active == 0 ? taken * 1e6 / (blocks * strips) : 1e9;
}
}  // namespace

StripFigures benchStrip()
{
    const juce::ScopedNoDenormals noDenormals;
    const auto channel = fullChannel();
    return { timeStrips (channel.get()), timeSectionsOff() };
}
}  // namespace amp::engine
