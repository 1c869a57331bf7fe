#include "Persistence/Journal/OpenMarks.h"

#include "Core/Hash.h"
#include "Core/Vfs/SafeReplace.h"

namespace amp
{
namespace
{
constexpr int64_t longestPath = 1 << 16;
constexpr auto extension = ".open";
}  // namespace

std::string OpenMarks::markOf (const std::string& sessionPath) const
{
    return folder + "/" + sha256 (sessionPath).substr (0, 32) + extension;
}

Result<> OpenMarks::add (const std::string& sessionPath)
{
    if (auto made = vfs.makeFolders (folder); ! made)
        return made;
    return safeReplace (vfs, markOf (sessionPath), sessionPath);
}

Result<> OpenMarks::remove (const std::string& sessionPath)
{
    return vfs.unlink (markOf (sessionPath));
}

std::vector<std::string> OpenMarks::all() const
{
    std::vector<std::string> paths;
    const auto names = vfs.list (folder);
    if (names)
        for (const auto& name : *names)
            if (name.ends_with (extension))
                if (const auto path = vfs.readAll (folder + "/" + name, longestPath); path && ! path->empty())
                    paths.push_back (*path);
    return paths;
}
}  // namespace amp
