#pragma once
#include "Core/Realtime/Annotations.h"

#include <complex>
#include <memory>
#include <span>

namespace amp::dsp
{
/** The discrete Fourier transform of real samples, by FFTW. Not scaled: a sine of amplitude 1 on bin k
    gives n / 2 there.

    The same input gives the same bits: plans are estimated, never measured.
*/
class Fft
{
public:
    /** Allocates and plans. Thread: any; planning waits for other threads that plan.  @param size  2 or more; even. */
    explicit Fft (int size);
    ~Fft();
    Fft (Fft&&) noexcept;
    Fft& operator= (Fft&&) noexcept;

    int size() const noexcept AMP_REALTIME;

    /** The samples to transform; forward leaves them as they are. */
    std::span<float> input() noexcept AMP_REALTIME;

    /** @returns bins 0..size / 2, valid until the next call. Realtime-safe. */
    std::span<const std::complex<float>> forward() noexcept AMP_REALTIME;

    /** Bins 0..size / 2, to be transformed back. */
    std::span<std::complex<float>> spectrum() noexcept AMP_REALTIME;

    /** The way back, of spectrum(), which it spoils: what forward() gave comes out `size` times as large.
        @returns the samples, valid until the next call. Realtime-safe. */
    std::span<const float> inverse() noexcept AMP_REALTIME;

private:
    struct Plan;
    std::unique_ptr<Plan> plan;
};
}  // namespace amp::dsp
