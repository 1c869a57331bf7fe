#include "Engine/Bench/PatternBench.h"

#include "Dsp/Voices/VoicePool.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/Pattern/MakePart.h"
#include "Engine/Pattern/PatternPlayer.h"
#include "Model/NodeBuilder.h"
#include "Model/Schema/Entities.h"
#include "Pattern/Loop/Compile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amp::engine
{
namespace
{
constexpr auto rate = 48000.0;

std::shared_ptr<const dsp::Sample> longSample()
{
    std::vector<float> sound (96000);
    for (size_t i = 0; i < sound.size(); ++i)
        sound[i] = 0.3f * static_cast<float> (std::sin (0.05 * static_cast<double> (i)));
    return std::make_shared<dsp::Sample> (dsp::Sample::of (sound));
}

dsp::VoiceSettings settings (double speed)
{
    dsp::VoiceSettings s;
    s.sample = longSample();
    s.speed = speed;
    s.gain = 0.01;
    s.pan = 0.3;
    s.cutoff = 2000;
    s.resonance = 0.3;
    s.hcutoff = 100;
    s.shape = 0.4;
    s.attack = 0.01;
    s.release = 0.1;
    return s;
}

/** Voices of half a second each, as many as there is room for, begun one after the other. */
double voicesPerCore (double speed)
{
    constexpr auto voices = 1024, quanta = 1500;
    dsp::VoicePool pool (rate, voices);
    const dsp::VoiceRecipe recipe (settings (speed), rate);
    std::array<float, dsp::voiceQuantum> left {}, right {};
    auto sounding = 0.0;
    const auto play = [&] (int count) {
        for (int i = 0; i < count; ++i)
        {
            for (int k = 0; k < 3; ++k)
                pool.start (recipe, { (i + k * 17) % 64, 1, 0.4 * rate });
            pool.render (left.data(), right.data());
            sounding += pool.sounding();
        }
    };
    play (500);
    sounding = 0;
    const auto began = threadTime();
    play (quanta);
    const auto took = threadTime() - began;
    return sounding / quanta * (quanta * dsp::voiceQuantum / rate) / took;
}

/** A layer of so many tracks with so many events each; all of one step, or spread. */
NodePtr layerOf (int tracks, int events, bool isDense)
{
    auto layer = std::make_shared<Node> (juce::Identifier ("pattern"));
    NodeBuilder all (*schema::compiledSession.find ("tracks")), sequences (*schema::compiledSession.find ("sequences"));
    for (int t = 0; t < tracks; ++t)
    {
        const auto id = "t" + juce::String (t);
        auto track = std::make_shared<Node> (juce::Identifier ("patternTrack"));
        track->set (keys::mapKey, id);
        track->add (NodeBuilder (*schema::patternTrack.find ("meta")).set ("track_id", id).build());
        track->add (NodeBuilder (*schema::patternTrack.find ("params")).set ("s", "bd").set ("gain", 0.01).build());
        all.add (track);

        std::vector<PackedItem> items;
        for (int i = 0; i < events; ++i)
        {
            PackedItem item;
            item.id = static_cast<uint32_t> (i + 1);
            PackedLayout::set (schema::event, *schema::event.find ("step"), item, isDense ? 0 : i * 256 / events);
            PackedLayout::set (schema::event, *schema::event.find ("velocity"), item, 0.5);
            PackedLayout::set (schema::event, *schema::event.find ("note"), item, 48 + i % 24);
            items.push_back (item);
        }
        auto sequence = std::make_shared<Node> (juce::Identifier ("sequence"));
        sequence->set (keys::mapKey, id);
        sequence->set ("track_id", id);
        sequence->set ("events", PackedList::inVar (std::move (items)));
        sequences.add (sequence);
    }
    layer->add (all.build());
    layer->add (sequences.build());
    return layer;
}

struct NoFiles : MediaSource
{
    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override { return Error { path, "none" }; }
    Status status (const juce::String&) override { return Status::missing; }
    Result<juce::String> hash (const juce::String& path) override { return Error { path, "none" }; }
};

std::vector<std::shared_ptr<const PatternPart>> partsOf (const NodePtr& layer, SoundLibrary& sounds)
{
    const auto loop = pattern::compile (pattern::PatternView (layer));
    return makeParts (*loop, sounds, { .sampleRate = rate });
}

double secondsToLoad (SoundLibrary& sounds)
{
    const auto layer = layerOf (50, 400, false);
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
    {
        const auto began = threadTime();
        const auto parts = partsOf (layer, sounds);
        times.push_back (threadTime() - began);
    }
    std::sort (times.begin(), times.end());
    return times[times.size() / 2];
}

double secondsOfDenseQuantum (SoundLibrary& sounds)
{
    const auto parts = partsOf (layerOf (1, 500, true), sounds);
    const PatternContent content { { { .part = parts.front() } } };
    const auto schedule = std::make_unique<Schedule>();
    const auto into = std::make_unique<StereoBuffer>();
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
    {
        PatternPlayer player (rate);
        Chunk chunk;
        chunk.frames = quantum;
        chunk.pieceCount = 1;
        chunk.pieces[0] = { .offset = 0, .frames = quantum, .position = 0 };
        chunk.schedule = schedule.get();
        const auto began = threadTime();
        player.render (chunk, &content, *into);
        times.push_back (threadTime() - began);
    }
    std::sort (times.begin(), times.end());
    return times[times.size() / 2];
}
}  // namespace

PatternFigures benchPattern()
{
    NoFiles files;
    SoundLibrary sounds (files, rate, SoundLibrary::Mode::waits);
    PatternFigures figures;
    figures.plainVoices = voicesPerCore (1.0);
    figures.pitchedVoices = voicesPerCore (1.26);
    figures.loadSeconds = secondsToLoad (sounds);
    figures.denseQuantum = secondsOfDenseQuantum (sounds);
    return figures;
}
}  // namespace amp::engine
