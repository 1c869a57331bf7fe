#pragma once
#include <optional>

/** What the operating system says of the machine and of this program. Nothing where it does not say. Thread: any that
   may wait; each call reads a file of /proc. */
namespace amp::machine
{
/** Memory of this program that is in the machine's, megabytes of 1,000,000 bytes. */
std::optional<double> programMemory();

/** Memory that is in use, and not only as a cache, percent. */
std::optional<double> memoryInUse();

/** Programs that ran or waited for a processor in the last minute, by processor, percent; at most 100. */
std::optional<double> processorsInUse();
}  // namespace amp::machine
