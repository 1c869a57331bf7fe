#include "Dsp/Voices/VoiceRecipe.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr auto butterworth = 0.70710678118654752;

struct Section
{
    double k;
    VoiceFilter filter;
};

/** The part that all responses share. */
Section sectionOf (double hertz, double q, double sampleRate)
{
    const auto g = std::tan (std::numbers::pi * std::clamp (hertz / sampleRate, 1e-5, 0.49)), k = 1.0 / q;
    const auto a1 = 1.0 / (1.0 + g * (g + k));
    Section section { k, {} };
    section.filter.a1 = static_cast<float> (a1);
    section.filter.a2 = static_cast<float> (g * a1);
    section.filter.a3 = static_cast<float> (g * g * a1);
    section.filter.m0 = 0;
    return section;
}

/** From no peak at 0 to 35 dB at 1. */
double qOf (std::optional<double> resonance)
{
    return butterworth * std::pow (56.0, std::clamp (resonance.value_or (0.0), 0.0, 1.0));
}

float frames (std::optional<double> seconds, double sampleRate)
{
    return static_cast<float> (std::max (0.0, seconds.value_or (0.0)) * sampleRate);
}
}  // namespace

VoiceFilter VoiceFilter::lowPass (double hertz, double q, double sampleRate)
{
    auto section = sectionOf (hertz, q, sampleRate);
    section.filter.m2 = 1;
    return section.filter;
}

VoiceFilter VoiceFilter::highPass (double hertz, double q, double sampleRate)
{
    auto section = sectionOf (hertz, q, sampleRate);
    section.filter.m0 = 1;
    section.filter.m1 = static_cast<float> (-section.k);
    section.filter.m2 = -1;
    return section.filter;
}

VoiceFilter VoiceFilter::bandPass (double hertz, double q, double gain, double sampleRate)
{
    auto section = sectionOf (hertz, q, sampleRate);
    section.filter.m1 = static_cast<float> (section.k * gain);
    return section.filter;
}

double readingRate (const VoiceSettings& s) noexcept
{
    return s.sample == nullptr ? 0.0
                               : std::clamp (s.speed * std::exp2 ((s.key - s.sample->pitch) / 12.0), -256.0, 256.0);
}

VoiceRecipe::VoiceRecipe (const VoiceSettings& s, double sampleRate) : sample (s.sample), cut (s.cut)
{
    if (sample == nullptr)
        return;

    rate = readingRate (s) / sample->stretch;
    const auto length = static_cast<double> (sample->frames);
    begin = std::llround (std::clamp (s.begin, 0.0, 1.0) * length);
    end = std::llround (std::clamp (s.end, 0.0, 1.0) * length);

    const auto place = std::clamp (s.pan, 0.0, 1.0) * std::numbers::pi / 2;
    left = s.pan >= 1.0 ? 0.0f : static_cast<float> (s.gain * std::cos (place));
    right = static_cast<float> (s.gain * std::sin (place));

    const auto use = [this] (VoiceStages stage, bool isUsed) {
        stages |= isUsed ? stage : 0u;
        return isUsed;
    };
    if (use (stageLow, s.cutoff.has_value()))
        low = VoiceFilter::lowPass (*s.cutoff, qOf (s.resonance), sampleRate);
    if (use (stageHigh, s.hcutoff.has_value()))
        high = VoiceFilter::highPass (*s.hcutoff, qOf (s.hresonance), sampleRate);
    if (use (stageBand, s.bandf.has_value()))
        band = VoiceFilter::bandPass (*s.bandf, std::clamp (s.bandq.value_or (10.0), 0.1, 1000.0), 1.0, sampleRate);
    if (const auto* formants = formantsOf (s.vowel); use (stageVowel, formants != nullptr))
        for (size_t i = 0; i < vowelBands; ++i)
        {
            const auto& [hertz, decibels, bandwidth] = (*formants)[i];
            vowel[i] = VoiceFilter::bandPass (hertz, hertz / bandwidth, std::pow (10.0, decibels / 20.0), sampleRate);
        }

    if (const auto amount = std::clamp (s.shape.value_or (0.0), 0.0, 0.999); use (stageShape, amount > 0.0))
        shape = static_cast<float> (2.0 * amount / (1.0 - amount));
    if (const auto bits = s.crush.value_or (24.0); use (stageCrush, bits < 22.0))
        crush = static_cast<float> (std::exp2 (std::max (1.0, bits) - 1.0));
    if (const auto division = std::round (s.coarse.value_or (1.0)); use (stageCoarse, division > 1.0))
        coarse = static_cast<float> (division);
    if (use (stageKrush, s.krush.value_or (0.0) > 0.0))
    {
        krush = static_cast<float> (*s.krush);
        const auto corner = s.kcutoff.value_or (0.0);
        krushLow = corner > 0.0 ? VoiceFilter::lowPass (corner, butterworth, sampleRate) : VoiceFilter();
    }
    if (use (stageTriode, s.triode.value_or (0.0) > 0.0))
        triode = static_cast<float> (*s.triode);
    if (use (stageRing, s.ring.value_or (0.0) > 0.0))
    {
        const auto cycles = [&] (double hertz) { return std::clamp (hertz, 0.0, 0.5 * sampleRate) / sampleRate; };
        const auto from = s.ringf.value_or (440.0);
        ring = static_cast<float> (std::min (1.0, *s.ring));
        ringStart = static_cast<float> (cycles (from));
        ringSweep = static_cast<float> (cycles (from + s.ringdf.value_or (0.0)) - cycles (from));
    }

    attack = frames (s.attack, sampleRate);
    hold = frames (s.hold, sampleRate);
    decay = frames (s.decay, sampleRate);
    sustain = s.decay.has_value() ? static_cast<float> (std::clamp (s.sustainLevel.value_or (0.0), 0.0, 1.0)) : 1.0f;
    if (s.decay.has_value())
        decay = std::max (decay, 1.0f);
    release = std::max (1.0f, frames (s.release.value_or (sample->release), sampleRate));
}
}  // namespace amp::dsp
