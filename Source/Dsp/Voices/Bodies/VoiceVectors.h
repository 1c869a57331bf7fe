// The vectors that voices are computed in. A part of VoiceKernelBodies.h.
namespace amp::dsp
{
namespace
{
#define AMP_VOICE_INLINE inline __attribute__ ((always_inline))

/** One number for each voice. Passed by reference only: by value its way of passing depends on the instruction set. */
using Eight __attribute__ ((vector_size (32), may_alias)) = float;
using EightBits __attribute__ ((vector_size (32), may_alias)) = int;

AMP_VOICE_INLINE Eight& eight (VoiceNumbers& numbers) noexcept
{
    return *reinterpret_cast<Eight*> (numbers.of.data());
}

#define AMP_ALL_EIGHT(x) (Eight { x, x, x, x, x, x, x, x })
#define AMP_ABS_EIGHT(x) ((Eight) ((EightBits) (x) &0x7fffffff))
#define AMP_CHOOSE(mask, yes, no) ((Eight) (((mask) & (EightBits) (yes)) | (~(mask) & (EightBits) (no))))
#define AMP_CLAMP_UNIT(x)                                                                                              \
    AMP_CHOOSE ((x) > AMP_ALL_EIGHT (0.0f),                                                                            \
                AMP_CHOOSE ((x) < AMP_ALL_EIGHT (1.0f), x, AMP_ALL_EIGHT (1.0f)),                                      \
                AMP_ALL_EIGHT (0.0f))

/** In silence a state decays towards denormal numbers, which are slow. */
AMP_VOICE_INLINE void flush (Eight& state) noexcept
{
    state = (Eight) ((EightBits) state & (AMP_ABS_EIGHT (state) > AMP_ALL_EIGHT (1e-20f)));
}
}  // namespace
}  // namespace amp::dsp
