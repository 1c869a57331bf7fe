#include "Dsp/Effects/Catalogue.h"

#include "Dsp/Effects/Analyser/Analyser.h"
#include "Dsp/Effects/BitCrusher/BitCrusher.h"
#include "Dsp/Effects/Chorus/Chorus.h"
#include "Dsp/Effects/Compressor/CompressorEffect.h"
#include "Dsp/Effects/Convolution/ConvolutionReverb.h"
#include "Dsp/Effects/DeEsser/DeEsser.h"
#include "Dsp/Effects/Delay/Delay.h"
#include "Dsp/Effects/Equaliser/Equaliser.h"
#include "Dsp/Effects/Filter/FilterEffect.h"
#include "Dsp/Effects/Flanger/Flanger.h"
#include "Dsp/Effects/Gain/GainEffect.h"
#include "Dsp/Effects/Gate/GateEffect.h"
#include "Dsp/Effects/Limiter/LimiterEffect.h"
#include "Dsp/Effects/Phaser/Phaser.h"
#include "Dsp/Effects/Reverb/Reverb.h"
#include "Dsp/Effects/Rotary/Rotary.h"
#include "Dsp/Effects/Saturation/Saturation.h"
#include "Dsp/Effects/StereoWidth/StereoWidth.h"
#include "Dsp/Effects/Tremolo/Tremolo.h"
#include "Dsp/Effects/Tuner/Tuner.h"

namespace amp::dsp
{
namespace
{
template <typename Made>
constexpr EffectEntry entry (std::string_view pluginId,
                             std::string_view name,
                             std::string_view category,
                             double usualWet = 100.0,
                             bool listens = false)
{
    return { pluginId, name, category, usualWet, listens, Made::table, []() -> std::unique_ptr<Effect> {
                return std::make_unique<Made>();
            } };
}

// clang-format off
constexpr EffectEntry entries[] {
    entry<Equaliser>        ("audiomage.eq",         "EQ",            "Tone"),
    entry<FilterEffect>     ("audiomage.filter",     "Filter",        "Tone"),
    entry<CompressorEffect> ("audiomage.compressor", "Compressor",    "Dynamics", 100.0, true),
    entry<GateEffect>       ("audiomage.gate",       "Gate",          "Dynamics", 100.0, true),
    entry<LimiterEffect>    ("audiomage.limiter",    "Limiter",       "Dynamics"),
    entry<DeEsser>          ("audiomage.deesser",    "De-esser",      "Dynamics"),
    entry<Saturation>       ("audiomage.saturation", "Saturation",    "Distortion"),
    entry<BitCrusher>       ("audiomage.bitcrusher", "Bit Crusher",   "Distortion"),
    entry<Reverb>           ("audiomage.reverb",     "Reverb",        "Space",      30.0),
    entry<ConvolutionReverb>("audiomage.convolution", "Convolution Reverb", "Space", 30.0),
    entry<Delay>            ("audiomage.delay",      "Delay",         "Space",      30.0),
    entry<Chorus>           ("audiomage.chorus",     "Chorus",        "Modulation"),
    entry<Flanger>          ("audiomage.flanger",    "Flanger",       "Modulation"),
    entry<Phaser>           ("audiomage.phaser",     "Phaser",        "Modulation"),
    entry<Tremolo>          ("audiomage.tremolo",    "Tremolo",       "Modulation"),
    entry<Rotary>           ("audiomage.rotary",     "Rotary Speaker","Modulation"),
    entry<StereoWidth>      ("audiomage.width",      "Stereo Width",  "Utility"),
    entry<GainEffect>       ("audiomage.gain",       "Gain",          "Utility"),
    entry<Tuner>            ("audiomage.tuner",      "Tuner",         "Utility"),
    entry<Analyser>         ("audiomage.analyser",   "Analyser",      "Utility"),
};
// clang-format on
}  // namespace

std::span<const EffectEntry> effectCatalogue() noexcept
{
    return entries;
}

const EffectEntry* findEffect (std::string_view pluginId) noexcept
{
    const auto found =
        std::find_if (std::begin (entries), std::end (entries), [&] (const auto& e) { return e.pluginId == pluginId; });
    return found == std::end (entries) ? nullptr : found;
}
}  // namespace amp::dsp
