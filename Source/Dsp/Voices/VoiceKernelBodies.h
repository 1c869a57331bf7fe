// The inner loops of voices, compiled once for each instruction set: the including file sets AMP_VOICE_KERNELS to the
// name of its table. Only the compiler's vector extension, and no fused multiply-add: all paths give the same bits.
// No include guard: each translation unit includes it once.
#include "Dsp/Voices/VoiceKernels.h"

// Vectors come first: the others are made of them.
// clang-format off
#include "Dsp/Voices/Bodies/VoiceVectors.h"
#include "Dsp/Voices/Bodies/VoiceReading.h"
#include "Dsp/Voices/Bodies/VoiceShaping.h"
// clang-format on

namespace amp::dsp
{
namespace
{
void render (VoiceGroup& g, const SincTable& table, VoiceBlock& left, VoiceBlock& right) noexcept
{
    VoiceBlock sound;
    readAll (g, table, sound);
    filterAll (g, sound);
    if ((g.stages & stageVowel) != 0)
        sing (g, sound);
    if ((g.stages & (stageShape | stageCrush | stageCoarse)) != 0)
        roughen (g, sound);
    if ((g.stages & (stageKrush | stageTriode)) != 0)
        saturate (g, sound);
    if ((g.stages & stageRing) != 0)
        ring (g, sound);
    place (g, sound, left, right);
}

void mix (const VoiceBlock& sums, float* into) noexcept
{
    for (size_t i = 0; i < sums.size(); ++i)
    {
        const auto* const v = sums[i].of.data();
        into[i] = ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
    }
}
}  // namespace

const VoiceKernels AMP_VOICE_KERNELS { render, mix };
}  // namespace amp::dsp
