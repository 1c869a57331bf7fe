#include "Engine/Inserts/SectionInserts.h"

#include "Core/Meter.h"
#include "Engine/Inserts/ReadSections.h"

namespace amp::engine
{
void ChannelSections::prepare (double rate)
{
    sampleRate = rate;
    strip.prepare (rate);
    isPlayed = false;
}

void ChannelSections::follow (const Node* node)
{
    const auto settings = readChannel (View<schema::channel> (node));
    if (! isPlayed)
        strip.set (settings);  // here and not in the first block, where the filters of many new strips would take too long
    isPlayed = true;
    wanted.set ({ settings, tailOf (settings) });
}

bool ChannelSections::update (const Chunk&) noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        current = settings->strip;
        strip.set (current);
        tailNow = static_cast<int64_t> (settings->tail * sampleRate);
    }
    if (driven.any())
    {
        auto moved = current;
        driven.apply (moved);
        strip.set (moved);
    }
    return strip.isActive();
}

void ChannelSections::process (float* const* samples, int channels, int frames, int offset) noexcept
{
    const auto compressorKey = key (compressorInput, offset), gateKey = key (gateInput, offset);
    strip.process (samples, channels, frames, { { gateKey[0], gateKey[1] }, { compressorKey[0], compressorKey[1] } });
}

void ChannelSections::report (Meter& meter) const noexcept
{
    meter.setReduction (Reduction::compressor, strip.gainReduction());
    meter.setReduction (Reduction::gate, strip.gateReduction());
}

namespace
{
constexpr size_t compressorFields = 7, eqSwitch = compressorFields, firstBand = eqSwitch + 1, bandFields = 4;
}

MasterSections::MasterSections (int most)
    : bandCount (most),
      driven (firstBand + bandFields * static_cast<size_t> (most))
{
    current.bands.reserve (static_cast<size_t> (most));
    bands.reserve (static_cast<size_t> (most));
}

int MasterSections::parameterAt (const Path& within) const
{
    static constexpr std::string_view fields[] { "frequency", "gain", "q", "enabled" };
    if (within.toString() == "eq.enabled")
        return static_cast<int> (eqSwitch);
    if (within.size() == 4 && within[1] == "bands")
        for (size_t band = 0; band < bandIds.size(); ++band)
            for (size_t field = 0; field < bandFields; ++field)
                if (bandIds[band] == within[2] && fields[field] == within[3])
                    return static_cast<int> (firstBand + bandFields * band + field);
    return placeOf<dsp::CompressorSettings> (within);
}

void MasterSections::applyDriven() noexcept
{
    const auto isEqEnabled = driven.take (eqSwitch, current.isEqEnabled ? 1.0 : 0.0) >= 0.5;
    bands.assign (current.bands.begin(), current.bands.end());  // within its capacity
    auto place = firstBand;
    for (auto& band : bands)
    {
        band.frequency = driven.take (place++, band.frequency);
        band.gain = driven.take (place++, band.gain);
        band.q = driven.take (place++, band.q);
        band.enabled = driven.take (place++, band.enabled ? 1.0 : 0.0) >= 0.5;
    }
    auto compressor = current.compressor;
    driven.apply (compressor);
    strip.setEq (isEqEnabled, bands);
    strip.setCompressor (compressor);
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
    bandIds.clear();
    for (const auto band : master.get<"eq">().get<"bands">())
        bandIds.push_back (band.id().toStdString());
    settings.tail = (settings.isEqEnabled ? tailOf (settings.bands) : 0.0) + tailOf (settings.compressor);
    wanted.set (std::move (settings));
}

bool MasterSections::update (const Chunk&) noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        current.isEqEnabled = settings->isEqEnabled;
        current.bands.assign (settings->bands.begin(), settings->bands.end());  // within its capacity
        current.compressor = settings->compressor;
        strip.setEq (current.isEqEnabled, current.bands);
        strip.setCompressor (current.compressor);
        tailNow = static_cast<int64_t> (settings->tail * sampleRate);
    }
    if (driven.any())
        applyDriven();
    return strip.isActive();
}

void MasterSections::process (float* const* samples, int channels, int frames, int offset) noexcept
{
    const auto heard = key (compressorInput, offset);
    strip.process (samples, channels, frames, { heard[0], heard[1] });
}

void MasterSections::report (Meter& meter) const noexcept
{
    meter.setReduction (Reduction::compressor, strip.gainReduction());
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

bool LimiterInsert::update (const Chunk&) noexcept
{
    if (const auto* settings = wanted.takeNew())
    {
        current = *settings;
        limiter.set (current);
        const auto release = settings->release * 0.001 * 10.0;  // time constants: what it holds back then is 0.0005 dB
        tailNow = limiter.latency() + static_cast<int64_t> (release * sampleRate);
    }
    if (driven.any())
    {
        auto moved = current;
        driven.apply (moved);
        limiter.set (moved);
    }
    return true;
}

void LimiterInsert::process (float* const* samples, int channels, int frames, int) noexcept
{
    limiter.process (samples, channels, frames);
}

void LimiterInsert::report (Meter& meter) const noexcept
{
    meter.setReduction (Reduction::limiter, limiter.reduction());
}
}  // namespace amp::engine
