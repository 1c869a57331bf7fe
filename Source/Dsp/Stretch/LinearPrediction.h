#pragma once
#include <span>
#include <vector>

namespace amp::dsp
{
/** Predicts each sample from those before it, as well as a sound allows: tones nearly exactly, noise not at all.

    Burg's method: J. P. Burg, "Maximum entropy spectral analysis", 1975. Always stable.
    Thread: any, never the audio thread. Takes order * length multiplications four times.
*/
class LinearPrediction
{
public:
    /** @param heard  the sound that is learnt from, longer than the order. */
    LinearPrediction (std::span<const float> heard, int order);

    /** How the sound would have gone on. All 0 after silence. */
    std::vector<float> continued (int count) const;

    /** What a sample is more than was to be expected. As many samples as the order must lie before it. */
    double surprise (const float* sample) const noexcept;

private:
    std::vector<double> weights;  // of the samples before, the last one first; empty after silence
    std::vector<float> last;      // of what was heard, as many as there are weights
};
}  // namespace amp::dsp
