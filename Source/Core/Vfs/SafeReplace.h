#pragma once
#include "Core/Vfs/PendingFile.h"

#include <string_view>

namespace amp
{
struct ReplaceOptions
{
    PendingFile::Verify verify {};  ///< looks at the new content, read back, before it is put in place
    std::string backup {};          ///< a name for the old content, as in PendingFile::commit
};

/** Writes a file's next content so that a crash, a power cut or a failing disk leaves either the old or the new one,
    complete. Makes the file if there is none.

    @param write  fills the new file; its Error ends the replacement.
    @returns      an Error if the new content is not safely in place; see PendingFile::commit.

    Thread: any.
*/
Result<> safeReplace (Vfs&,
                      const std::string& path,
                      const std::function<Result<> (VfsFile&)>& write,
                      const ReplaceOptions& = {});

/** The same with the whole content at hand, which is compared byte by byte with what is read back. */
Result<> safeReplace (Vfs&, const std::string& path, std::string_view content, const ReplaceOptions& = {});
}  // namespace amp
