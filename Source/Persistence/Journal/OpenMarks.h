#pragma once
#include "Core/Vfs.h"

namespace amp
{
/** Which sessions are open, as small files in a folder of the user: what is still marked at the next start was not closed. Thread: any. */
class OpenMarks
{
public:
    OpenMarks (Vfs& v, std::string inFolder) : vfs (v), folder (std::move (inFolder)) {}

    Result<> add (const std::string& sessionPath);
    Result<> remove (const std::string& sessionPath);

    /** The paths of the marked sessions. */
    std::vector<std::string> all() const;

private:
    std::string markOf (const std::string& sessionPath) const;

    Vfs& vfs;
    std::string folder;
};
} // namespace amp
