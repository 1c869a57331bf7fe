#pragma once
#include "Core/Realtime/Annotations.h"

/** The inner loops of the mixer, each over `frames` samples. The same bits on every machine. Realtime-safe. */
namespace amp::engine::kernels
{
/** into = from * gain */
void scale (float* into, const float* from, float gain, int frames) noexcept AMP_REALTIME;

/** into = from * a gain that moves in a line from `start` to, after the last sample, `end`. */
void scaleRamp (float* into, const float* from, float start, float end, int frames) noexcept AMP_REALTIME;

/** into += from * gain */
void addScaled (float* into, const float* from, float gain, int frames) noexcept AMP_REALTIME;

/** into += from * a moving gain, as scaleRamp. */
void addScaledRamp (float* into, const float* from, float start, float end, int frames) noexcept AMP_REALTIME;

struct Level
{
    float peak = 0.0f;          ///< the highest absolute sample
    float sumOfSquares = 0.0f;  ///< not finite if any sample is not, or is beyond 1e18
};

/** frames: a multiple of 8. */
Level measure (const float* samples, int frames) noexcept AMP_REALTIME;
}  // namespace amp::engine::kernels
