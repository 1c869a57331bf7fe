#define AMP_VOICE_KERNELS baselineVoiceKernels
#include "Dsp/Voices/VoiceKernelBodies.h"
