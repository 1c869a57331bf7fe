#include "Dsp/Effects/Rotary/Rotary.h"

#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr double crossoverFrequency = 800.0, speedOfSound = 343.0;                 // Hz, m/s
constexpr double hornRadius = 0.18, drumRadius = 0.16;                             // m
constexpr double hornSpeeds[] { 0.0, 0.8, 6.7 }, drumSpeeds[] { 0.0, 0.67, 5.7 };  // turns a second
constexpr double hornInertia = 0.35, drumInertia = 1.4;                            // s to 63 %

float quieter (float cosine, float amount) noexcept
{
    return 1.0f - amount * 0.5f * (1.0f - cosine);
}
}  // namespace

void Rotary::Rotor::advance (double period) noexcept
{
    speed += speedShare * (wantedSpeed - speed);
    turns += speed * period;
    turns -= std::floor (turns);
}

void Rotary::prepareAt (double rate)
{
    horn.radius = static_cast<float> (hornRadius / speedOfSound * rate);
    drum.radius = static_cast<float> (drumRadius / speedOfSound * rate);
    for (auto* rotor : { &horn, &drum })
        rotor->line.prepare (2.0 * static_cast<double> (rotor->radius) + 8.0);
    crossoverCoefficients = StateVariable::Coefficients::of (crossoverFrequency, 0.5, rate);
    dullShare = static_cast<float> (-std::expm1 (-2.0 * std::numbers::pi * 2500.0 / rate));
    for (auto* smoothed : { &depth, &hornGain, &drumGain, &spread })
        smoothed->prepare (rate);
}

void Rotary::clear() noexcept
{
    crossover.reset();
    for (auto* rotor : { &horn, &drum })
    {
        rotor->line.reset();
        rotor->turns = 0.0;
        rotor->speed = rotor->wantedSpeed;
        rotor->dulled = {};
    }
    for (auto* smoothed : { &depth, &hornGain, &drumGain, &spread })
        smoothed->arrive();
}

void Rotary::update() noexcept
{
    const auto speed = static_cast<size_t> (parameter (0));
    const auto share = [&] (double inertia) { return -std::expm1 (-parameter (1) / (inertia * sampleRate())); };
    horn.wantedSpeed = hornSpeeds[speed];
    drum.wantedSpeed = drumSpeeds[speed];
    horn.speedShare = share (hornInertia);
    drum.speedShare = share (drumInertia);
    depth.set (parameter (2) / 100.0);
    hornGain.set (std::min (1.0, 1.0 + parameter (3) / 100.0));
    drumGain.set (std::min (1.0, 1.0 - parameter (3) / 100.0));
    spread.set (parameter (4) / 720.0);
}

float Rotary::heard (Rotor& rotor, size_t microphone, float angle, float amount, float dullness) noexcept
{
    const auto cosine = sineOfTurns (static_cast<float> (rotor.turns) + angle + 0.25f);
    const auto direct = rotor.line.at (2.0f + amount * rotor.radius * (1.0f - cosine));
    auto& dulled = rotor.dulled[microphone];
    dulled += dullShare * (direct - dulled);
    const auto away = dullness * amount * 0.5f * (1.0f - cosine);
    return quieter (cosine, amount * 0.8f) * (direct + away * (dulled - direct));
}

void Rotary::render (float* left, float* right, int frames) noexcept
{
    const auto period = 1.0 / sampleRate();
    for (int i = 0; i < frames; ++i)
    {
        const auto bands = crossover.next (crossoverCoefficients, 0.5 * (static_cast<double> (left[i]) + right[i]));
        horn.line.push (static_cast<float> (-bands.high));  // of opposite sign both bands add up to an all-pass
        drum.line.push (static_cast<float> (bands.low));
        horn.advance (period);
        drum.advance (period);

        const auto amount = depth.next(), h = hornGain.next(), d = drumGain.next(), angle = spread.next();
        left[i] = h * heard (horn, 0, angle, amount, 0.7f) + d * heard (drum, 0, -angle, amount * 0.6f, 0.0f);
        right[i] = h * heard (horn, 1, -angle, amount, 0.7f) + d * heard (drum, 1, angle, amount * 0.6f, 0.0f);
    }
    crossover.flush();
}
}  // namespace amp::dsp
