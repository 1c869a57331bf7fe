#pragma once
#include "Core/Result.h"

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace amp
{
class Vfs;

/** An open file of a Vfs. Closes itself; call close() where the answer matters, which is wherever something was
   written.

    Thread: one at a time. readAt alone may be called by several.
*/
class VfsFile
{
public:
    VfsFile() = default;
    VfsFile (VfsFile&&) noexcept;
    VfsFile& operator= (VfsFile&&) noexcept;
    ~VfsFile();

    bool isOpen() const { return vfs != nullptr; }
    const std::string& path() const { return name; }

    /** Sets what path(), and so every Error, calls the file: the final name of one that is written under another. */
    void present (std::string as) { name = std::move (as); }

    Result<int64_t> size() const;

    /** Reads up to `count` bytes. @returns how many; fewer only at the end of the file. */
    Result<size_t> readAt (int64_t offset, void* destination, size_t count) const;

    /** Writes everything, or is an Error; what was written of it by then is undefined. */
    Result<> writeAt (int64_t offset, const void* source, size_t count);

    Result<> truncate (int64_t size);
    Result<> setMode (mode_t);

    /** Waits until the content is on the disk. After an Error the content is lost: write a new file, do not try again.
     */
    Result<> sync();

    /** @returns an Error if the system reports only now that a write failed. Closed in either case. */
    Result<> close();

private:
    friend class Vfs;
    VfsFile (Vfs& owner, int fileHandle, std::string fileName)
        : vfs (&owner),
          handle (fileHandle),
          name (std::move (fileName))
    {}

    Vfs* vfs = nullptr;
    int handle = -1;
    std::string name;
};
}  // namespace amp
