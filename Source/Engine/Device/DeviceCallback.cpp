#include "Engine/Device/DeviceCallback.h"

#include <time.h>

namespace amp::engine
{
namespace
{
int64_t nanosecondsOf (clockid_t clock) noexcept
{
    timespec now {};
    clock_gettime (clock, &now);
    return static_cast<int64_t> (now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
}  // namespace

void DeviceCallback::play (Renderer* next)
{
    renderer = next;
    while (isInside)  // a block at most
        std::this_thread::yield();
}

void DeviceCallback::audioDeviceAboutToStart (juce::AudioIODevice* device)
{
    deviceRate = device->getCurrentSampleRate();
}

void DeviceCallback::audioDeviceIOCallbackWithContext (const float* const*,
                                                       int,
                                                       float* const* outputs,
                                                       int outputCount,
                                                       int frames,
                                                       const juce::AudioIODeviceCallbackContext&)
{
    const RealtimeScope realtime;
    const juce::ScopedNoDenormals noDenormals;
    const auto began = nanosecondsOf (CLOCK_THREAD_CPUTIME_ID);

    isInside = true;
    auto* current = renderer.load();
    if (current != nullptr && current->sampleRate() == deviceRate.load())
        render (*current, outputs, outputCount, frames);
    else
        for (int channel = 0; channel < outputCount; ++channel)
            if (outputs[channel] != nullptr)
                std::fill_n (outputs[channel], std::max (0, frames), 0.0f);
    isInside = false;

    noteTime (nanosecondsOf (CLOCK_THREAD_CPUTIME_ID) - began, frames);
}

void DeviceCallback::render (Renderer& current, float* const* outputs, int outputCount, int frames) noexcept
{
    publishPlayhead (current, frames);
    lastReached.store (current.transport().reached(), std::memory_order_release);  // what the playhead shows already
    current.render (outputs, outputCount, frames);
}

void DeviceCallback::publishPlayhead (Renderer& current, int frames) noexcept
{
    const auto isRolling = current.transport().isRolling();
    const auto wanted = requested.load (std::memory_order_relaxed);
    const auto loop = current.loop();

    Playhead playhead;
    playhead.sample = current.transport().position() - (isRolling ? current.pending() : 0);
    playhead.time = nanosecondsOf (CLOCK_MONOTONIC);
    playhead.frames = frames;
    playhead.loopStart = loop.start;
    playhead.loopEnd = loop.end;
    playhead.sampleRate = current.sampleRate();
    playhead.state = isRolling                           ? TransportState::playing
                     : wanted == TransportState::stopped ? wanted
                                                         : TransportState::paused;
    telemetry.playhead.store (playhead);
}

void DeviceCallback::noteTime (int64_t nanoseconds, int frames) noexcept
{
    const auto taken = static_cast<double> (nanoseconds) * 1e-9;
    const auto available = static_cast<double> (std::max (1, frames)) / std::max (1.0, deviceRate.load());
    const auto part = taken / available;

    soFar.load += 0.05 * (part - soFar.load);
    soFar.worstBlock = std::max (soFar.worstBlock, taken);
    ++soFar.blocks;
    soFar.lateBlocks += part > 0.7 ? 1 : 0;
    soFar.overruns += part > 1.0 ? 1 : 0;
    times.store (soFar);
}
}  // namespace amp::engine
