#if defined(__x86_64__)
#include "Dsp/Voices/VoiceKernels.h"

// From here on, and not in what was included above, the compiler may use AVX2.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif

#define AMP_VOICE_KERNELS avx2VoiceKernels
#include "Dsp/Voices/VoiceKernelBodies.h"

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
