#include "Dsp/Simd/Dispatch.h"

#include "Dsp/Simd/Kernels.h"

#include <atomic>

namespace amp::dsp::simd
{
namespace
{
std::atomic<Path> choice { fastest() };
}

Path fastest() noexcept
{
#if defined(__x86_64__)
    static const auto isFast = __builtin_cpu_supports ("avx2") != 0 && __builtin_cpu_supports ("fma") != 0;
    return isFast ? Path::avx2 : Path::baseline;
#else
    return Path::baseline;
#endif
}

Path selected() noexcept
{
    return choice.load (std::memory_order_relaxed);
}

void select (Path path) noexcept
{
    choice.store (path == Path::avx2 ? fastest() : path, std::memory_order_relaxed);
}

const Kernels& kernels() noexcept
{
#if defined(__x86_64__)
    if (selected() == Path::avx2)
        return avx2Kernels;
#endif
    return baselineKernels;
}
}  // namespace amp::dsp::simd
