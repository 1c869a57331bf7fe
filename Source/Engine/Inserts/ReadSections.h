#pragma once
#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Strip/StripSettings.h"
#include "Model/Lookup.h"

#include <span>
#include <vector>

/** How a session sets the sections of its strips, in the terms of the DSP. Pure functions. Thread: any. */
namespace amp::engine
{
/** Gain and polarity at the input are left out: the strip has them. */
dsp::StripSettings readChannel (const View<schema::channel>&);

std::vector<dsp::EqBandSettings> readBands (const View<schema::masterEq>&);
dsp::CompressorSettings readCompressor (const View<schema::compressor>&);
dsp::LimiterSettings readLimiter (const View<schema::limiter>&);

/** Seconds until what filters and dynamics do after the end of their input is 120 dB down: they ring, and let go. */
double tailOf (const dsp::StripSettings&);
double tailOf (std::span<const dsp::EqBandSettings>);
double tailOf (const dsp::CompressorSettings&);
}  // namespace amp::engine
