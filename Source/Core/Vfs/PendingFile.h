#pragma once
#include "Core/Vfs.h"

#include <functional>

namespace amp
{
/** The next content of a file, which nobody sees until it is complete.

    Written under a temporary name in the same folder. commit() puts it in place in one instant; until then, and after
    any Error, the file has its old content. A PendingFile that is destroyed without commit() leaves nothing behind.
*/
class PendingFile
{
public:
    /** @param path  the file to replace or to make; a symbolic link is resolved once and stays a link.
        @returns     an Error if the folder is missing or cannot be written to. */
    static Result<PendingFile> create (Vfs&, const std::string& path);

    PendingFile (PendingFile&&) noexcept;
    PendingFile& operator= (PendingFile&&) = delete;
    ~PendingFile();

    /** Where to write. */
    VfsFile& file() { return temporary; }

    /** Reads the new content back and says what is wrong with it, if anything. */
    using Verify = std::function<Result<> (const VfsFile&)>;

    /** Brings the content to the disk, verifies it, keeps the old content under the name `backup`, and puts the new in
       place.

        @param backup  the path of a name not yet taken, in a folder that exists; empty keeps no backup.
        @returns       an Error if any of it failed. The file then has its old content, unless all that failed was
       making the replacement survive a power cut: then it has the new one. */
    Result<> commit (const Verify& verify = {}, const std::string& backup = {});

private:
    PendingFile (Vfs&, std::string destination, std::string name, VfsFile);
    Result<> keepOld (const std::string& backup);

    Vfs* vfs;
    std::string target;
    VfsFile temporary;
    std::string temporaryName;  ///< empty once it is in place
};
}  // namespace amp
