#include "Engine/Device/PreviewVoice.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace amp;
using namespace amp::engine;

namespace
{
std::unique_ptr<const PreviewSound> level (float value, size_t frames)
{
    auto sound = std::make_unique<PreviewSound>();
    for (auto& channel : sound->channels)
        channel.assign (frames, value);
    return sound;
}

/** What a voice adds to silence in so many blocks of 128. */
std::vector<float> heard (PreviewVoice& voice, int blocks)
{
    std::vector<float> all;
    for (int i = 0; i < blocks; ++i)
    {
        std::vector<float> left (128), right (128);
        float* outputs[] { left.data(), right.data() };
        {
            const RealtimeScope realtime;
            voice.add (outputs, 2, 128);
        }
        CHECK (left == right);
        all.insert (all.end(), left.begin(), left.end());
    }
    return all;
}

float steepest (const std::vector<float>& sound)
{
    auto step = 0.0f;
    for (size_t i = 1; i < sound.size(); ++i)
        step = std::max (step, std::abs (sound[i] - sound[i - 1]));
    return step;
}
}  // namespace

TEST_CASE ("a preview plays once, to its end, and then is silent", "[engine][preview]")
{
    PreviewVoice voice;
    CHECK (voice.position() == -1);
    heard (voice, 1);
    CHECK (voice.position() == -1);
    voice.play (level (0.5f, 1000));
    CHECK (voice.position() == 0);
    const auto sound = heard (voice, 10);
    CHECK (sound[500] == 0.5f);
    CHECK (std::count_if (sound.begin(), sound.end(), [] (float s) { return s != 0.0f; }) == 1000);
    CHECK (voice.position() == -1);
}

TEST_CASE ("the next preview, and the end of one, come without a click", "[engine][preview]")
{
    PreviewVoice voice;
    voice.play (level (0.5f, 100000));
    auto sound = heard (voice, 20);
    CHECK (voice.position() == 20 * 128);
    voice.play (level (-0.5f, 100000));
    const auto second = heard (voice, 20);
    sound.insert (sound.end(), second.begin(), second.end());
    CHECK (sound.back() == -0.5f);
    voice.stop();
    const auto rest = heard (voice, 20);
    sound.insert (sound.end(), rest.begin(), rest.end());
    CHECK (sound.back() == 0.0f);
    CHECK (steepest (sound) < 0.006f);
    CHECK (voice.position() == -1);
}

TEST_CASE ("a device with one output plays the mean of a preview's channels", "[engine][preview]")
{
    PreviewVoice voice;
    voice.play (level (0.25f, 4000));
    std::vector<float> block (1024, 0.5f);
    float* outputs[] { block.data() };
    voice.add (outputs, 1, 1024);
    CHECK (block.back() == 0.75f);
    float* nothing[] { nullptr };
    voice.add (nothing, 1, 1024);
    CHECK (voice.position() == 2048);
}
