// The inner loops, compiled once for each instruction set: the including file sets AMP_KERNELS to the name of its
// table, and AMP_KERNELS_FUSE where multiply-add is one instruction. Everything else is the compiler's vector
// extension, so the same source runs on any architecture. No include guard: each translation unit includes it once.
#include "Dsp/Simd/Kernels.h"

#include <cfloat>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Vectors come first: the others are made of them.
// clang-format off
#include "Dsp/Simd/Bodies/Vectors.h"
#include "Dsp/Simd/Bodies/Dynamics.h"
#include "Dsp/Simd/Bodies/Filters.h"
#include "Dsp/Simd/Bodies/Signal.h"
// clang-format on

namespace amp::dsp::simd
{
const Kernels AMP_KERNELS { load, store, cascade, glide, compressorGains, gateGains, applyGains };
}  // namespace amp::dsp::simd
