#pragma once
#include "Core/Laws.h"
#include "Engine/MemoryMedia.h"
#include "Engine/Render/Renderer.h"

#include <catch2/catch.hpp>

namespace amp::engine::test
{
using Sound = std::vector<float>;  // one channel
using Stereo = std::array<Sound, 2>;

inline Sound tone (double frequency, double amplitude, int64_t frames, double sampleRate = 48000)
{
    Sound samples (static_cast<size_t> (frames));
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float> (
            amplitude * std::sin (2.0 * std::numbers::pi * frequency * static_cast<double> (i) / sampleRate));
    return samples;
}

/** 1, 2, 3 … : any sample in the wrong place is seen. */
inline Sound counting (int64_t frames)
{
    Sound samples (static_cast<size_t> (frames));
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float> (i + 1);
    return samples;
}

/** The same noise for the same seed, -1..1. */
inline Sound noise (int64_t frames, uint32_t seed)
{
    Sound samples (static_cast<size_t> (frames));
    for (auto& sample : samples)
    {
        seed = seed * 1664525u + 1013904223u;
        sample = static_cast<float> (static_cast<int32_t> (seed)) * 0x1p-31f;
    }
    return samples;
}

inline std::shared_ptr<const Media> media (std::vector<Sound> channels)
{
    return std::make_shared<MemoryMedia> (std::move (channels));
}

inline Clip clipOf (std::shared_ptr<const Media> what, int64_t start = 0)
{
    Clip clip;
    clip.length = what->frames();
    clip.media = std::move (what);
    clip.start = start;
    return clip;
}

inline StripPlan strip (std::string id, int order, int channels = 2)
{
    StripPlan plan;
    plan.id = std::move (id);
    plan.order = order;
    plan.channels = channels;
    return plan;
}

inline double peak (const Sound& sound, size_t from = 0)
{
    double highest = 0;
    for (auto i = from; i < sound.size(); ++i)
        highest = std::max (highest, static_cast<double> (std::abs (sound[i])));
    return highest;
}

inline double largestStep (const Sound& sound)
{
    double highest = 0;
    for (size_t i = 1; i < sound.size(); ++i)
        highest = std::max (highest, static_cast<double> (std::abs (sound[i] - sound[i - 1])));
    return highest;
}

/** A desk with its renderer, for tests that need no session: fill in the plan, the clips and the gains, then hear(). */
struct TestDesk
{
    explicit TestDesk (Desk::Options how = {}, int helpers = 0) : desk (telemetry, how), team (helpers) {}

    Telemetry telemetry;
    Desk desk;
    Team team;
    Renderer renderer { desk, &team };

    Plan plan;
    std::map<std::string, std::vector<Clip>> clips;
    std::function<void (const Desk&)> setControls = [] (const Desk&) {};
    Loop loop;
    TempoMap tempo;
    Click click;
    uint64_t wishes = 0;

    Schedule schedule (const Desk& on) const
    {
        Schedule made;
        made.sampleRate = on.sampleRate();
        made.loop = loop;
        made.tempo = tempo;
        made.click = click;
        for (const auto& [id, content] : clips)
            if (const auto slot = on.slotOf (id))
            {
                made.lanes.resize (std::max (made.lanes.size(), *slot + 1));
                made.lanes[*slot] = std::make_shared<const LaneContent> (content);
            }
        return made;
    }

    StripPlan& addLane (const std::string& id, std::vector<Clip> content, int channels = 2)
    {
        plan.lanes.push_back (strip (id, static_cast<int> (plan.lanes.size()), channels));
        clips[id] = std::move (content);
        return plan.lanes.back();
    }

    StripPlan& addBus (const std::string& id)
    {
        plan.buses.push_back (strip (id, 1000 + static_cast<int> (plan.buses.size())));
        return plan.buses.back();
    }

    Result<> apply()
    {
        return desk.play (plan, [this] (const Desk& on) {
            setControls (on);
            return schedule (on);
        });
    }

    void ask (int64_t position, bool isRolling, bool isDeclicked = false)
    {
        ++wishes;
        renderer.transport().ask ({ wishes, wishes, position, isRolling, isDeclicked });
    }

    void halt()
    {
        const auto placed = wishes;
        renderer.transport().ask ({ ++wishes, placed, 0, false, true });
    }

    /** Applies the plan and plays from a position. */
    void play (int64_t position = 0)
    {
        const auto applied = apply();
        INFO ((applied.ok() ? std::string() : applied.error().text().toStdString()));
        REQUIRE (applied.ok());
        ask (position, true);
    }

    Stereo hear (int64_t frames, int blockSize = 512)
    {
        Stereo heard { Sound (static_cast<size_t> (frames)), Sound (static_cast<size_t> (frames)) };
        for (int64_t at = 0; at < frames;)
        {
            float* outputs[] = { heard[0].data() + at, heard[1].data() + at };
            const auto part = static_cast<int> (std::min<int64_t> (blockSize, frames - at));
            renderer.render (outputs, 2, part);
            at += part;
        }
        return heard;
    }
};
}  // namespace amp::engine::test
