#include "Core/Vfs/SystemError.h"

#include "Core/Text.h"

#include <cerrno>
#include <system_error>

namespace amp
{
namespace
{
const char* remedyFor (int code)
{
    switch (code)
    {
    case ENOSPC:
        return "Free some space and try again.";
    case EDQUOT:
        return "Your quota is used up: free some space and try again.";
    case EROFS:
        return "Choose a folder that can be written to.";
    case EACCES:
    case EPERM:
        return "Check the permissions of the file and its folder, or choose another folder.";
    case ENOENT:
        return "Check the name; the file or its folder may have been moved.";
    case EIO:
        return "The disk or its connection may be failing: save to another disk.";
    case EMFILE:
    case ENFILE:
        return "Too many files are open: close some programs and try again.";
    case ELOOP:
        return "Name the file itself instead of a symbolic link.";
    case ENAMETOOLONG:
        return "Choose a shorter name.";
    case EISDIR:
        return "Name a file, not a folder.";
    case EEXIST:
        return "Choose another name.";
    default:
        return "";
    }
}
}  // namespace

Error systemError (const std::string& path, const char* operation, int code)
{
    const auto reason = juce::String ("cannot ") + operation + ": " + std::generic_category().message (code) + ".";
    return { toText (path), (reason + " " + remedyFor (code)).trimEnd() };
}
}  // namespace amp
