#include "Engine/Render/Scrub.h"

#include <cmath>

namespace amp::engine
{
namespace
{
constexpr auto fastest = 2.0;   // times the speed of playing
constexpr auto furthest = 0.5;  // seconds that the sound goes after the playhead
constexpr auto grainSeconds = 0.04, overlapSeconds = 0.01;
}  // namespace

Scrub::Scrub (double sampleRate)
    : length (static_cast<int> (grainSeconds * sampleRate)),
      overlap (static_cast<int> (overlapSeconds * sampleRate))
{
    const auto longest = static_cast<size_t> (fastest * (length + overlap)) + 4 + quantum;
    for (auto& grain : grains)
        for (auto& channel : grain.sound)
            channel.resize (longest);
}

bool Scrub::isOn() noexcept
{
    if (! isRunning && wish.tryLoad (wanted) && wanted.isOn)
    {
        isRunning = true;
        head = static_cast<double> (wanted.position);
        at = 0;
        for (auto& grain : grains)
            grain.total = grain.rendered = 0;
    }
    return isRunning;
}

void Scrub::turn() noexcept
{
    at = 0;
    std::swap (grains[0], grains[1]);
    std::swap (grains[1], grains[2]);
    plan (grains[2]);
    if (! wanted.isOn && grains[0].total == 0 && grains[1].total == 0 && grains[2].total == 0)
        isRunning = false;
}

void Scrub::plan (Grain& grain) noexcept
{
    wish.tryLoad (wanted);
    grain.rendered = grain.total = 0;

    const auto target = static_cast<double> (wanted.position);
    const auto reach = furthest / grainSeconds * length;
    if (std::abs (target - head) > reach)
        head = target - std::copysign (length * 1.0, target - head);

    const auto distance = target - head;
    if (! wanted.isOn || std::abs (distance) < 1.0)
        return;

    grain.speed = std::clamp (distance / length, -fastest, fastest);
    const auto reading = grain.speed * (length + overlap);
    grain.start = static_cast<int64_t> (std::floor (std::min (head, head + reading))) - 1;
    grain.place = head - static_cast<double> (grain.start);
    grain.total = (static_cast<int> (std::ceil (std::abs (reading))) + 3 + quantum - 1) / quantum * quantum;
    head += grain.speed * length;
}

void Scrub::Grain::take (const StereoBuffer& from, int frames) noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
        std::copy_n (from[channel], frames, sound[channel].data() + rendered);
    rendered += frames;
}

float Scrub::Grain::at (size_t channel, int moment) const noexcept
{
    if (total == 0)
        return 0.0f;

    const auto exact = place + speed * moment;
    const auto whole = std::floor (exact);
    const auto part = static_cast<float> (exact - whole);
    const auto* samples = sound[channel].data() + static_cast<int> (whole);
    return samples[0] + part * (samples[1] - samples[0]);
}

void Scrub::mix (float* const* into, int offset, int frames) const noexcept
{
    for (size_t channel = 0; channel < 2; ++channel)
        for (int i = 0; i < frames; ++i)
        {
            auto sample = grains[1].at (channel, at + i);
            if (at + i < overlap)
            {
                const auto share = static_cast<float> (at + i) / static_cast<float> (overlap);
                sample = share * sample + (1.0f - share) * grains[0].at (channel, length + at + i);
            }
            into[channel][offset + i] = sample;
        }
}
}  // namespace amp::engine
