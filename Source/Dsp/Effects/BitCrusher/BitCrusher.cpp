#include "Dsp/Effects/BitCrusher/BitCrusher.h"

#include "Core/Laws.h"

namespace amp::dsp
{
namespace
{
float halfSteps (double bits) noexcept
{
    return bits < 24.0 ? static_cast<float> (std::exp2 (bits - 1.0)) : 0.0f;
}

float rounded (float half, float x) noexcept
{
    return half > 0.0f ? (std::floor (std::clamp (x, -1.0f, 1.0f) * half * 0.99999f) + 0.5f) / half : x;
}
}  // namespace

float BitCrusher::crushed (double bits, float x) noexcept
{
    return rounded (halfSteps (bits), x);
}

void BitCrusher::prepareAt (double rate)
{
    output.prepare (rate);
}

void BitCrusher::clear() noexcept
{
    output.arrive();
    held = {};
    place = 1.0;  // the first frame is taken
}

void BitCrusher::update() noexcept
{
    half = halfSteps (parameter (0));
    step = std::min (1.0, parameter (1) / sampleRate());
    output.set (laws::fromDecibels (parameter (2)));
}

void BitCrusher::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        if (place >= 1.0)
        {
            place -= 1.0;
            const std::array now { left[i], right[i] };
            for (size_t c = 0; c < 2; ++c)
                held[c] = now[c] == 0.0f ? 0.0f : rounded (half, now[c]);  // silence stays silent
        }
        place += step;
        const auto gain = output.next();
        left[i] = gain * held[0];
        right[i] = gain * held[1];
    }
}
}  // namespace amp::dsp
