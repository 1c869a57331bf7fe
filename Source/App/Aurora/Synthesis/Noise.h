#pragma once
#include "Dsp/Sounds/Noise.h"

namespace amp::aurora
{
using dsp::Noise;
}
