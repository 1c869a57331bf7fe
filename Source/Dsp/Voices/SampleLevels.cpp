#include "Dsp/Voices/SampleLevels.h"

#include "Dsp/Resampler/Resampler.h"

#include <algorithm>
#include <cmath>

namespace amp::dsp
{
namespace
{
constexpr auto perOctave = 4.0;
constexpr auto greatest = 31;
constexpr auto harmless = 0.35;  // quarter octaves that a voice may be faster than its level

/** The frames of a channel, and beyond them its loop. */
std::vector<float> unrolled (const Sample& sample, size_t channel, int64_t frames)
{
    std::vector<float> sound (static_cast<size_t> (frames));
    for (int64_t i = 0; i < frames; ++i)
        sound[static_cast<size_t> (i)] = sample.channel (
            channel)[i < sample.frames ? i : sample.loopStart + (i - sample.loopStart) % sample.loopLength];
    return sound;
}

Result<std::vector<float>> thinned (const std::vector<float>& sound, double stretch, size_t frames)
{
    constexpr auto rate = 2000.0;  // only the ratio matters
    constexpr size_t block = 65536;
    auto resampler = Resampler::create (rate * stretch, rate, 1);
    if (! resampler)
        return resampler.error();

    std::vector<float> result;
    const auto take = [&] (const float* const* channels, int count) -> Result<> {
        result.insert (result.end(), channels[0], channels[0] + count);
        return {};
    };
    for (size_t at = 0; at < sound.size(); at += block)
    {
        const float* const from = &sound[at];
        if (auto pushed = resampler->push (&from, static_cast<int> (std::min (block, sound.size() - at)), take);
            ! pushed)
            return pushed.error();
    }
    if (auto finished = resampler->finish (take); ! finished)
        return finished.error();
    result.resize (frames);
    return result;
}
}  // namespace

int sampleLevelFor (double rate) noexcept
{
    if (! (std::abs (rate) > 1.0))
        return 0;
    return static_cast<int> (
        std::clamp (std::ceil (perOctave * std::log2 (std::abs (rate)) - harmless), 0.0, double { greatest }));
}

Result<std::shared_ptr<const Sample>> makeSampleLevel (const std::shared_ptr<const Sample>& original, int level)
{
    const auto wanted = std::exp2 (std::clamp (level, 1, greatest) / perOctave);
    const auto& from = *original;
    const auto isLooped = from.loopLength > 0;

    // A loop keeps a whole number of frames; the stretch gives way.
    const auto loop =
        isLooped ? std::max<int64_t> (1, std::llround (static_cast<double> (from.loopLength) / wanted)) : 0;
    const auto stretch = isLooped ? static_cast<double> (from.loopLength) / static_cast<double> (loop) : wanted;
    const auto start = static_cast<int64_t> (std::ceil (static_cast<double> (from.loopStart) / stretch));
    const auto frames =
        isLooped ? start + loop : std::max<int64_t> (1, std::llround (static_cast<double> (from.frames) / stretch));
    constexpr auto run = 1000.0;  // frames of a level that the filter may look ahead
    const auto read = isLooped ? std::llround ((static_cast<double> (frames) + run) * stretch) : from.frames;

    std::array<std::vector<float>, 2> sides;
    for (size_t channel = 0; channel < (from.isWide ? 2u : 1u); ++channel)
    {
        auto side = thinned (unrolled (from, channel, read), stretch, static_cast<size_t> (frames));
        if (! side)
            return side.error();
        sides[channel] = std::move (*side);
    }

    auto made = std::make_shared<Sample> (Sample::of (sides[0], sides[1]));
    if (isLooped)
        made->repeat (start, loop);
    made->pitch = from.pitch;
    made->release = from.release;
    made->stretch = stretch;
    made->original = original;
    return std::shared_ptr<const Sample> (std::move (made));
}
}  // namespace amp::dsp
