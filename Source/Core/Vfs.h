#pragma once
#include "Core/Result.h"
#include "Core/Vfs/VfsFile.h"

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace amp
{
/** The file system behind one small interface: every write of user data goes through it.

    The public functions are the same for every file system: they take up again what a signal interrupted, go on after
    a short write, and say in words what failed. What a file system does itself are the calls at the end. The real one
    is PosixVfs; the tests have one that fails, or loses power, at any call.

    Paths are bytes, absolute or relative to the working directory. Thread: any, if the file system allows it (PosixVfs
   does).
*/
class Vfs
{
public:
    virtual ~Vfs() = default;

    enum class Access {
        read,            ///< an existing regular file; symbolic links are followed
        update,          ///< an existing regular file, read and written; not a symbolic link
        updateOrCreate,  ///< the same, created where it is missing
        createNew        ///< read and written; an error if the name exists
    };

    /** @param mode  permissions of a file that is created, before the process's umask. */
    Result<VfsFile> open (const std::string& path, Access, mode_t mode = 0666);

    struct Status
    {
        int64_t size = 0;
        mode_t mode = 0;  ///< permission bits only
        bool isFolder = false;
        bool isRegular = false;
        juce::Time modified;
        uint64_t device = 0, inode = 0;
    };

    /** What the name stands for, symbolic links followed; nothing if the name does not exist. */
    Result<std::optional<Status>> status (const std::string& path);

    /** The names inside a folder, sorted, without "." and "..". */
    Result<std::vector<std::string>> list (const std::string& folder);

    /** The path without symbolic links, "." and "..". The last part may be missing, the folder may not. */
    Result<std::string> resolve (const std::string& path);

    /** Gives `from` the name `to`; what was called so before is replaced in the same instant. Same file system only. */
    Result<> rename (const std::string& from, const std::string& to);

    enum class Link { made, exists, unsupported };

    /** Gives a file a second name. Never replaces. */
    Result<Link> link (const std::string& existing, const std::string& name);

    /** Takes a file's name away. A name that is already gone is no error. */
    Result<> unlink (const std::string& path);

    /** Makes a folder and those above it. One that is there already is no error. */
    Result<> makeFolders (const std::string& path, mode_t mode = 0777);

    /** Takes an empty folder away. */
    Result<> removeFolder (const std::string& path);

    /** Makes creations, renames and removals inside a folder survive a power cut. */
    Result<> syncFolder (const std::string& folder);

    /** A whole file. @param limit  an Error if the file is larger, bytes. */
    Result<std::string> readAll (const std::string& path, int64_t limit);

protected:
    friend class VfsFile;

    // The calls of a file system. Each returns 0 or more on success and -errno otherwise; all may be interrupted
    // (-EINTR).
    virtual int sysOpen (const std::string&, Access, mode_t) = 0;                    // a handle
    virtual ssize_t sysRead (int handle, int64_t offset, void*, size_t) = 0;         // bytes, 0 at the end
    virtual ssize_t sysWrite (int handle, int64_t offset, const void*, size_t) = 0;  // bytes, perhaps fewer
    virtual int sysTruncate (int handle, int64_t size) = 0;
    virtual int sysSetMode (int handle, mode_t) = 0;
    virtual int sysHandleStatus (int handle, Status&) = 0;
    virtual int sysSync (int handle) = 0;
    virtual int sysClose (int handle) = 0;  // always frees the handle
    virtual int sysStatus (const std::string&, Status&) = 0;
    virtual int sysList (const std::string&, std::vector<std::string>&) = 0;
    virtual int sysResolve (const std::string&, std::string&) = 0;
    virtual int sysRename (const std::string& from, const std::string& to) = 0;
    virtual int sysLink (const std::string& existing, const std::string& name) = 0;
    virtual int sysUnlink (const std::string&) = 0;
    virtual int sysMakeFolder (const std::string&, mode_t) = 0;
    virtual int sysRemoveFolder (const std::string&) = 0;
    virtual int sysSyncFolder (const std::string&) = 0;
};

/** "/a/b" of "/a/b/c"; "." of a bare name. */
std::string folderOf (const std::string& path);

/** "c" of "/a/b/c". */
std::string nameOf (const std::string& path);
}  // namespace amp
