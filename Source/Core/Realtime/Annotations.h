#pragma once

/** Marks what the audio thread may run: no allocation, lock, wait, file or exception. Checked by the interposer of the
    tests, and by the compiler where it knows the attribute (Clang 20 or newer). */
#if defined(__clang__) && __clang_major__ >= 20
    #define AMP_REALTIME [[clang::nonblocking]]
#else
    #define AMP_REALTIME
#endif

namespace amp
{
/** Says, for as long as it lives, that this thread is doing an audio callback. The tests' interposer reports every
    forbidden call made meanwhile; in the program it is a thread-local counter and nothing else. */
class RealtimeScope
{
public:
    RealtimeScope() noexcept { ++depth; }
    ~RealtimeScope() { --depth; }
    RealtimeScope (const RealtimeScope&) = delete;
    RealtimeScope& operator= (const RealtimeScope&) = delete;

    static bool isActive() noexcept { return depth > 0; }

private:
    static inline thread_local int depth = 0;
};
} // namespace amp
