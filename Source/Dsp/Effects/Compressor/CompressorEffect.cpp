#include "Dsp/Effects/Compressor/CompressorEffect.h"

namespace amp::dsp
{
void CompressorEffect::prepareAt (double rate)
{
    kernels = &simd::kernels();
    compressor.prepare (rate);
}

void CompressorEffect::clear() noexcept
{
    compressor.reset();
}

void CompressorEffect::update() noexcept
{
    compressor.set ({ true, parameter (0), parameter (1), parameter (2), parameter (3), parameter (4), parameter (5) });
}

void CompressorEffect::render (float* left, float* right, int frames) noexcept
{
    kernels->load (left, right, frames, signal);
    if (const auto other = key(); other.left != nullptr)
    {
        kernels->load (other.left, other.right, frames, heard);
        compressor.process (signal, heard, frames);
    }
    else
        compressor.process (signal, signal, frames);
    kernels->store (signal, frames, left, right);
}
}  // namespace amp::dsp
