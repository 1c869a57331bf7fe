#pragma once
#include <memory>
#include <span>
#include <vector>

namespace amp
{
/** The levels of what was heard last, in bands that are even in octaves, for a picture that moves.

    A window of Hann's shape over 4096 frames. A sine reads its level against full scale in its band. Where a band is narrower
    than a bin, levels between bins are a straight line. Thread: any one at a time. */
class SoundSpectrum
{
public:
    /** @param frequencies  the middles of the bands in Hz, rising */
    explicit SoundSpectrum (std::vector<double> frequencies);
    ~SoundSpectrum();

    static constexpr size_t frames = 4096;

    /** @param sound  `frames` samples
        @returns dB of each band, -120 and above; -120 above half the sample rate; valid until the next call. */
    std::span<const float> measure (std::span<const float> sound, double sampleRate);

private:
    struct Transform;
    const std::unique_ptr<Transform> transform;
    const std::vector<double> frequencies;
    std::vector<float> levels;
};
}  // namespace amp
