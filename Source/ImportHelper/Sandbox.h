#pragma once
#include <cstdint>

namespace amp::import
{
/** Takes from this process what a decoder does not need: memory beyond 512 MB, processor time beyond what a file of
   this size can need, output beyond 16 GB, other programs, and the network. Nothing of it can be taken back.

    @param inputBytes  the size of the file to decode. */
void enterSandbox (int64_t inputBytes);
}  // namespace amp::import
