#include "Core/Media/MappedFile.h"

#include "Core/Text.h"
#include "Core/Vfs/SystemError.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <unistd.h>

namespace amp
{
/** An entry of the list that the signal handler walks: never freed, used again. start is 0 while it guards nothing. */
struct GuardedRange
{
    std::atomic<uintptr_t> start { 0 }, end { 0 };
    std::atomic<bool> isTaken { false }, wasCut { false };
    GuardedRange* next = nullptr;
};

namespace
{
std::atomic<GuardedRange*> ranges { nullptr };
struct sigaction previous = {};

size_t pageSize()
{
    static const auto size = static_cast<size_t> (::sysconf (_SC_PAGESIZE));
    return size;
}

GuardedRange* guard (uintptr_t start, uintptr_t end)
{
    auto* range = ranges.load();
    while (range != nullptr && range->isTaken.exchange (true))
        range = range->next;

    if (range == nullptr)
    {
        range = new GuardedRange;
        range->isTaken = true;
        range->next = ranges.load();
        while (! ranges.compare_exchange_weak (range->next, range))
            ;
    }
    range->wasCut = false;
    range->end = end;
    range->start = start;
    return range;
}

void release (GuardedRange& range)
{
    range.start = 0;
    range.end = 0;
    range.isTaken = false;
}

void passOn (int signal, siginfo_t* info, void* context)
{
    if ((previous.sa_flags & SA_SIGINFO) != 0 && previous.sa_sigaction != nullptr)
        previous.sa_sigaction (signal, info, context);
    else if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN)
        previous.sa_handler (signal);
    else
        ::signal (signal, SIG_DFL);  // the faulting instruction runs again and ends the program
}

/** Calls only what may be called in a signal handler: atomics without locks, and mmap. */
void onBusError (int signal, siginfo_t* info, void* context)
{
    const auto savedErrno = errno;
    const auto address = reinterpret_cast<uintptr_t> (info->si_addr);
    for (auto* range = ranges.load(); range != nullptr; range = range->next)
    {
        const auto start = range->start.load();
        if (start == 0 || address < start || address >= range->end)
            continue;

        range->wasCut = true;
        auto* page = reinterpret_cast<void*> (address & ~(pageSize() - 1));
        const auto* put = ::mmap (page, pageSize(), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        errno = savedErrno;
        if (put != MAP_FAILED)
            return;
    }
    passOn (signal, info, context);
}

void installHandler()
{
    static std::once_flag once;
    std::call_once (once, [] {
        pageSize();  // known before the handler asks
        struct sigaction action = {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
        ::sigaction (SIGBUS, &action, &previous);
    });
}
}  // namespace

Result<std::unique_ptr<MappedFile>> MappedFile::map (const Descriptor& file, const std::string& name)
{
    struct stat status = {};
    if (::fstat (file.get(), &status) != 0)
        return systemError (name, "examine", errno);
    if (! S_ISREG (status.st_mode))
        return Error { toText (name), "is not a regular file." };
    if (status.st_size == 0)
        return std::unique_ptr<MappedFile> (new MappedFile (nullptr, 0));

    installHandler();
    const auto size = static_cast<size_t> (status.st_size);
    auto* start = ::mmap (nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
    if (start == MAP_FAILED)
        return systemError (name, "map into memory", errno);
    return std::unique_ptr<MappedFile> (new MappedFile (static_cast<const uint8_t*> (start), size));
}

MappedFile::MappedFile (const uint8_t* first, size_t count)
    : start (first),
      size (count),
      guarded (guard (reinterpret_cast<uintptr_t> (first), reinterpret_cast<uintptr_t> (first + count)))
{}

MappedFile::~MappedFile()
{
    release (*guarded);
    if (start != nullptr)
        ::munmap (const_cast<uint8_t*> (start), size);
}

bool MappedFile::wasCut() const noexcept
{
    return guarded->wasCut;
}

void MappedFile::prefetch (size_t offset, size_t count) const noexcept
{
    if (offset >= size)
        return;
    const auto first = offset & ~(pageSize() - 1);
    const auto end = std::min (size, offset + std::min (count, size - offset));
    auto* address = const_cast<uint8_t*> (start + first);

#ifdef MADV_POPULATE_READ
    if (::madvise (address, end - first, MADV_POPULATE_READ) == 0)
        return;
#endif
    ::madvise (address, end - first, MADV_WILLNEED);
    for (auto at = first; at < end; at += pageSize())
        static_cast<void> (*static_cast<const volatile uint8_t*> (start + at));
}
}  // namespace amp
