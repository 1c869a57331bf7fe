#pragma once
#include "Dsp/Dynamics/Compressor.h"
#include "Dsp/Dynamics/Gate.h"
#include "Dsp/Filter/FilterSettings.h"

#include <array>

namespace amp::dsp
{
/** One band of an EQ. */
struct EqBandSettings : FilterSettings
{
    bool enabled = true;

    bool operator== (const EqBandSettings&) const = default;
};

struct StripEqSettings
{
    bool enabled = false;
    std::array<EqBandSettings, 4> bands;

    bool operator== (const StripEqSettings&) const = default;
};

/** What a person sets on a channel strip in front of its inserts. */
struct StripSettings
{
    double inputGain = 0.0;  ///< dB, -60..60
    bool invertsPolarity = false;
    double highPass = 20.0;    ///< Hz, 20..2000, 12 dB an octave, Butterworth; 20 is off
    double lowPass = 20000.0;  ///< Hz, 2000..20000, 12 dB an octave, Butterworth; 20000 is off
    GateSettings gate;
    StripEqSettings eq;
    CompressorSettings compressor;

    bool operator== (const StripSettings&) const = default;
};
}  // namespace amp::dsp
