#include "Core/MediaPath.h"

#include "Core/Text.h"
#include "Core/Vfs/SystemError.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace amp
{
namespace
{
std::vector<std::string> segmentsOf (std::string_view path)
{
    std::vector<std::string> segments;
    while (! path.empty())
    {
        const auto slash = path.find ('/');
        const auto segment = path.substr (0, slash);
        if (! segment.empty() && segment != ".")
            segments.emplace_back (segment);
        path = slash == std::string_view::npos ? "" : path.substr (slash + 1);
    }
    return segments;
}

/** Takes ".." away by the text alone. Nothing if it climbs above the top. */
std::optional<std::vector<std::string>> withoutClimbing (std::string_view path)
{
    std::vector<std::string> kept;
    for (auto& segment : segmentsOf (path))
    {
        if (segment != "..")
            kept.push_back (std::move (segment));
        else if (kept.empty())
            return {};
        else
            kept.pop_back();
    }
    return kept;
}

using Segments = std::vector<std::string>;

bool isInside (const Segments& path, const Segments& folder)
{
    return folder.size() < path.size() && std::equal (folder.begin(), folder.end(), path.begin());
}

/** The path without symbolic links; an empty one, and errno, if there is none. */
std::string resolved (const std::string& path)
{
    const std::unique_ptr<char, void (*) (void*)> found (::realpath (path.c_str(), nullptr), std::free);
    return found != nullptr ? found.get() : "";
}

bool isUnderAllowed (const MediaRoots& roots, const std::string& candidate)
{
    const auto target = withoutClimbing (candidate);
    const auto holds = [&] (const std::string& root) {
        const auto folder = withoutClimbing (root);
        return ! root.empty() && root[0] == '/' && folder && target && isInside (*target, *folder);
    };
    return holds (roots.sessionFolder) || std::any_of (roots.allowed.begin(), roots.allowed.end(), holds);
}

Error refused (std::string_view path, const char* why)
{
    return { toText (path), why };
}

/** Opens folder by folder, following no link. */
Result<std::optional<OpenedMedia>>
openStepByStep (const Segments& segments, std::string_view path, const std::string& found)
{
    constexpr auto folderFlags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor folder (::open ("/", folderFlags));
    for (size_t i = 0; i + 1 < segments.size() && folder.isOpen(); ++i)
        folder = Descriptor (::openat (folder.get(), segments[i].c_str(), folderFlags));
    if (! folder.isOpen())
        return systemError (std::string (path), "open the folder of", errno);

    struct stat status = {};
    const auto& name = segments.back();
    if (::fstatat (folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return systemError (std::string (path), "examine", errno);
    if (! S_ISREG (status.st_mode))  // before it is opened: opening a device may do something
        return refused (path, "is not a regular file.");

    Descriptor file (::openat (folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (! file.isOpen())
        return systemError (std::string (path), "open", errno);
    if (::fstat (file.get(), &status) != 0 || ! S_ISREG (status.st_mode))
        return refused (path, "is not a regular file.");
    return std::optional (OpenedMedia { std::move (file), found });
}
}  // namespace

Result<std::optional<OpenedMedia>> openMedia (const MediaRoots& roots, std::string_view path)
{
    constexpr size_t longest = 4096;
    if (path.empty())
        return refused (path, "a media path is empty.");
    if (path.size() > longest || path.find ('\0') != std::string_view::npos)
        return refused (path.substr (0, 100), "is no path: it is too long or holds a zero byte.");
    if (path[0] == '~')
        return refused (path, "begins with ~, which means nothing here. Write the path from the session's folder.");

    const auto steps = segmentsOf (path);
    const auto needsAllowance = path[0] == '/' || std::find (steps.begin(), steps.end(), "..") != steps.end();
    const auto candidate = path[0] == '/' ? std::string (path) : roots.sessionFolder + "/" + std::string (path);
    if (needsAllowance && ! isUnderAllowed (roots, candidate))
        return refused (path,
                        "lies outside the session's folder. Allow its folder with --media-root, or import the file.");

    const auto found = resolved (candidate);
    if (found.empty())
    {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::optional<OpenedMedia>();
        return systemError (std::string (path), "find", errno);
    }

    auto folders = roots.allowed;
    folders.push_back (roots.sessionFolder);
    const auto segments = segmentsOf (found);
    for (const auto& folder : folders)
        if (const auto real = resolved (folder); ! real.empty() && isInside (segments, segmentsOf (real)))
            return openStepByStep (segments, path, found);

    return refused (path,
                    "is a symbolic link that leads outside the session's folder. Allow its folder with --media-root, "
                    "or import the file.");
}
}  // namespace amp
