#define AMP_KERNELS baselineKernels
#include "Dsp/Simd/KernelBodies.h"
