#include "Dsp/Effects/Saturation/Saturation.h"

#include "Core/Laws.h"

namespace amp::dsp
{
namespace
{
/** A rational approximation of tanh, within 2e-4 up to 3.6, and +-1 from there on. */
constexpr float softly (float x) noexcept
{
    const auto c = std::clamp (x, -4.97f, 4.97f), s = c * c;
    return c * (135135.0f + s * (17325.0f + s * (378.0f + s))) /
           (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}

/** Bent to one side by half a unit of bias, with slope 1 and value 0 at 0. */
float bent (float x) noexcept
{
    constexpr auto bias = 0.5f, atBias = softly (bias), slope = 1.0f - atBias * atBias;
    return (softly (x + bias) - atBias) / slope;
}
}  // namespace

float Saturation::shaped (int type, float x) noexcept
{
    return type == 0 ? softly (x) : type == 1 ? bent (x) : std::clamp (x, -1.0f, 1.0f);
}

void Saturation::prepareAt (double rate)
{
    for (auto* smoothed : { &drive, &tone, &toned, &output })
        smoothed->prepare (rate);
    for (auto& amount : amounts)
        amount.prepare (rate);
    blockerCoefficients = StateVariable::Coefficients::of (5.0, 0.70710678, rate);
}

void Saturation::clear() noexcept
{
    for (auto* smoothed : { &drive, &tone, &toned, &output })
        smoothed->arrive();
    for (auto& amount : amounts)
        amount.arrive();
    for (size_t c = 0; c < 2; ++c)
    {
        oversamplers[c].reset();
        tones[c].reset();
        blockers[c].reset();
    }
}

void Saturation::update() noexcept
{
    for (size_t type = 0; type < amounts.size(); ++type)
        amounts[type].set (static_cast<size_t> (parameter (0)) == type ? 1.0 : 0.0);
    drive.set (laws::fromDecibels (parameter (1)));
    tone.set (parameter (2));
    toned.set (parameter (2) < table[2].max ? 1.0 : 0.0);
    output.set (laws::fromDecibels (parameter (3)));
}

void Saturation::render (float* left, float* right, int frames) noexcept
{
    // The amounts stand still within a quantum; they go in steps of 1/15 when the type changes.
    for (int i = 0; i < frames; ++i)
    {
        const auto gain = drive.next();
        left[i] *= gain;
        right[i] *= gain;
        for (auto& amount : amounts)
            amount.next();
    }

    const auto tape = amounts[0].current(), tube = amounts[1].current(), clip = amounts[2].current();
    const auto curve = [=] (float x) {
        return (tape > 0.0f ? tape * shaped (0, x) : 0.0f) + (tube > 0.0f ? tube * shaped (1, x) : 0.0f) +
               (clip > 0.0f ? clip * shaped (2, x) : 0.0f);
    };
    oversamplers[0].process (left, frames, curve);
    oversamplers[1].process (right, frames, curve);

    auto coefficients = StateVariable::Coefficients::of (tone.current(), 0.70710678, sampleRate());
    for (int i = 0; i < frames; ++i)
    {
        if (tone.isMoving())
            coefficients = StateVariable::Coefficients::of (tone.next(), 0.70710678, sampleRate());
        const auto gain = output.next(), share = toned.next();
        for (size_t c = 0; c < 2; ++c)
        {
            auto& sample = c == 0 ? left[i] : right[i];
            const auto blocked = blockers[c].next (blockerCoefficients, sample).high;
            const auto dark = tones[c].next (coefficients, blocked).low;
            sample = static_cast<float> (gain * (blocked + share * (dark - blocked)));
        }
    }
    for (size_t c = 0; c < 2; ++c)
    {
        tones[c].flush();
        blockers[c].flush();
    }
}
}  // namespace amp::dsp
