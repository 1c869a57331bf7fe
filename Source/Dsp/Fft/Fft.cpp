#include "Dsp/Fft/Fft.h"

#include <fftw3.h>
#include <mutex>

namespace amp::dsp
{
namespace
{
/** FFTW may run transforms on many threads, but plan on one at a time. */
std::mutex& planner()
{
    static std::mutex mutex;
    return mutex;
}
}  // namespace

struct Fft::Plan
{
    explicit Plan (int n)
        : size (static_cast<size_t> (n)),
          samples (fftwf_alloc_real (size)),
          bins (reinterpret_cast<std::complex<float>*> (fftwf_alloc_complex (size / 2 + 1)))
    {
        const std::lock_guard lock (planner());
        transform = fftwf_plan_dft_r2c_1d (n, samples, reinterpret_cast<fftwf_complex*> (bins), FFTW_ESTIMATE);
        back = fftwf_plan_dft_c2r_1d (n, reinterpret_cast<fftwf_complex*> (bins), samples, FFTW_ESTIMATE);
        std::fill_n (samples, size, 0.0f);
    }

    ~Plan()
    {
        const std::lock_guard lock (planner());
        fftwf_destroy_plan (transform);
        fftwf_destroy_plan (back);
        fftwf_free (samples);
        fftwf_free (bins);
    }

    Plan (const Plan&) = delete;
    Plan& operator= (const Plan&) = delete;

    size_t size;
    float* samples;
    std::complex<float>* bins;  // laid out as fftwf_complex, as both standards promise
    fftwf_plan transform = nullptr, back = nullptr;
};

Fft::Fft (int size) : plan (std::make_unique<Plan> (size)) {}
Fft::~Fft() = default;
Fft::Fft (Fft&&) noexcept = default;
Fft& Fft::operator= (Fft&&) noexcept = default;

int Fft::size() const noexcept
{
    return static_cast<int> (plan->size);
}
std::span<float> Fft::input() noexcept
{
    return { plan->samples, plan->size };
}

std::span<const std::complex<float>> Fft::forward() noexcept
{
    fftwf_execute (plan->transform);
    return { plan->bins, plan->size / 2 + 1 };
}

std::span<std::complex<float>> Fft::spectrum() noexcept
{
    return { plan->bins, plan->size / 2 + 1 };
}

std::span<const float> Fft::inverse() noexcept
{
    fftwf_execute (plan->back);
    return { plan->samples, plan->size };
}
}  // namespace amp::dsp
