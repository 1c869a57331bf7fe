#include "Engine/Device/Handover.h"

#include <chrono>
#include <thread>

namespace amp::engine
{
namespace
{
constexpr auto longestWait = std::chrono::milliseconds (500);  // then the device is taken to have died
}  // namespace

void Handover::use (juce::AudioIODeviceCallback* next)
{
    auto* before = wanted.load();
    if (before == next)
        return;

    if (auto* running = device.load(); running != nullptr && next != nullptr)
        next->audioDeviceAboutToStart (running);
    wanted = next;

    const auto deadline = std::chrono::steady_clock::now() + longestWait;
    while (device.load() != nullptr && playing.load() != next && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for (std::chrono::milliseconds (1));
    playing = next;
    while (isInside)  // a block at most
        std::this_thread::yield();

    if (device.load() != nullptr && before != nullptr)
        before->audioDeviceStopped();
}

void Handover::audioDeviceAboutToStart (juce::AudioIODevice* starting)
{
    gain = 0.0f;
    step = static_cast<float> (1.0 / std::max (1.0, fadeSeconds * starting->getCurrentSampleRate()));
    if (auto* callback = playing.load())
        callback->audioDeviceAboutToStart (starting);
    device = starting;
}

void Handover::audioDeviceStopped()
{
    device = nullptr;
    if (auto* callback = playing.load())
        callback->audioDeviceStopped();
}

void Handover::audioDeviceIOCallbackWithContext (const float* const* inputs,
                                                 int inputCount,
                                                 float* const* outputs,
                                                 int outputCount,
                                                 int frames,
                                                 const juce::AudioIODeviceCallbackContext& context)
{
    isInside = true;
    auto* next = wanted.load();
    auto* current = playing.load();
    if (current != next && (gain <= 0.0f || current == nullptr))
    {
        gain = 0.0f;
        current = next;
        playing = next;
    }

    if (current != nullptr)
        current->audioDeviceIOCallbackWithContext (inputs, inputCount, outputs, outputCount, frames, context);
    else
        for (int channel = 0; channel < outputCount; ++channel)
            if (outputs[channel] != nullptr)
                std::fill_n (outputs[channel], std::max (0, frames), 0.0f);
    fade (outputs, outputCount, frames, current != next);
    preview.add (outputs, outputCount, std::max (0, frames));
    isInside = false;
}

void Handover::fade (float* const* outputs, int outputCount, int frames, bool isLeaving) noexcept
{
    if (! isLeaving && gain >= 1.0f)
        return;

    const auto begin = gain;
    const auto slope = isLeaving ? -step : step;
    for (int channel = 0; channel < outputCount; ++channel)
        if (auto* samples = outputs[channel]; samples != nullptr)
            for (int i = 0; i < frames; ++i)
                samples[i] *= std::clamp (begin + slope * static_cast<float> (i + 1), 0.0f, 1.0f);
    gain = std::clamp (begin + slope * static_cast<float> (frames), 0.0f, 1.0f);
}
}  // namespace amp::engine
