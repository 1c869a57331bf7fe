#include "Dsp/Level/Correlation.h"

#include <utility>

namespace amp::dsp
{
void Correlation::prepare (double sampleRate, int channels)
{
    isStereo = channels >= 2;
    hops.prepare (sampleRate);
    window.prepare (static_cast<int> (seconds * Hops::perSecond));
    hop = {};
}

void Correlation::reset() noexcept
{
    hops.reset();
    window.reset();
    hop = {};
}

void Correlation::process (const float* const* input, int frames) noexcept
{
    if (! isStereo)
        return;

    for (int done = 0; done < frames;)
    {
        const auto count = std::min (frames - done, hops.framesLeft());
        hop.add (input[0] + done, input[1] + done, count);
        if (hops.advance (count))
            window.push (std::exchange (hop, {}));

        done += count;
    }
}

std::optional<double> Correlation::value() const noexcept
{
    return window.sumOfNewest (window.size()).correlation();
}
}  // namespace amp::dsp
