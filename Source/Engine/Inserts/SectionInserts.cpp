#include "Engine/Inserts/SectionInserts.h"

#include "Engine/Inserts/ReadSections.h"

namespace amp::engine
{
void ChannelSections::prepare (double rate)
{
    sampleRate = rate;
    strip.prepare (rate);
}

void ChannelSections::follow (const Node* node)
{
    const auto settings = readChannel (View<schema::channel> (node));
    wanted.set ({ settings, tailOf (settings) });
}

bool ChannelSections::update() noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        strip.set (settings->strip);
        tailNow = static_cast<int64_t> (settings->tail * sampleRate);
    }
    return strip.isActive();
}

void ChannelSections::process (float* const* samples, int channels, int frames) noexcept
{
    strip.process (samples, channels, frames);
}

void MasterSections::prepare (double rate)
{
    sampleRate = rate;
    strip.prepare (rate, bandCount);
}

void MasterSections::follow (const Node* node)
{
    const View<schema::master> master (node);
    Settings settings { master.get<"eq">().get<"enabled">(),
                        readBands (master.get<"eq">()),
                        readCompressor (master.get<"compressor">()) };
    settings.tail = (settings.isEqEnabled ? tailOf (settings.bands) : 0.0) + tailOf (settings.compressor);
    wanted.set (std::move (settings));
}

bool MasterSections::update() noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        strip.setEq (settings->isEqEnabled, settings->bands);
        strip.setCompressor (settings->compressor);
        tailNow = static_cast<int64_t> (settings->tail * sampleRate);
    }
    return strip.isActive();
}

void MasterSections::process (float* const* samples, int channels, int frames) noexcept
{
    strip.process (samples, channels, frames);
}

void LimiterInsert::prepare (double rate)
{
    sampleRate = rate;
    limiter.prepare (rate);
}

void LimiterInsert::follow (const Node* node)
{
    wanted.set (readLimiter (View<schema::limiter> (node)));
}

bool LimiterInsert::update() noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        limiter.set (*settings);
        const auto release = settings->release * 0.001 * 10.0;  // time constants: what it holds back then is 0.0005 dB
        tailNow = limiter.latency() + static_cast<int64_t> (release * sampleRate);
    }
    return true;
}

void LimiterInsert::process (float* const* samples, int channels, int frames) noexcept
{
    limiter.process (samples, channels, frames);
}
}  // namespace amp::engine
