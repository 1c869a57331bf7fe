#include "Core/Vfs/PosixVfs.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace amp
{
namespace
{
template <typename Number>
Number orError (Number result)
{
    return result < 0 ? static_cast<Number> (-errno) : result;
}

void describe (const struct stat& from, Vfs::Status& to)
{
    to.size = from.st_size;
    to.mode = from.st_mode & 07777;
    to.isFolder = S_ISDIR (from.st_mode);
    to.isRegular = S_ISREG (from.st_mode);
    to.modified = juce::Time (static_cast<juce::int64> (from.st_mtim.tv_sec) * 1000 + from.st_mtim.tv_nsec / 1000000);
    to.device = from.st_dev;
    to.inode = from.st_ino;
}

int flagsFor (Vfs::Access access)
{
    constexpr auto always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    switch (access)
    {
    case Vfs::Access::read:
        return always | O_RDONLY;
    case Vfs::Access::update:
        return always | O_RDWR | O_NOFOLLOW;
    case Vfs::Access::updateOrCreate:
        return always | O_RDWR | O_CREAT | O_NOFOLLOW;
    case Vfs::Access::createNew:
        return always | O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW;
    }
    return always | O_RDONLY;
}
}  // namespace

int PosixVfs::sysOpen (const std::string& path, Access access, mode_t mode)
{
    if (path.find ('\0') != std::string::npos)
        return -EINVAL;
    return orError (::open (path.c_str(), flagsFor (access), mode));
}

ssize_t PosixVfs::sysRead (int handle, int64_t offset, void* to, size_t count)
{
    return orError (::pread (handle, to, count, offset));
}

ssize_t PosixVfs::sysWrite (int handle, int64_t offset, const void* from, size_t count)
{
    return orError (::pwrite (handle, from, count, offset));
}

int PosixVfs::sysTruncate (int handle, int64_t size)
{
    return orError (::ftruncate (handle, size));
}
int PosixVfs::sysSetMode (int handle, mode_t mode)
{
    return orError (::fchmod (handle, mode));
}
int PosixVfs::sysSync (int handle)
{
    return orError (::fsync (handle));
}
int PosixVfs::sysClose (int handle)
{
    return orError (::close (handle));
}

int PosixVfs::sysHandleStatus (int handle, Status& status)
{
    struct stat found = {};
    const auto code = orError (::fstat (handle, &found));
    describe (found, status);
    return code;
}

int PosixVfs::sysStatus (const std::string& path, Status& status)
{
    struct stat found = {};
    const auto code = orError (::stat (path.c_str(), &found));
    describe (found, status);
    return code;
}

int PosixVfs::sysList (const std::string& folder, std::vector<std::string>& names)
{
    const std::unique_ptr<DIR, int (*) (DIR*)> open (::opendir (folder.c_str()), ::closedir);
    if (open == nullptr)
        return -errno;

    errno = 0;
    while (const auto* entry = ::readdir (open.get()))
        if (std::strcmp (entry->d_name, ".") != 0 && std::strcmp (entry->d_name, "..") != 0)
            names.emplace_back (entry->d_name);
    return -errno;
}

int PosixVfs::sysResolve (const std::string& path, std::string& resolved)
{
    const std::unique_ptr<char, void (*) (void*)> found (::realpath (path.c_str(), nullptr), std::free);
    if (found == nullptr)
        return -errno;
    resolved = found.get();
    return 0;
}

int PosixVfs::sysRename (const std::string& from, const std::string& to)
{
    return orError (::rename (from.c_str(), to.c_str()));
}
int PosixVfs::sysLink (const std::string& existing, const std::string& name)
{
    return orError (::link (existing.c_str(), name.c_str()));
}
int PosixVfs::sysUnlink (const std::string& path)
{
    return orError (::unlink (path.c_str()));
}
int PosixVfs::sysMakeFolder (const std::string& path, mode_t mode)
{
    return orError (::mkdir (path.c_str(), mode));
}
int PosixVfs::sysRemoveFolder (const std::string& path)
{
    return orError (::rmdir (path.c_str()));
}

int PosixVfs::sysSyncFolder (const std::string& folder)
{
    const auto handle = orError (::open (folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle < 0)
        return handle;

    const auto code = orError (::fsync (handle));
    ::close (handle);
    return code == -EINVAL ? 0 : code;  // a file system that cannot sync folders
}
}  // namespace amp
