#pragma once
#include "Core/Descriptor.h"
#include "Core/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amp
{
/** The folders that a session may take media from, as absolute paths. */
struct MediaRoots
{
    std::string sessionFolder;         ///< relative paths start here
    std::vector<std::string> allowed {};  ///< what the user allowed beyond it
    std::vector<std::string> samples {};  ///< folders of folders of samples, in the order in which they are searched
};

/** A media file, open for reading. */
struct OpenedMedia
{
    Descriptor file;
    std::string path;  ///< absolute, without symbolic links
};

/** Opens a media file that a session names, and no other file of the machine.

    A path is relative to the session's folder and may not climb with "..". Absolute paths and ".." are possible where
   they lead into the session's folder or an allowed one. Symbolic links may lead anywhere inside these folders, and nowhere else; the file
   is then opened step by step without following any, so that one put there meanwhile is not followed either. "~", "%2e"
   and "\" mean nothing special and are names. Only regular files are opened, and nothing waits for the other end of a
   pipe.

    @returns nothing if the path may be read but there is no such file; an Error if it may not be read.
    Thread: any.
*/
Result<std::optional<OpenedMedia>> openMedia (const MediaRoots&, std::string_view path);
}  // namespace amp
