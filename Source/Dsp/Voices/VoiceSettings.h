#pragma once
#include "Dsp/Voices/Sample.h"

#include <optional>

namespace amp::dsp
{
/** What one voice sounds like, in the words of the pattern layer. Absent means off. */
struct VoiceSettings
{
    std::shared_ptr<const Sample> sample;  ///< null: silence
    double key = 60;                       ///< MIDI, may lie between two; relative to the sample's own
    double speed = 1;                      ///< 2 is an octave up; negative is backwards
    double begin = 0, end = 1;             ///< the part of the sample that is played, of its length
    double gain = 1;                       ///< linear
    double pan = 0.5;                      ///< 0 left, 1 right, at equal power
    int cut = 0;  ///< group in which a new voice ends those before; 0: none; negative: of its sample

    std::optional<double> cutoff, resonance;             ///< low-pass: Hz, 0..1
    std::optional<double> hcutoff, hresonance;           ///< high-pass
    std::optional<double> bandf, bandq;                  ///< band-pass: Hz, Q
    char vowel = 0;                                      ///< a e i o u; 0: none
    std::optional<double> shape;                         ///< 0..1
    std::optional<double> crush;                         ///< bits
    std::optional<double> coarse;                        ///< division of the rate
    std::optional<double> krush, kcutoff;                ///< amount, Hz
    std::optional<double> triode;                        ///< amount
    std::optional<double> attack, hold, decay, release;  ///< seconds
    std::optional<double> sustainLevel;                  ///< that a decay goes to, 0..1
    std::optional<double> ring, ringf, ringdf;           ///< 0..1, Hz, Hz over the note
};
}  // namespace amp::dsp
