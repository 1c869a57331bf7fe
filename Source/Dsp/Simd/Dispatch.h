#pragma once
#include "Core/Realtime/Annotations.h"

/** Which instructions the inner loops use, chosen once at run time. */
namespace amp::dsp::simd
{
/** baseline: what every processor of the architecture has (SSE2 on x86-64).  avx2: AVX2 and fused multiply-add.
    One path gives the same bits on every machine; the two differ by less than -120 dBFS. */
enum class Path { baseline, avx2 };

/** The fastest path that this processor runs. */
Path fastest() noexcept AMP_REALTIME;

/** The path that processors prepared from now on will use; `fastest` until `select` says otherwise. */
Path selected() noexcept AMP_REALTIME;

/** Chooses a path for the whole program, such as baseline for comparisons with stored renders.
    A path that this processor cannot run becomes the fastest that it can.  Thread: any. */
void select (Path) noexcept AMP_REALTIME;
}  // namespace amp::dsp::simd
