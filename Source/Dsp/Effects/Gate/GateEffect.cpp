#include "Dsp/Effects/Gate/GateEffect.h"

namespace amp::dsp
{
void GateEffect::prepareAt (double rate)
{
    kernels = &simd::kernels();
    gate.prepare (rate);
}

void GateEffect::clear() noexcept
{
    gate.reset();
}

void GateEffect::update() noexcept
{
    gate.set ({ true, parameter (0), parameter (1), parameter (2), parameter (3), parameter (4) });
}

void GateEffect::render (float* left, float* right, int frames) noexcept
{
    kernels->load (left, right, frames, signal);
    if (const auto other = key(); other.left != nullptr)
    {
        kernels->load (other.left, other.right, frames, heard);
        gate.process (signal, heard, frames);
    }
    else
        gate.process (signal, signal, frames);
    kernels->store (signal, frames, left, right);
}
}  // namespace amp::dsp
