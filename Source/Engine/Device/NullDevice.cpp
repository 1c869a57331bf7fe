#include "Engine/Device/NullDevice.h"

#include <pthread.h>
#include <time.h>

namespace amp::engine
{
namespace
{
constexpr int64_t second = 1'000'000'000;  // nanoseconds

int64_t monotonicNow()
{
    timespec now {};
    clock_gettime (CLOCK_MONOTONIC, &now);
    return now.tv_sec * second + now.tv_nsec;
}

void sleepUntil (int64_t time)
{
    const timespec deadline { static_cast<time_t> (time / second), static_cast<long> (time % second) };
    while (clock_nanosleep (CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr) == EINTR)
    {}
}

/** Asks for real-time priority; without the right to it, the thread stays as it is. */
void askForRealtime()
{
    const sched_param priority { 80 };
    pthread_setschedparam (pthread_self(), SCHED_FIFO, &priority);
}
}  // namespace

NullDevice::NullDevice() : AudioIODevice (deviceName, NullDeviceType::typeName) {}

NullDevice::~NullDevice()
{
    close();
}

juce::String
NullDevice::open (const juce::BigInteger&, const juce::BigInteger& outputs, double sampleRate, int bufferSize)
{
    close();
    if (sampleRate <= 0.0 || bufferSize <= 0)
        return "The null device needs a sample rate and a buffer size above 0.";

    rate = sampleRate;
    frames = bufferSize;
    active = outputs;
    const auto there = getOutputChannelNames().size();
    active.setRange (there, std::max (0, active.getHighestBit() + 1 - there), false);
    opened = true;
    return {};
}

void NullDevice::close()
{
    stop();
    opened = false;
}

void NullDevice::start (juce::AudioIODeviceCallback* next)
{
    stop();
    if (! opened || next == nullptr)
        return;

    callback = next;
    callback->audioDeviceAboutToStart (this);
    isLeaving = false;
    thread = std::thread ([this] { run(); });
}

void NullDevice::stop()
{
    if (callback == nullptr)
        return;

    isLeaving = true;
    thread.join();
    std::exchange (callback, nullptr)->audioDeviceStopped();
}

void NullDevice::run()
{
    askForRealtime();
    juce::AudioBuffer<float> output (active.countNumberOfSetBits(), frames);
    const auto begin = monotonicNow();

    for (int64_t block = 0; ! isLeaving; ++block)
    {
        const auto due =
            begin + static_cast<int64_t> (static_cast<double> (block * frames) / rate * static_cast<double> (second));
        sleepUntil (due);

        juce::AudioIODeviceCallbackContext context;
        const auto time = static_cast<uint64_t> (due);
        context.hostTimeNs = &time;
        callback->audioDeviceIOCallbackWithContext (
            nullptr, 0, output.getArrayOfWritePointers(), output.getNumChannels(), frames, context);
    }
}
}  // namespace amp::engine
