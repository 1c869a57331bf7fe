#include "Dsp/Dynamics/TruePeakLimiter.h"

#include "Core/Laws.h"
#include "Dsp/Dynamics/Limits.h"

namespace amp::dsp
{
namespace
{
float tamed (float x) noexcept
{
    return std::isfinite (x) ? std::clamp (x, -1e6f, 1e6f) : 0.0f;
}

int framesIn (double milliseconds, double sampleRate) noexcept
{
    return std::max (1, static_cast<int> (std::lround (milliseconds * sampleRate / 1000.0)));
}
}  // namespace

void TruePeakLimiter::prepare (double sampleRate)
{
    first.prepare (sampleRate, framesIn (2.0, sampleRate), true);
    second.prepare (sampleRate, framesIn (1.5, sampleRate), false);
    set (settings);
    reset();
}

void TruePeakLimiter::reset() noexcept
{
    first.reset();
    second.reset();
    reductionNow = 0.0f;
}

void TruePeakLimiter::set (const LimiterSettings& wanted) noexcept
{
    settings = wanted;
    const auto ceiling = static_cast<float> (laws::fromDecibels (limited (wanted.ceiling, -60.0, 0.0, -1.0) - 0.01));
    const auto release = limited (wanted.release, 1.0, 10000.0, 100.0);
    first.set (ceiling, release);
    second.set (ceiling, release);
}

void TruePeakLimiter::process (float* const* channels, int channelCount, int frames) noexcept
{
    std::array<float, LookAheadStage::chunk> left, right;
    auto least = 1.0f;
    for (int done = 0; done < frames; done += LookAheadStage::chunk)
    {
        const auto count = std::min (LookAheadStage::chunk, frames - done);
        auto *const l = channels[0] + done, *const r = channels[channelCount - 1] + done;
        std::transform (l, l + count, left.begin(), tamed);
        std::transform (r, r + count, right.begin(), tamed);
        first.process (left.data(), right.data(), count);
        second.process (left.data(), right.data(), count);
        std::copy_n (left.begin(), count, l);
        std::copy_n (right.begin(), count, r);
        least = std::min (least, first.gain() * second.gain());
    }
    reductionNow = static_cast<float> (-laws::toDecibels (least));
}
}  // namespace amp::dsp
