#if defined(__x86_64__)
#include "Dsp/Simd/Kernels.h"

#include <immintrin.h>

// From here on, and not in what was included above, the compiler may use AVX2 and FMA.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#endif

#define AMP_KERNELS avx2Kernels
#define AMP_KERNELS_FUSE 1
#include "Dsp/Simd/KernelBodies.h"

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
