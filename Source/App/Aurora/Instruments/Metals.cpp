#include "App/Aurora/Instruments/Metals.h"

#include "App/Aurora/Synthesis/Envelope.h"
#include "App/Aurora/Synthesis/Filters.h"
#include "App/Aurora/Synthesis/Oscillators.h"

#include <array>

namespace amp::aurora
{
namespace
{
constexpr float metalHertz[] = {
    205.3f, 304.4f, 369.6f, 522.7f, 540.0f, 800.0f
};  // the cymbal oscillators of the Roland TR-808

/** The clang of six pulses, each shifted by a factor. */
class Clang
{
public:
    Clang (float factor, Noise& chance) : shift (factor)
    {
        for (auto& pulse : pulses)
            pulse.phasor.phase = chance.unit();
    }

    float next() noexcept
    {
        float sum = 0;
        for (size_t i = 0; i < pulses.size(); ++i)
            sum += pulses[i].next (cyclesPerFrame (metalHertz[i] * shift), 0.5f);
        return sum / 6.0f;
    }

private:
    float shift;
    std::array<Pulse, std::size (metalHertz)> pulses {};
};
}  // namespace

void hat (Buffer& out, Hit hit, double seconds, Noise& chance)
{
    Clang clang (2.3f * (1.0f + 0.02f * chance.bipolar()), chance);
    Decay decay (static_cast<float> (seconds) * 0.6f * (0.6f + 0.4f * hit.velocity));
    StateVariable floor (7000.0f, 1.1f), top (11500.0f, 0.6f);
    const auto end = std::min (out.size(), hit.frame + frameAtSecond (seconds < 0.1 ? 0.2 : seconds));
    for (auto frame = hit.frame; frame < end; ++frame)
    {
        const auto source = 0.7f * clang.next() + 0.45f * chance.bipolar();
        const auto close = std::min (1.0f, static_cast<float> (end - frame) / 480.0f);
        const auto sample = 0.55f * hit.velocity * close * decay.next() * top.next (floor.next (source).high).low;
        out.add (frame, 0.62f * sample, sample);
    }
}

void shaker (Buffer& out, Hit hit, Noise& chance)
{
    Swell swell (0.012f, frameAtSecond (0.016), 0.018f + 0.012f * hit.velocity);
    StateVariable left (6300.0f, 1.1f), right (6900.0f, 1.1f);
    const auto end = std::min (out.size(), hit.frame + swell.length());
    for (auto frame = hit.frame; frame < end; ++frame)
    {
        const auto level = 0.34f * hit.velocity * hit.velocity * swell.next();
        const auto seeds = chance.bipolar();
        out.add (frame,
                 level * left.next (0.8f * seeds + 0.2f * chance.bipolar()).band,
                 level * 0.55f * right.next (seeds).band);
    }
}

void crash (Buffer& out, Hit hit, Noise& chance)
{
    Clang left (3.1f, chance), right (3.17f, chance);
    Decay strike (0.1f), wash (0.85f), brightness (0.7f);
    StateVariable leftFloor (2600.0f, 0.6f), rightFloor (2600.0f, 0.6f), leftTop, rightTop;
    for (auto frame = hit.frame; frame < out.size(); ++frame)
    {
        const auto bright = brightness.next();
        if ((frame - hit.frame) % 64 == 0)
        {
            leftTop.set (4200.0f + 11000.0f * bright, 0.6f);
            rightTop.set (4200.0f + 11000.0f * bright, 0.6f);
        }
        const auto open = std::min (1.0f, static_cast<float> (frame - hit.frame) / 48.0f);
        const auto level = 0.42f * hit.velocity * open * (0.6f * wash.next() + 0.4f * strike.next());
        const auto l = leftTop.next (leftFloor.next (0.6f * left.next() + 0.5f * chance.bipolar()).high).low;
        const auto r = rightTop.next (rightFloor.next (0.6f * right.next() + 0.5f * chance.bipolar()).high).low;
        out.add (frame, level * l, level * r);
    }
}
}  // namespace amp::aurora
