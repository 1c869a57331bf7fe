#include "Dsp/Strip/Strip.h"

#include "Core/Laws.h"
#include "Dsp/Dynamics/Limits.h"

#include <algorithm>

namespace amp::dsp
{
namespace
{
constexpr int highPassFilter = 0, lowPassFilter = 1;

std::optional<FilterSettings> highPassOf (const StripSettings& s) noexcept
{
    const auto frequency = limited (s.highPass, 20.0, 2000.0, 20.0);
    return frequency > 20.0 ? std::optional (FilterSettings { FilterType::highPass, frequency }) : std::nullopt;
}

std::optional<FilterSettings> lowPassOf (const StripSettings& s) noexcept
{
    const auto frequency = limited (s.lowPass, 2000.0, 20000.0, 20000.0);
    return frequency < 20000.0 ? std::optional (FilterSettings { FilterType::lowPass, frequency }) : std::nullopt;
}

double inputGainOf (const StripSettings& s) noexcept
{
    return laws::fromDecibels (limited (s.inputGain, -60.0, 60.0, 0.0)) * (s.invertsPolarity ? -1.0 : 1.0);
}
}  // namespace

void Strip::prepare (double sampleRate)
{
    kernels = &simd::kernels();
    settings = {};
    input.prepare (sampleRate);
    passes.prepare (sampleRate, 2);
    eq.prepare (sampleRate, static_cast<int> (settings.eq.bands.size()));
    gate.prepare (sampleRate);
    compressor.prepare (sampleRate);
    gate.set (settings.gate);
    compressor.set (settings.compressor);
}

void Strip::reset() noexcept
{
    input.reset();
    passes.reset();
    eq.reset();
    gate.reset();
    compressor.reset();
}

void Strip::set (const StripSettings& wanted) noexcept
{
    if (wanted == settings)
        return;

    settings = wanted;
    input.set (inputGainOf (settings));
    passes.set (highPassFilter, highPassOf (settings));
    passes.set (lowPassFilter, lowPassOf (settings));
    gate.set (settings.gate);
    compressor.set (settings.compressor);
    for (size_t i = 0; i < settings.eq.bands.size(); ++i)
    {
        const auto& band = settings.eq.bands[i];
        const auto isHeard = settings.eq.enabled && band.enabled;
        eq.set (static_cast<int> (i), isHeard ? std::optional<FilterSettings> (band) : std::nullopt);
    }
}

bool Strip::isActive() const noexcept
{
    return input.isActive() || passes.isActive() || gate.isActive() || eq.isActive() || compressor.isActive();
}

void Strip::process (float* const* channels, int channelCount, int frames, const StripKeys& keys) noexcept
{
    auto* const left = channels[0];
    auto* const right = channels[channelCount - 1];  // of a mono signal, once more the same
    for (int done = 0; done < frames && isActive(); done += simd::quantumFrames)
    {
        const auto count = std::min (simd::quantumFrames, frames - done);
        kernels->load (left + done, right + done, count, quantum);
        processQuantum (done, count, keys);
        kernels->store (quantum, count, left + done, right + done);
    }
}

const simd::Quantum& Strip::loaded (const StripKeys::Key& other, int first, int frames) noexcept
{
    if (other.left == nullptr)
        return quantum;

    kernels->load (other.left + first, other.right + first, frames, key);
    return key;
}

void Strip::processQuantum (int first, int frames, const StripKeys& keys) noexcept
{
    if (input.isActive())
        input.process (quantum, frames);
    if (passes.isActive())
        passes.process (quantum, frames);
    if (gate.isActive())
        gate.process (quantum, loaded (keys.gate, first, frames), frames);
    if (eq.isActive())
        eq.process (quantum, frames);
    if (compressor.isActive())
        compressor.process (quantum, loaded (keys.compressor, first, frames), frames);
}
}  // namespace amp::dsp
