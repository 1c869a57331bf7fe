#include "Dsp/Effects/Convolution/ConvolutionReverb.h"

namespace amp::dsp
{
namespace
{
/** Large blocks last about 21 ms at every rate. */
int blockFor (double rate) noexcept
{
    return rate > 140000.0 ? 4096 : rate > 70000.0 ? 2048 : 1024;
}
}  // namespace

void ConvolutionReverb::prepareAt (double rate)
{
    const auto block = blockFor (rate), frames = static_cast<int> (longest * rate);
    for (auto& response : responses)
    {
        response.settings.reset();
        for (auto& side : response.sides)
            side = std::make_unique<SplitResponse> (quantum, block, frames);
    }
    for (auto& convolver : convolvers)
        convolver = std::make_unique<SpreadConvolver> (quantum, block, frames);
    for (auto& samples : made)
        samples.assign (static_cast<size_t> (block), 0.0f);

    for (auto& side : sides)
        side.line.prepare (table[2].max * 0.001 * rate + 2.0);
    for (auto* smoothed : { &lowCut, &highCut, &width })
        smoothed->prepare (rate);
    preDelay.prepare (rate, 0.2);
    share.prepare (rate, 0.05);
}

void ConvolutionReverb::update() noexcept
{
    wanted = { static_cast<int> (parameter (0)), parameter (1) * 0.01, longest };
    preDelay.set (std::max (1.0, parameter (2) * 0.001 * sampleRate()));
    lowCut.set (parameter (3));
    highCut.set (parameter (4));
    width.set (parameter (5) * 0.01);
}

void ConvolutionReverb::clear() noexcept
{
    for (auto& side : sides)
    {
        side.line.reset();
        side.lowCut.reset();
        side.highCut.reset();
    }
    for (auto& convolver : convolvers)
        convolver->reset();
    for (auto* smoothed : { &preDelay, &lowCut, &highCut, &width })
        smoothed->arrive();
    share.set (0.0);
    share.arrive();
    isCrossing = false;
    settling = piece = -1;

    if (responses[now].settings != wanted)  // nothing sounds meanwhile: it is made at once
    {
        beginMaking();
        while (piece >= 0)
            makePiece (responses[now]);
    }
}

double ConvolutionReverb::tail() const noexcept
{
    return parameter (2) * 0.001 +
           RoomResponse::tailOf ({ static_cast<int> (parameter (0)), parameter (1) * 0.01, longest });
}

void ConvolutionReverb::beginMaking() noexcept
{
    making = wanted;
    maker.start (making, sampleRate());
    piece = 0;
}

void ConvolutionReverb::makePiece (Response& response) noexcept
{
    maker.next (made[0].data(), made[1].data(), static_cast<int> (made[0].size()));
    for (size_t side = 0; side < 2; ++side)
        response.sides[side]->set (piece, made[side].data());

    response.settings.reset();
    if (++piece == response.sides[0]->pieces())
    {
        piece = -1;
        response.settings = making;
    }
}

/** Makes a new response, waits until it is heard as a whole, and crosses over to it: one step a quantum. */
void ConvolutionReverb::advanceChange() noexcept
{
    if (isCrossing && ! share.isMoving())
    {
        isCrossing = false;
        now = 1 - now;
        share.set (0.0);
        share.arrive();
    }
    else if (piece >= 0)
    {
        makePiece (responses[1 - now]);
        if (piece < 0)
            settling = convolvers[0]->settling();
    }
    else if (settling > 0)
        --settling;
    else if (settling == 0)
    {
        settling = -1;
        isCrossing = true;
        share.set (1.0);
    }
    else if (! isCrossing && responses[now].settings != wanted)
        beginMaking();
}

void ConvolutionReverb::delayAndCut (float* left, float* right) noexcept
{
    constexpr auto q = 0.70710678;
    auto low = StateVariable::Coefficients::of (lowCut.current(), q, sampleRate());
    auto high = StateVariable::Coefficients::of (highCut.current(), q, sampleRate());
    for (int i = 0; i < quantum; ++i)
    {
        if (lowCut.isMoving())
            low = StateVariable::Coefficients::of (lowCut.next(), q, sampleRate());
        if (highCut.isMoving())
            high = StateVariable::Coefficients::of (highCut.next(), q, sampleRate());

        const auto distance = preDelay.next();
        float* const samples[] = { left + i, right + i };
        for (size_t side = 0; side < 2; ++side)
        {
            sides[side].line.push (*samples[side]);
            const auto thinned = sides[side].lowCut.next (low, sides[side].line.at (distance)).high;
            *samples[side] = static_cast<float> (sides[side].highCut.next (high, thinned).low);
        }
    }
    for (auto& side : sides)
    {
        side.lowCut.flush();
        side.highCut.flush();
    }
}

void ConvolutionReverb::render (float* left, float* right, int frames) noexcept
{
    std::array<std::array<float, quantum>, 2> dry {};
    std::copy_n (left, frames, dry[0].begin());
    std::copy_n (right, frames, dry[1].begin());
    delayAndCut (dry[0].data(), dry[1].data());

    advanceChange();
    const auto withOther = isCrossing || settling >= 0;
    std::array<std::array<std::array<float, quantum>, 2>, 2> wet {};  // of response, side
    for (size_t side = 0; side < 2; ++side)
    {
        std::array<const SplitResponse*, 2> heard {};
        heard[now] = responses[now].sides[side].get();
        if (withOther)
            heard[1 - now] = responses[1 - now].sides[side].get();
        convolvers[side]->process (dry[side].data(), heard, { wet[0][side].data(), wet[1][side].data() });
    }

    for (int i = 0; i < frames; ++i)
    {
        const auto at = static_cast<size_t> (i);
        const auto other = isCrossing ? share.next() : 0.0f;
        left[i] = wet[now][0][at] + other * (wet[1 - now][0][at] - wet[now][0][at]);
        right[i] = wet[now][1][at] + other * (wet[1 - now][1][at] - wet[now][1][at]);
    }
    widen (left, right, frames);
}

void ConvolutionReverb::widen (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        const auto middle = 0.5f * (left[i] + right[i]), side = 0.5f * width.next() * (left[i] - right[i]);
        left[i] = middle + side;
        right[i] = middle - side;
    }
}
}  // namespace amp::dsp
