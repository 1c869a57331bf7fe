#pragma once
#include "Core/Descriptor.h"
#include "Core/Result.h"

#include <memory>
#include <span>

namespace amp
{
struct GuardedRange;

/** A whole file as memory, read only.

    A page that the file system can no longer supply, since somebody truncated the file or its disk went away, reads as
    zeros instead of ending the program: the process's handler of SIGBUS puts an empty page there, and wasCut() tells.
    Faults elsewhere go to the handler that was installed before. Keeps no descriptor open.

    Thread: any. Reading the memory is as realtime-safe as memory is: wait for the disk with prefetch().
*/
class MappedFile
{
public:
    /** @param name  for messages. @returns an Error if it is not a regular file or cannot be mapped. */
    static Result<std::unique_ptr<MappedFile>> map (const Descriptor&, const std::string& name);

    ~MappedFile();
    MappedFile (const MappedFile&) = delete;
    MappedFile& operator= (const MappedFile&) = delete;

    std::span<const uint8_t> bytes() const noexcept { return { start, size }; }

    /** True once a part of the file was found to be gone. */
    bool wasCut() const noexcept;

    /** Waits until bytes [offset, offset + count) are in memory, as far as there is memory. Thread: any that may wait.
     */
    void prefetch (size_t offset, size_t count) const noexcept;

private:
    MappedFile (const uint8_t*, size_t);

    const uint8_t* start;
    size_t size;
    GuardedRange* guarded;
};
}  // namespace amp
