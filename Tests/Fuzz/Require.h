#pragma once
#include <cstdio>
#include <cstdlib>

namespace amp::fuzz
{
/** Ends the program, as a sanitizer does, if a promise is not kept. */
inline void require (bool isKept, const char* promise)
{
    if (isKept)
        return;
    std::fprintf (stderr, "broken: %s\n", promise);
    std::abort();
}
} // namespace amp::fuzz
