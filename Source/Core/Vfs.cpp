#include "Core/Vfs.h"

#include "Core/Text.h"
#include "Core/Vfs/Interrupted.h"
#include "Core/Vfs/SystemError.h"

namespace amp
{
std::string folderOf (const std::string& path)
{
    const auto slash = path.find_last_of ('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr (0, slash);
}

std::string nameOf (const std::string& path)
{
    return path.substr (path.find_last_of ('/') + 1);
}

Result<VfsFile> Vfs::open (const std::string& path, Access access, mode_t mode)
{
    const auto handle = untilUninterrupted ([&] { return sysOpen (path, access, mode); });
    if (handle < 0)
        return systemError (path, access == Access::createNew ? "create" : "open", -handle);

    VfsFile file (*this, handle, path);
    if (access == Access::createNew)
        return file;

    Status found;
    if (const auto code = untilUninterrupted ([&] { return sysHandleStatus (handle, found); }); code < 0)
        return systemError (path, "examine", -code);
    if (! found.isRegular)
        return Error { toText (path),
                       found.isFolder ? "is a folder. Name a file." : "is not a regular file. Name a file." };
    return file;
}

Result<std::optional<Vfs::Status>> Vfs::status (const std::string& path)
{
    Status found;
    const auto code = untilUninterrupted ([&] { return sysStatus (path, found); });
    if (code == -ENOENT || code == -ENOTDIR)
        return std::optional<Status>();
    if (code < 0)
        return systemError (path, "examine", -code);
    return std::optional<Status> (found);
}

Result<std::vector<std::string>> Vfs::list (const std::string& folder)
{
    std::vector<std::string> names;
    if (const auto code = untilUninterrupted ([&] {
            names.clear();
            return sysList (folder, names);
        });
        code < 0)
        return systemError (folder, "list the folder", -code);
    std::sort (names.begin(), names.end());
    return names;
}

Result<std::string> Vfs::resolve (const std::string& path)
{
    std::string resolved;
    auto code = untilUninterrupted ([&] { return sysResolve (path, resolved); });
    if (code >= 0)
        return resolved;
    if (code != -ENOENT)
        return systemError (path, "find", -code);

    code = untilUninterrupted ([&] { return sysResolve (folderOf (path), resolved); });
    if (code < 0)
        return systemError (folderOf (path), "find the folder", -code);
    return (resolved == "/" ? "" : resolved) + "/" + nameOf (path);
}

Result<> Vfs::rename (const std::string& from, const std::string& to)
{
    if (const auto code = untilUninterrupted ([&] { return sysRename (from, to); }); code < 0)
        return systemError (to, "put the new file in place", -code);
    return {};
}

Result<Vfs::Link> Vfs::link (const std::string& existing, const std::string& name)
{
    const auto code = untilUninterrupted ([&] { return sysLink (existing, name); });
    switch (-code)
    {
    case EEXIST:
        return Link::exists;
    case EPERM:
    case EXDEV:
    case EMLINK:
    case ENOSYS:
    case EOPNOTSUPP:
        return Link::unsupported;
    default:
        break;
    }
    if (code < 0)
        return systemError (name, "link", -code);
    return Link::made;
}

Result<> Vfs::unlink (const std::string& path)
{
    const auto code = untilUninterrupted ([&] { return sysUnlink (path); });
    if (code < 0 && code != -ENOENT)
        return systemError (path, "remove", -code);
    return {};
}

Result<> Vfs::makeFolders (const std::string& path, mode_t mode)
{
    auto code = untilUninterrupted ([&] { return sysMakeFolder (path, mode); });
    if (code == -ENOENT && folderOf (path) != path)
    {
        if (auto above = makeFolders (folderOf (path), mode); ! above)
            return above;
        code = untilUninterrupted ([&] { return sysMakeFolder (path, mode); });
    }
    if (code == -EEXIST)
    {
        const auto there = status (path);
        if (there && *there && (**there).isFolder)
            return {};
    }
    if (code < 0)
        return systemError (path, "make the folder", -code);
    return {};
}

Result<> Vfs::removeFolder (const std::string& path)
{
    if (const auto code = untilUninterrupted ([&] { return sysRemoveFolder (path); }); code < 0)
        return systemError (path, "remove the folder", -code);
    return {};
}

Result<> Vfs::syncFolder (const std::string& folder)
{
    if (const auto code = untilUninterrupted ([&] { return sysSyncFolder (folder); }); code < 0)
        return systemError (folder, "bring the folder to the disk", -code);
    return {};
}

Result<std::string> Vfs::readAll (const std::string& path, int64_t limit)
{
    auto file = open (path, Access::read);
    if (! file)
        return file.error();
    const auto size = file->size();
    if (! size)
        return size.error();
    if (*size > limit)
        return Error { toText (path), "is larger than the limit of " + juce::String (limit) + " bytes." };

    std::string content (static_cast<size_t> (*size), '\0');
    const auto got = file->readAt (0, content.data(), content.size());
    if (! got)
        return got.error();
    content.resize (*got);
    return content;
}
}  // namespace amp
