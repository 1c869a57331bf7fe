#include "Engine/Inserts/ReadSections.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amp::engine
{
namespace
{
dsp::FilterType filterType (const juce::String& name, bool isHighShelf)
{
    if (name == "highpass")
        return dsp::FilterType::highPass;
    if (name == "lowpass")
        return dsp::FilterType::lowPass;
    if (name == "bell")
        return dsp::FilterType::bell;
    return isHighShelf ? dsp::FilterType::highShelf : dsp::FilterType::lowShelf;
}

template <typename BandView>
dsp::EqBandSettings readBand (const BandView& band, bool isHighShelf)
{
    dsp::EqBandSettings settings;
    settings.type = filterType (band.template get<"type">(), isHighShelf);
    settings.frequency = band.template get<"frequency">();
    settings.q = band.template get<"q">();
    settings.gain = band.template get<"gain">();
    settings.enabled = band.template get<"enabled">();
    return settings;
}

dsp::GateSettings readGate (const View<schema::gate>& gate)
{
    return { gate.get<"enabled">(), gate.get<"threshold">(), gate.get<"ratio">(),
             gate.get<"attack">(),  gate.get<"hold">(),      gate.get<"release">() };
}

constexpr auto timeConstants = 13.8;  // of an exponential, until it is 120 dB down: ln (1e6)

/** A resonance decays with 2 Q / (2 pi f); a shelf or a cut stretches it by its gain at most. */
double ringing (double frequency, double q, double gain = 0.0)
{
    const auto stretch = std::pow (10.0, std::abs (gain) / 40.0);
    return timeConstants * std::max (q, 0.5) * stretch / (std::numbers::pi * frequency);
}
}  // namespace

dsp::StripSettings readChannel (const View<schema::channel>& channel)
{
    const auto input = channel.get<"input">();
    const auto eq = channel.get<"eq">();

    dsp::StripSettings settings;
    settings.highPass = input.get<"highpass">();
    settings.lowPass = input.get<"lowpass">();
    settings.gate = readGate (channel.get<"gate">());
    settings.compressor = readCompressor (channel.get<"compressor">());
    settings.eq = { eq.get<"enabled">(),
                    { readBand (eq.get<"lowShelf">(), false),
                      readBand (eq.get<"lowMid">(), false),
                      readBand (eq.get<"highMid">(), true),
                      readBand (eq.get<"highShelf">(), true) } };
    return settings;
}

std::vector<dsp::EqBandSettings> readBands (const View<schema::masterEq>& eq)
{
    std::vector<dsp::EqBandSettings> bands;
    for (const auto band : eq.get<"bands">())
        bands.push_back (readBand (band, band.get<"side">() == "high"));
    return bands;
}

dsp::CompressorSettings readCompressor (const View<schema::compressor>& compressor)
{
    return { compressor.get<"enabled">(), compressor.get<"threshold">(), compressor.get<"ratio">(),
             compressor.get<"attack">(),  compressor.get<"release">(),   compressor.get<"knee">(),
             compressor.get<"gain">() };
}

dsp::LimiterSettings readLimiter (const View<schema::limiter>& limiter)
{
    return { limiter.get<"ceiling">(), limiter.get<"release">() };
}

double tailOf (std::span<const dsp::EqBandSettings> bands)
{
    auto longest = 0.0;
    for (const auto& band : bands)
        if (band.enabled)
            longest = std::max (longest, ringing (band.frequency, band.q, band.gain));
    return longest;
}

double tailOf (const dsp::CompressorSettings& compressor)
{
    return compressor.enabled ? timeConstants * compressor.release * 0.001 : 0.0;
}

double tailOf (const dsp::StripSettings& settings)
{
    constexpr auto fade = 0.02;  // of a section that goes off
    const auto pass = std::max (settings.highPass > 20.0 ? ringing (settings.highPass, 0.71) : 0.0,
                                settings.lowPass < 20000.0 ? ringing (settings.lowPass, 0.71) : 0.0);
    const auto gate =
        settings.gate.enabled ? (settings.gate.hold + timeConstants * settings.gate.release) * 0.001 : 0.0;
    const auto eq = settings.eq.enabled ? tailOf (settings.eq.bands) : 0.0;
    return fade + pass + gate + eq + tailOf (settings.compressor);
}
}  // namespace amp::engine
