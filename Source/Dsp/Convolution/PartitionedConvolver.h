#pragma once
#include "Dsp/Convolution/Spectrum.h"
#include "Dsp/Fft/Fft.h"

namespace amp::dsp
{
/** The impulse response of a PartitionedConvolver: spectra of its parts, each of one block. */
class Partitions
{
public:
    /** Allocates; all parts are silent. */
    Partitions (int blockSize, int count);

    int count() const noexcept { return static_cast<int> (parts.size()); }

    /** Sets one part to `blockSize` samples of the response. Realtime-safe. */
    void set (int part, const float* samples) noexcept AMP_REALTIME;

    const Spectrum& operator[] (int part) const noexcept { return parts[static_cast<size_t> (part)]; }

private:
    const size_t blockSize;
    Fft fft;
    std::vector<Spectrum> parts;
};

/** Convolves a signal with up to two responses in blocks of one size, by overlap-save in the frequency domain: the
   response is cut into parts of one block, and the spectra of the last blocks of input are kept and multiplied with
   them (W. G. Gardner, "Efficient Convolution without Input-Output Delay", 1995, section 2). Both responses share the
    input's past, so that one can follow the other without a hole.

    The work of one block can be done in steps, so that large blocks load no single moment.
    Thread: the one that processes. Realtime-safe after construction.
*/
class PartitionedConvolver
{
public:
    /** Allocates.  @param count  the most parts that a response has. */
    PartitionedConvolver (int blockSize, int count);

    /** Forgets the past. */
    void reset() noexcept AMP_REALTIME;

    /** Takes the next block of input. What was begun before must be finished. */
    void begin (const float* input) noexcept AMP_REALTIME;

    static constexpr size_t voices = 2;

    /** Multiplies parts [first, end) of a response for a voice; each once for every block, in any steps. */
    void multiply (size_t voice, const Partitions&, int first, int end) noexcept AMP_REALTIME;

    /** Adds a voice's output to a block: that of the block that was begun. */
    void finish (size_t voice, float* output) noexcept AMP_REALTIME;

private:
    const size_t blockSize;
    Fft fft;
    std::vector<float> last;       // the block of input before
    std::vector<Spectrum> inputs;  // of the last blocks; `newest` is the one that was begun
    size_t newest = 0;
    std::vector<Spectrum> sums;  // of the voices
};
}  // namespace amp::dsp
