#pragma once
#include "App/Aurora/Synthesis/Buffer.h"
#include "Dsp/Sounds/Oscillators.h"

namespace amp::aurora
{
using dsp::Phasor;
using dsp::Pulse;
using dsp::Saw;
using dsp::sine;

inline float cyclesPerFrame (float hertz) noexcept
{
    return hertz / static_cast<float> (sampleRate);
}
}  // namespace amp::aurora
