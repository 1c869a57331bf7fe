#pragma once
#include "Dsp/Convolution/PartitionedConvolver.h"

#include <array>

namespace amp::dsp
{
/** A long response, cut into a head of small parts and a body of large ones. */
struct SplitResponse
{
    /** Allocates; silent.  @param frames  the longest response. */
    SplitResponse (int quantum, int block, int frames);

    /** How many pieces of one block the response has; piece 0 and 1 are the head. */
    int pieces() const noexcept { return 2 + body.count(); }

    /** Sets one piece to `block` samples of the response. Realtime-safe. */
    void set (int piece, const float* samples) noexcept AMP_REALTIME;

    const int quantum, block;
    Partitions head, body;
};

/** Convolves without latency, and with nearly the same work for every quantum: the head, two large blocks long, in
   parts of a quantum; the body in large blocks, whose work is spread over the quanta of the block that follows.

    Thread: the one that processes. Realtime-safe after construction.
*/
class SpreadConvolver
{
public:
    /** Allocates.  @param block  a multiple of the quantum.  @param frames  the longest response. */
    SpreadConvolver (int quantum, int block, int frames);

    void reset() noexcept AMP_REALTIME;

    static constexpr size_t voices = PartitionedConvolver::voices;

    /** Quanta until a response that is new to a voice is heard as a whole. */
    int settling() const noexcept { return 3 * quanta; }

    /** One quantum, of one or two responses at once; a null response has no output. Outputs are added to. */
    void process (const float* input,
                  const std::array<const SplitResponse*, voices>& responses,
                  const std::array<float*, voices>& outputs) noexcept AMP_REALTIME;

private:
    void stepBody (size_t voice, const SplitResponse&) noexcept;
    void turnBlock() noexcept;

    const int quantum, block, quanta;
    PartitionedConvolver head, body;
    std::vector<float> gathering;                                // input of the block that comes
    std::array<std::vector<float>, voices> sounding, following;  // output of the body: now, and in the next block
    int place = 0;                                               // quantum of the block
};
}  // namespace amp::dsp
