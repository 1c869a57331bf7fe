#pragma once
#include "Engine/Plan/Plan.h"

namespace amp::engine
{
/** Which lanes share a bank: lane ids, each bank in model order. */
using BankLayout = std::vector<std::vector<std::string>>;

/** Places a plan's lanes in banks, touching as few as it can: who stays keeps its bank, who goes leaves, who comes
   fills the first bank with room. A bank decides only who is rendered with whom, never what anything sounds like. A
   pure function.

    @param size  lanes in a bank, 1 or more.
*/
BankLayout placeLanes (const BankLayout& before, const Plan&, size_t size);
}  // namespace amp::engine
