#include "Engine/RealtimeCheck.h"

#include "Core/Realtime/Annotations.h"

#include <array>
#include <atomic>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>
#include <typeinfo>
#include <unistd.h>

namespace amp::tests::realtime
{
namespace
{
struct Violation
{
    const char* what = nullptr;
    std::array<void*, 24> stack {};
    int depth = 0;
};

std::array<Violation, 64> violations;
std::atomic<size_t> violationCount { 0 };
std::atomic<int64_t> freeLocks { 0 };
thread_local bool isNoting = false;

[[maybe_unused]] void note (const char* what)
{
    if (! RealtimeScope::isActive() || isNoting)
        return;

    isNoting = true;
    if (const auto i = violationCount.fetch_add (1); i < violations.size())
    {
        violations[i].what = what;
        violations[i].depth = backtrace (violations[i].stack.data(), static_cast<int> (violations[i].stack.size()));
    }
    isNoting = false;
}

/** The function of the system's that ours stands in front of. */
template <typename Function>
[[maybe_unused]] Function* next (const char* name)
{
    return reinterpret_cast<Function*> (dlsym (RTLD_NEXT, name));
}

/** The first backtrace loads a library: not inside a check. */
[[maybe_unused]] const auto warmUp = [] {
    void* frame = nullptr;
    return backtrace (&frame, 1);
}();
}  // namespace

std::vector<std::string> takeViolations()
{
    std::vector<std::string> texts;
    const auto count = std::min (violationCount.exchange (0), violations.size());
    for (size_t i = 0; i < count; ++i)
    {
        auto text = std::string (violations[i].what) + ":";
        auto** symbols = backtrace_symbols (violations[i].stack.data(), violations[i].depth);
        for (int frame = 2; frame < violations[i].depth; ++frame)
            text += std::string ("\n    ") + symbols[frame];
        std::free (symbols);
        texts.push_back (std::move (text));
    }
    return texts;
}

size_t countViolations()
{
    return violationCount;
}

int64_t takeFreeLocks()
{
    return freeLocks.exchange (0);
}
}  // namespace amp::tests::realtime

#if ! AMP_SANITIZED
using amp::tests::realtime::next;
using amp::tests::realtime::note;

extern "C"
{
    void* __libc_malloc (size_t);
    void* __libc_calloc (size_t, size_t);
    void* __libc_realloc (void*, size_t);
    void* __libc_memalign (size_t, size_t);
    void __libc_free (void*);

    void* malloc (size_t size)
    {
        note ("malloc");
        return __libc_malloc (size);
    }

    void* calloc (size_t count, size_t size)
    {
        note ("calloc");
        return __libc_calloc (count, size);
    }

    void* realloc (void* block, size_t size)
    {
        note ("realloc");
        return __libc_realloc (block, size);
    }

    void free (void* block)
    {
        if (block != nullptr)
            note ("free");
        __libc_free (block);
    }

    void* aligned_alloc (size_t alignment, size_t size)
    {
        note ("aligned_alloc");
        return __libc_memalign (alignment, size);
    }

    int posix_memalign (void** block, size_t alignment, size_t size)
    {
        note ("posix_memalign");
        *block = __libc_memalign (alignment, size);
        return *block != nullptr ? 0 : ENOMEM;
    }

    int pthread_mutex_lock (pthread_mutex_t* mutex)
    {
        static auto* const real = next<int (pthread_mutex_t*)> ("pthread_mutex_lock");
        if (! amp::RealtimeScope::isActive())
            return real (mutex);

        if (pthread_mutex_trylock (mutex) == 0)
        {
            ++amp::tests::realtime::freeLocks;
            return 0;
        }
        note ("pthread_mutex_lock");
        return real (mutex);
    }

    int pthread_cond_wait (pthread_cond_t* condition, pthread_mutex_t* mutex)
    {
        static auto* const real = next<int (pthread_cond_t*, pthread_mutex_t*)> ("pthread_cond_wait");
        note ("pthread_cond_wait");
        return real (condition, mutex);
    }

    int sem_wait (sem_t* semaphore)
    {
        static auto* const real = next<int (sem_t*)> ("sem_wait");
        note ("sem_wait");
        return real (semaphore);
    }

    int nanosleep (const timespec* time, timespec* left)
    {
        static auto* const real = next<int (const timespec*, timespec*)> ("nanosleep");
        note ("nanosleep");
        return real (time, left);
    }

    int clock_nanosleep (clockid_t clock, int flags, const timespec* time, timespec* left)
    {
        static auto* const real = next<int (clockid_t, int, const timespec*, timespec*)> ("clock_nanosleep");
        note ("clock_nanosleep");
        return real (clock, flags, time, left);
    }

    int open (const char* path, int flags, ...)
    {
        static auto* const real = next<int (const char*, int, mode_t)> ("open");
        va_list arguments;
        va_start (arguments, flags);
        const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (arguments, mode_t) : 0;
        va_end (arguments);
        note ("open");
        return real (path, flags, mode);
    }

    ssize_t read (int file, void* buffer, size_t size)
    {
        static auto* const real = next<ssize_t (int, void*, size_t)> ("read");
        note ("read");
        return real (file, buffer, size);
    }

    ssize_t write (int file, const void* buffer, size_t size)
    {
        static auto* const real = next<ssize_t (int, const void*, size_t)> ("write");
        note ("write");
        return real (file, buffer, size);
    }

    int close (int file)
    {
        static auto* const real = next<int (int)> ("close");
        note ("close");
        return real (file);
    }

    int poll (pollfd* files, nfds_t count, int timeout)
    {
        static auto* const real = next<int (pollfd*, nfds_t, int)> ("poll");
        note ("poll");
        return real (files, count, timeout);
    }

    [[noreturn]] void __cxa_throw (void* object, std::type_info* type, void (*destroy) (void*))
    {
        static auto* const real = next<void (void*, std::type_info*, void (*) (void*))> ("__cxa_throw");
        note ("throw");
        real (object, type, destroy);
        std::abort();
    }
}
#endif
