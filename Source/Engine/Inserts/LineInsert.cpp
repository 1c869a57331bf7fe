#include "Engine/Inserts/LineInsert.h"

#include "Core/Laws.h"
#include "Engine/Render/Chunk.h"
#include "Pattern/Loop/CompileLines.h"
#include "Pattern/Loop/TrackValues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace amp::engine
{
namespace
{
bool isOn (const dsp::Smoothed& level)
{
    return level.isMoving() || level.current() != 0.0f;
}
}  // namespace

void LineInsert::prepare (double rate)
{
    sampleRate = rate;
    compressor.prepare (rate);
    reverb.prepare (rate);
    delay.prepare (rate);
    rotor.prepare (rate);
    for (auto* level : { &reverbLevel, &delayLevel, &rotorShare })
        level->prepare (rate);
}

LineInsert::Settings LineInsert::settingsOf (const pattern::Space& space, std::optional<double> reverbRoom)
{
    Settings settings;
    const auto size = std::clamp (space.size.value_or (0.5), 0.0, 1.0);
    const auto decay = std::clamp (reverbRoom.value_or (size), 0.0, 1.0);
    settings.reverb =
        std::clamp (space.room.value_or (0.0), 0.0, 1.0) * (1.0 - std::clamp (space.dry.value_or (0.0), 0.0, 1.0));
    settings.decay = 0.25 * std::pow (40.0, decay);  // 0.25 s to 10 s
    settings.size = 15.0 + 85.0 * size;

    settings.delay = std::clamp (space.delaySend.value_or (0.0), 0.0, 1.0);
    settings.time = space.delayTime.value_or (0.375) * 1000.0;
    settings.feedback = space.delayFeedback.value_or (0.4) * 100.0;

    settings.rotor = std::clamp (space.leslie.value_or (0.0), 0.0, 1.0);
    settings.turns = space.leslieRate.value_or (0.0);
    settings.metres = space.leslieSize.value_or (0.3);
    settings.isNeeded = settings.reverb > 0.0 || settings.delay > 0.0 || settings.rotor > 0.0;
    return settings;
}

void LineInsert::addDynamics (Settings& settings, const pattern::Line& line)
{
    settings.limiter = line.limiter;
    if (const auto& c = line.compressor)
        settings.compressor = { .enabled = true,
                                .threshold = laws::toDecibels (std::max (1e-5, c->threshold)),
                                .ratio = c->ratio,
                                .attack = c->attack * 1000.0,
                                .release = c->release * 1000.0,
                                .knee = c->knee,
                                .makeup = laws::toDecibels (std::max (1e-3, c->makeup)) };
    settings.isNeeded = settings.isNeeded || line.limiter.has_value() || line.compressor.has_value();
}

void LineInsert::follow (const Node* node)
{
    Settings settings;
    if (kind == Of::line)
    {
        const auto line = pattern::compileLine (View<schema::mixerLine> (node));
        settings = settingsOf (line.space, line.reverbRoom);
        addDynamics (settings, line);
    }
    else
        settings = settingsOf (pattern::legacySpaceOf (View<schema::patternTrack> (node).get<"fx">()), {});
    wanted.set (std::move (settings));
}

bool LineInsert::update (const Chunk&) noexcept
{
    if (const auto* settings = wanted.takeNew())
        apply (*settings);
    return isNeeded || compressor.isActive() || isOn (reverbLevel) || isOn (delayLevel) || isOn (rotorShare);
}

void LineInsert::apply (const Settings& s) noexcept
{
    compressor.set (s.compressor);
    reverb.setParameter (0, s.decay);
    reverb.setParameter (1, s.size);
    delay.setParameter (0, s.time);
    delay.setParameter (1, s.feedback);
    rotor.set (s.turns, s.metres);
    reverbLevel.set (s.reverb);
    delayLevel.set (s.delay);
    rotorShare.set (s.rotor);
    limits = s.limiter.has_value();
    if (limits)
        ceiling.set (s.limiter->threshold, s.limiter->release, sampleRate);

    if (std::exchange (isFresh, false))
    {
        for (auto* level : { &reverbLevel, &delayLevel, &rotorShare })
            level->arrive();
        reverb.reset();
        delay.reset();
        rotor.reset();
    }

    isNeeded = s.isNeeded;
    const auto longest =
        std::max ({ s.reverb > 0.0 ? 2.0 * reverb.tail() : 0.0, s.delay > 0.0 ? 2.0 * delay.tail() : 0.0, 0.1 });
    tailNow = s.isNeeded ? static_cast<int64_t> (std::min (longest, 1e6) * sampleRate) : 0;
}

void LineInsert::process (float* const* samples, int channels, int frames, int) noexcept
{
    alignas (32) std::array<float, quantum> dryLeft, dryRight, monoRight;
    for (int offset = 0; offset < frames; offset += quantum)
    {
        auto* const left = samples[0] + offset;
        auto* const right = channels > 1 ? samples[1] + offset : monoRight.data();
        if (channels == 1)
            std::copy_n (left, quantum, right);

        if (compressor.isActive())
            compress (left, right);
        if (isOn (rotorShare))
            turn (left, right);

        std::copy_n (left, quantum, dryLeft.data());
        std::copy_n (right, quantum, dryRight.data());
        if (isOn (delayLevel))
            echo (delay, delayLevel, dryLeft.data(), dryRight.data(), left, right);
        if (isOn (reverbLevel))
            echo (reverb, reverbLevel, dryLeft.data(), dryRight.data(), left, right);
        if (limits)
            ceiling.process (left, right, quantum);
    }
}

void LineInsert::compress (float* left, float* right) noexcept
{
    dsp::simd::Quantum signal;
    dsp::simd::kernels().load (left, right, quantum, signal);
    const auto key = signal;
    compressor.process (signal, key, quantum);
    dsp::simd::kernels().store (signal, quantum, left, right);
}

void LineInsert::turn (float* left, float* right) noexcept
{
    std::array<float, quantum> wetLeft, wetRight;
    std::copy_n (left, quantum, wetLeft.data());
    std::copy_n (right, quantum, wetRight.data());
    rotor.process (wetLeft.data(), wetRight.data(), quantum);
    for (size_t i = 0; i < quantum; ++i)
    {
        const auto share = rotorShare.next();
        left[i] += share * (wetLeft[i] - left[i]);
        right[i] += share * (wetRight[i] - right[i]);
    }
}

void LineInsert::echo (dsp::Effect& effect,
                       dsp::Smoothed& level,
                       const float* fromLeft,
                       const float* fromRight,
                       float* left,
                       float* right) noexcept
{
    std::array<float, quantum> wetLeft, wetRight;
    std::copy_n (fromLeft, quantum, wetLeft.data());
    std::copy_n (fromRight, quantum, wetRight.data());
    float* const wet[] = { wetLeft.data(), wetRight.data() };
    effect.process (wet, 2, quantum);
    for (size_t i = 0; i < quantum; ++i)
    {
        const auto gain = level.next();
        left[i] += gain * wetLeft[i];
        right[i] += gain * wetRight[i];
    }
}
}  // namespace amp::engine
