#pragma once
#include <cstdint>
#include <string>
#include <vector>

/** Watches what audio code does while a RealtimeScope is open: this program's malloc, free, locks, waits, files and
   throws are our own, and note each forbidden call with its stack. Off under sanitizers, which put their own in the
   same places. */
namespace amp::tests::realtime
{
#if AMP_SANITIZED
inline constexpr bool isWatching = false;
#else
inline constexpr bool isWatching = true;
#endif

/** The forbidden calls of all threads since the last call of this, as "name: stack"; at most 64 are kept. */
std::vector<std::string> takeViolations();

/** How many there are since then. Thread: any. */
size_t countViolations();

/** Locks that were free when they were taken. JUCE's graph takes each node's own lock, which nobody else knows; there
   is no way around that, and it waits for nobody. */
int64_t takeFreeLocks();
}  // namespace amp::tests::realtime
