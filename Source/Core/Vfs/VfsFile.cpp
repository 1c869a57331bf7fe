#include "Core/Vfs/VfsFile.h"

#include "Core/Vfs.h"
#include "Core/Vfs/Interrupted.h"
#include "Core/Vfs/SystemError.h"

namespace amp
{
VfsFile::VfsFile (VfsFile&& other) noexcept
    : vfs (std::exchange (other.vfs, nullptr)),
      handle (other.handle),
      name (std::move (other.name))
{}

VfsFile& VfsFile::operator= (VfsFile&& other) noexcept
{
    std::swap (vfs, other.vfs);
    std::swap (handle, other.handle);
    std::swap (name, other.name);
    return *this;
}

VfsFile::~VfsFile()
{
    if (isOpen())
        vfs->sysClose (handle);
}

Result<int64_t> VfsFile::size() const
{
    Vfs::Status status;
    if (const auto code = untilUninterrupted ([&] { return vfs->sysHandleStatus (handle, status); }); code < 0)
        return systemError (name, "examine", -code);
    return status.size;
}

Result<size_t> VfsFile::readAt (int64_t offset, void* destination, size_t count) const
{
    size_t done = 0;
    while (done < count)
    {
        const auto got = untilUninterrupted ([&] {
            return vfs->sysRead (
                handle, offset + static_cast<int64_t> (done), static_cast<char*> (destination) + done, count - done);
        });
        if (got < 0)
            return systemError (name, "read", static_cast<int> (-got));
        if (got == 0)
            break;
        done += static_cast<size_t> (got);
    }
    return done;
}

Result<> VfsFile::writeAt (int64_t offset, const void* source, size_t count)
{
    constexpr size_t largestPiece = 1 << 20;  // so that a failing disk is noticed soon
    size_t done = 0;
    while (done < count)
    {
        const auto piece = std::min (count - done, largestPiece);
        const auto put = untilUninterrupted ([&] {
            return vfs->sysWrite (
                handle, offset + static_cast<int64_t> (done), static_cast<const char*> (source) + done, piece);
        });
        if (put <= 0)
            return systemError (name, "write", put < 0 ? static_cast<int> (-put) : ENOSPC);
        done += static_cast<size_t> (put);
    }
    return {};
}

Result<> VfsFile::truncate (int64_t newSize)
{
    if (const auto code = untilUninterrupted ([&] { return vfs->sysTruncate (handle, newSize); }); code < 0)
        return systemError (name, "change the length", -code);
    return {};
}

Result<> VfsFile::setMode (mode_t mode)
{
    if (const auto code = untilUninterrupted ([&] { return vfs->sysSetMode (handle, mode); }); code < 0)
        return systemError (name, "set the permissions", -code);
    return {};
}

Result<> VfsFile::sync()
{
    if (const auto code = untilUninterrupted ([&] { return vfs->sysSync (handle); }); code < 0)
        return systemError (name, "bring to the disk", -code);
    return {};
}

Result<> VfsFile::close()
{
    const auto code = std::exchange (vfs, nullptr)->sysClose (handle);
    if (code < 0 && code != -EINTR)  // Linux has closed the file then
        return systemError (name, "close", -code);
    return {};
}
}  // namespace amp
