#include "Dsp/Convolution/SpreadConvolver.h"

#include <algorithm>

namespace amp::dsp
{
namespace
{
int headParts (int quantum, int block)
{
    return 2 * block / quantum;
}

int bodyParts (int block, int frames)
{
    return std::max (0, (frames + block - 1) / block - 2);
}
}  // namespace

SplitResponse::SplitResponse (int small, int large, int frames)
    : quantum (small),
      block (large),
      head (small, headParts (small, large)),
      body (large, bodyParts (large, frames))
{}

void SplitResponse::set (int piece, const float* samples) noexcept
{
    if (piece >= 2)
        body.set (piece - 2, samples);
    else
        for (int i = 0; i < block / quantum; ++i)
            head.set (piece * (block / quantum) + i, samples + i * quantum);
}

SpreadConvolver::SpreadConvolver (int small, int large, int frames)
    : quantum (small),
      block (large),
      quanta (large / small),
      head (small, headParts (small, large)),
      body (large, bodyParts (large, frames)),
      gathering (static_cast<size_t> (large))
{
    for (auto* outputs : { &sounding, &following })
        for (auto& samples : *outputs)
            samples.resize (static_cast<size_t> (large));
}

void SpreadConvolver::reset() noexcept
{
    head.reset();
    body.reset();
    std::fill (gathering.begin(), gathering.end(), 0.0f);
    for (auto* outputs : { &sounding, &following })
        for (auto& samples : *outputs)
            std::fill (samples.begin(), samples.end(), 0.0f);
    place = 0;
}

void SpreadConvolver::process (const float* input,
                               const std::array<const SplitResponse*, voices>& responses,
                               const std::array<float*, voices>& outputs) noexcept
{
    head.begin (input);
    for (size_t voice = 0; voice < voices; ++voice)
        if (const auto* response = responses[voice])
        {
            head.multiply (voice, response->head, 0, response->head.count());
            head.finish (voice, outputs[voice]);

            const auto* const late = sounding[voice].data() + place * quantum;
            for (int i = 0; i < quantum; ++i)
                outputs[voice][i] += late[i];
            stepBody (voice, *response);
        }

    std::copy_n (input, quantum, gathering.begin() + place * quantum);
    if (++place == quanta)
        turnBlock();
}

/** The block that was gathered before is worked on while the next one is gathered, and sounds after that. */
void SpreadConvolver::stepBody (size_t voice, const SplitResponse& response) noexcept
{
    const auto count = response.body.count();
    body.multiply (voice, response.body, count * place / quanta, count * (place + 1) / quanta);
    if (place == quanta - 1)
        body.finish (voice, following[voice].data());
}

void SpreadConvolver::turnBlock() noexcept
{
    place = 0;
    std::swap (sounding, following);
    for (auto& samples : following)
        std::fill (samples.begin(), samples.end(), 0.0f);
    body.begin (gathering.data());
}
}  // namespace amp::dsp
