#include "Dsp/Convolution/PartitionedConvolver.h"

#include <algorithm>

namespace amp::dsp
{
Partitions::Partitions (int block, int count)
    : blockSize (static_cast<size_t> (block)),
      fft (2 * block),
      parts (static_cast<size_t> (count), Spectrum (blockSize + 1))
{}

void Partitions::set (int part, const float* samples) noexcept
{
    const auto into = fft.input();
    std::copy_n (samples, blockSize, into.begin());
    std::fill (into.begin() + static_cast<std::ptrdiff_t> (blockSize), into.end(), 0.0f);
    parts[static_cast<size_t> (part)].set (fft.forward());
}

PartitionedConvolver::PartitionedConvolver (int block, int count)
    : blockSize (static_cast<size_t> (block)),
      fft (2 * block),
      last (blockSize),
      inputs (static_cast<size_t> (std::max (1, count)), Spectrum (blockSize + 1)),
      sums (voices, Spectrum (blockSize + 1))
{}

void PartitionedConvolver::reset() noexcept
{
    std::fill (last.begin(), last.end(), 0.0f);
    for (auto& input : inputs)
        input.clear();
    for (auto& sum : sums)
        sum.clear();
}

void PartitionedConvolver::begin (const float* input) noexcept
{
    const auto into = fft.input();
    std::copy (last.begin(), last.end(), into.begin());
    std::copy_n (input, blockSize, into.begin() + static_cast<std::ptrdiff_t> (blockSize));
    std::copy_n (input, blockSize, last.begin());

    newest = (newest + 1) % inputs.size();
    inputs[newest].set (fft.forward());
    for (auto& sum : sums)
        sum.clear();
}

void PartitionedConvolver::multiply (size_t voice, const Partitions& response, int first, int end) noexcept
{
    for (auto part = first; part < std::min (end, response.count()); ++part)
        sums[voice].addProduct (inputs[(newest + inputs.size() - static_cast<size_t> (part)) % inputs.size()],
                                response[part]);
}

void PartitionedConvolver::finish (size_t voice, float* output) noexcept
{
    const auto& sum = sums[voice];
    const auto bins = fft.spectrum();
    for (size_t i = 0; i < bins.size(); ++i)
        bins[i] = { sum.real[i], sum.imaginary[i] };
    const auto samples = fft.inverse();

    const auto scale = 1.0f / static_cast<float> (2 * blockSize);
    for (size_t i = 0; i < blockSize; ++i)
        output[i] += scale * samples[blockSize + i];
}
}  // namespace amp::dsp
