#pragma once
#include "Dsp/Voices/VoiceSettings.h"

namespace amp::dsp
{
/** A second-order state-variable section with its output mix, in the form that voices compute.
    After A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (2013):  y = m0 x + m1 band + m2 low */
struct VoiceFilter
{
    float a1 = 0, a2 = 0, a3 = 0;
    float m0 = 1, m1 = 0, m2 = 0;  ///< the default lets everything pass, to the bit

    static VoiceFilter lowPass (double hertz, double q, double sampleRate);
    static VoiceFilter highPass (double hertz, double q, double sampleRate);

    /** gain: at the centre, linear. */
    static VoiceFilter bandPass (double hertz, double q, double gain, double sampleRate);
};

/** What makes a voice different from a plain one; where a group of voices has none of a kind, the work is left out. */
enum VoiceStages : uint32_t {
    stageLow = 1,
    stageHigh = 2,
    stageBand = 4,
    stageVowel = 8,
    stageShape = 16,
    stageCrush = 32,
    stageCoarse = 64,
    stageKrush = 128,
    stageTriode = 256,
    stageRing = 512
};

/** How fast a voice reads the original of its sample, in frames a frame; negative: backwards. 0 without a sample. */
double readingRate (const VoiceSettings&) noexcept;

/** VoiceSettings made ready for one sample rate: everything that costs time to compute. Made by any thread but the
    audio thread; voices copy from it. */
struct VoiceRecipe
{
    static constexpr size_t vowelBands = 5;

    VoiceRecipe() = default;
    VoiceRecipe (const VoiceSettings&, double sampleRate);

    std::shared_ptr<const Sample> sample;
    double rate = 1;             ///< frames of the sample in a frame; negative: backwards
    int64_t begin = 0, end = 0;  ///< frames of the sample that are played
    float left = 0, right = 0;   ///< gains
    int cut = 0;
    uint32_t stages = 0;  ///< VoiceStages

    VoiceFilter low, high, band, krushLow;
    std::array<VoiceFilter, vowelBands> vowel {};
    float shape = 0;   ///< drive of the wave shaper
    float crush = 1;   ///< steps of a half wave
    float coarse = 1;  ///< frames that a value is held
    float krush = 0, triode = 0;
    float ring = 0, ringStart = 0, ringSweep = 0;        ///< amount; cycles in a frame; the same, over the note
    float attack = 0, hold = 0, decay = 0, release = 1;  ///< frames; decay 0: none
    float sustain = 1;                                   ///< level after the decay
};

/** Where the five formants of a vowel lie, how loud and how wide they are: a counter-tenor, from the tables of formant
    values that Csound's manual gives. null: no such vowel. */
struct Formant
{
    double hertz, decibels, bandwidth;
};
const std::array<Formant, VoiceRecipe::vowelBands>* formantsOf (char vowel) noexcept;
}  // namespace amp::dsp
