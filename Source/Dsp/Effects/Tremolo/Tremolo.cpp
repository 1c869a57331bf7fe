#include "Dsp/Effects/Tremolo/Tremolo.h"

namespace amp::dsp
{
void Tremolo::prepareAt (double rate)
{
    phase.prepare (rate);
    depth.prepare (rate);
    offset.prepare (rate);
    roundingShare = static_cast<float> (-std::expm1 (-1.0 / (0.0005 * rate)));
}

void Tremolo::clear() noexcept
{
    phase.reset();
    depth.arrive();
    offset.arrive();
    rounded = { wave (0.25f), wave (0.25f + offset.current()) };
}

void Tremolo::update() noexcept
{
    phase.setFrequency (parameter (0));
    depth.set (parameter (1) / 100.0);
    offset.set (parameter (3) / 360.0);
}

float Tremolo::wave (float turns) const noexcept
{
    const auto shape = static_cast<int> (parameter (2));
    if (shape == 1)
        return triangleOfTurns (turns);
    const auto sine = sineOfTurns (turns);
    return shape == 2 ? std::copysign (1.0f, sine) : sine;
}

void Tremolo::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        const auto turns = phase.next() + 0.25f;  // starts at its loudest
        const auto amount = 0.5f * depth.next();
        rounded[0] += roundingShare * (wave (turns) - rounded[0]);
        rounded[1] += roundingShare * (wave (turns + offset.next()) - rounded[1]);
        left[i] *= 1.0f - amount * (1.0f - rounded[0]);
        right[i] *= 1.0f - amount * (1.0f - rounded[1]);
    }
}
}  // namespace amp::dsp
