#include "Engine/Bench/BareLoop.h"

#include "Engine/Bench/ThreadTime.h"
#include "Engine/Strip/Kernels.h"

namespace amp::engine
{
BareLoop::BareLoop (double sampleRate, int frames) : blockSeconds (frames / sampleRate)
{
    device.open ({}, 3, sampleRate, frames);
    device.start (this);
}

BareLoop::~BareLoop()
{
    device.close();
}

void BareLoop::audioDeviceIOCallbackWithContext (
    const float* const*, int, float* const*, int, int, const juce::AudioIODeviceCallbackContext&)
{
    constexpr auto rounds = 100;
    const auto began = threadTime();
    for (int round = 0; round < rounds; ++round)
        kernels::addScaledRamp (memory.data(), memory.data() + 2048, 0.1f, 0.2f, 2048);
    const auto share = (threadTime() - began) / blockSeconds;

    worst = std::max (worst.load(), share);
    late += share > 0.7 ? 1 : 0;
}
}  // namespace amp::engine
