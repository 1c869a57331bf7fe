#pragma once
#include <cstdlib>

#include <sys/time.h>

namespace amp::tests
{
/** How often a random test tries: `few` in the suite, `all` when the environment variable AMP_FULL is set. docs/reliability.md has the
    results of the full runs. */
inline int trials (int few, int all)
{
    return std::getenv ("AMP_FULL") != nullptr ? all : few;
}

/** Ends the program with SIGPROF if what follows takes more than so much time of the processor. */
class TimeLimit
{
public:
    explicit TimeLimit (int seconds) { set (seconds); }
    ~TimeLimit() { set (0); }
    TimeLimit (const TimeLimit&) = delete;
    TimeLimit& operator= (const TimeLimit&) = delete;

private:
    static void set (int seconds)
    {
        const itimerval when { {}, { seconds, 0 } };
        setitimer (ITIMER_PROF, &when, nullptr);
    }
};
} // namespace amp::tests
