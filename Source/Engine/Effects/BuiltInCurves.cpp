#include "Engine/Effects/BuiltInCurves.h"

#include "Core/Laws.h"
#include "Dsp/Effects/BitCrusher/BitCrusher.h"
#include "Dsp/Effects/Catalogue.h"
#include "Dsp/Effects/Equaliser/Equaliser.h"
#include "Dsp/Effects/Filter/FilterEffect.h"
#include "Dsp/Effects/Saturation/Saturation.h"
#include "Dsp/Filter/MatchedBiquad.h"

namespace amp::engine
{
namespace
{
using Values = SoundCurves::Values;

/** All parameters of an effect in the order of its table. */
std::vector<double> inOrder (std::span<const dsp::Parameter> table, const Values& values)
{
    std::vector<double> all;
    for (const auto& parameter : table)
    {
        const auto found = values.find (std::string (parameter.key));
        all.push_back (parameter.clamped (found != values.end() ? found->second : parameter.defaultValue));
    }
    return all;
}

dsp::FilterType typeOf (SoundCurves::Band::Type type)
{
    using Type = SoundCurves::Band::Type;
    switch (type)
    {
    case Type::highPass:
        return dsp::FilterType::highPass;
    case Type::lowPass:
        return dsp::FilterType::lowPass;
    case Type::lowShelf:
        return dsp::FilterType::lowShelf;
    case Type::highShelf:
        return dsp::FilterType::highShelf;
    case Type::bell:
        break;
    }
    return dsp::FilterType::bell;
}

double valueOf (const Values& values, const char* key, double otherwise)
{
    const auto found = values.find (key);
    return found != values.end() ? found->second : otherwise;
}

/** Lets a compressor or gate hear a wave of each level until it has settled, with its fastest times, which do not
   change where it settles. */
void settle (const dsp::EffectEntry& entry, const Values& values, std::span<const double> in, std::span<double> out)
{
    constexpr double rate = 48000.0;
    constexpr int frames = 64, blocks = 40;
    const auto effect = entry.create();
    effect->prepare (rate);
    const auto table = entry.parameters;
    for (size_t i = 0; i < table.size(); ++i)
    {
        const auto& p = table[i];
        const auto isTime = p.key == "attack" || p.key == "release" || p.key == "hold";
        effect->setParameter (static_cast<int> (i),
                              isTime            ? p.min
                              : p.key == "gain" ? 0.0
                                                : valueOf (values, std::string (p.key).c_str(), p.defaultValue));
    }

    for (size_t level = 0; level < in.size(); ++level)
    {
        effect->reset();
        for (int block = 0; block < blocks; ++block)
        {
            std::array<float, frames> left {}, right {};
            for (size_t i = 0; i < left.size(); ++i)
                left[i] = right[i] = static_cast<float> (laws::fromDecibels (in[level])) * (i % 8 < 4 ? 1.0f : -1.0f);
            float* channels[] { left.data(), right.data() };
            effect->process (channels, 2, frames);
        }
        out[level] = in[level] - static_cast<double> (effect->reduction());
    }
}
}  // namespace

void BuiltInCurves::filter (const Band& band,
                            double sampleRate,
                            std::span<const double> frequencies,
                            std::span<double> decibels) const
{
    const auto made = dsp::matchedBiquad ({ typeOf (band.type), band.frequency, band.q, band.gain }, sampleRate);
    for (size_t i = 0; i < frequencies.size(); ++i)
        decibels[i] = made.decibels (frequencies[i], sampleRate);
}

bool BuiltInCurves::response (const std::string& pluginId,
                              const Values& values,
                              double sampleRate,
                              std::span<const double> frequencies,
                              std::span<double> decibels) const
{
    if (pluginId == "audiomage.filter")
    {
        const auto all = inOrder (dsp::FilterEffect::table, values);
        for (size_t i = 0; i < frequencies.size(); ++i)
            decibels[i] = dsp::FilterEffect::decibels (all, frequencies[i], sampleRate);
        return true;
    }
    if (pluginId != "audiomage.eq")
        return false;

    const auto all = inOrder (dsp::Equaliser::table, values);
    std::fill (decibels.begin(), decibels.end(), all.back());
    for (const auto& settings : dsp::Equaliser::filtersFor (all))
        if (settings)
        {
            const auto made = dsp::matchedBiquad (*settings, sampleRate);
            for (size_t i = 0; i < frequencies.size(); ++i)
                decibels[i] += made.decibels (frequencies[i], sampleRate);
        }
    return true;
}

bool BuiltInCurves::levels (const std::string& pluginId,
                            const Values& values,
                            std::span<const double> in,
                            std::span<double> out) const
{
    if (pluginId == "audiomage.compressor" || pluginId == "audiomage.gate")
    {
        settle (*dsp::findEffect (pluginId), values, in, out);
        return true;
    }
    if (pluginId == "audiomage.deesser")  // the compressor in it, which hears what is above the frequency
    {
        settle (*dsp::findEffect ("audiomage.compressor"),
                { { "threshold", valueOf (values, "threshold", -30.0) },
                  { "ratio", valueOf (values, "ratio", 4.0) },
                  { "knee", 3.0 } },
                in,
                out);
        return true;
    }
    if (pluginId != "audiomage.limiter")
        return false;
    for (size_t i = 0; i < in.size(); ++i)
        out[i] = std::min (in[i] + valueOf (values, "drive", 0.0), valueOf (values, "ceiling", -1.0));
    return true;
}

bool BuiltInCurves::wave (const std::string& pluginId,
                          const Values& values,
                          std::span<const double> in,
                          std::span<double> out) const
{
    const auto isSaturation = pluginId == "audiomage.saturation";
    if (! isSaturation && pluginId != "audiomage.bitcrusher")
        return false;

    const auto drive = laws::fromDecibels (valueOf (values, "drive", 6.0));
    const auto type = static_cast<int> (valueOf (values, "type", 0.0));
    const auto bits = valueOf (values, "bits", 8.0);
    for (size_t i = 0; i < in.size(); ++i)
        out[i] = isSaturation ? dsp::Saturation::shaped (type, static_cast<float> (in[i] * drive))
                              : dsp::BitCrusher::crushed (bits, static_cast<float> (in[i]));
    return true;
}
}  // namespace amp::engine
