#include "Dsp/Sounds/Making.h"

namespace amp::dsp::making
{
namespace
{
void scaleTo (double peak, std::vector<float>& left, std::vector<float>& right)
{
    auto most = 1e-9f;
    for (const auto* side : { &left, &right })
        for (const auto sample : *side)
            most = std::max (most, std::abs (sample));
    const auto gain = static_cast<float> (peak) / most;
    for (auto* side : { &left, &right })
        for (auto& sample : *side)
            sample *= gain;
}
}  // namespace

Sample finish (std::vector<float> left, std::vector<float> right, double peak, double release, double rate)
{
    scaleTo (peak, left, right);
    const auto opening = std::max<size_t> (1, framesOf (0.0002, rate)), closing = framesOf (0.01, rate);
    for (auto* side : { &left, &right })
        for (size_t i = 0; i < side->size(); ++i)
        {
            const auto toEnd = side->size() - 1 - i;
            if (i < opening)
                (*side)[i] *= static_cast<float> (i + 1) / static_cast<float> (opening + 1);
            if (toEnd < closing)
                (*side)[i] *= static_cast<float> (toEnd) / static_cast<float> (closing);
        }

    auto sample = Sample::of (left, right);
    sample.release = release;
    return sample;
}

Sample finishLooped (
    std::vector<float> left, std::vector<float> right, double peak, double release, int64_t loopStart, double key)
{
    for (auto* side : { &left, &right })
        if (! side->empty())
        {
            double sum = 0;
            for (auto i = static_cast<size_t> (loopStart); i < side->size(); ++i)
                sum += static_cast<double> ((*side)[i]);
            const auto mean =
                static_cast<float> (sum / static_cast<double> (side->size() - static_cast<size_t> (loopStart)));
            for (auto& sample : *side)
                sample -= mean;
        }

    scaleTo (peak, left, right);
    auto sample = Sample::of (left, right);
    sample.repeat (loopStart, sample.frames - loopStart);
    sample.release = release;
    sample.pitch = key;
    return sample;
}
}  // namespace amp::dsp::making
