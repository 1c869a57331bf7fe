#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

namespace amp
{
/** An empty folder of its own in the system's temporary folder, gone with this object. */
class ScratchFolder
{
public:
    ScratchFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "audiomage-XXXXXX").string();
        if (mkdtemp (pattern.data()) != nullptr)
            folder = pattern;
    }

    ~ScratchFolder()
    {
        std::error_code ignored;
        if (! folder.empty())
            std::filesystem::remove_all (folder, ignored);
    }

    ScratchFolder (const ScratchFolder&) = delete;
    ScratchFolder& operator= (const ScratchFolder&) = delete;

    const std::string& path() const { return folder; }

private:
    std::string folder;
};
} // namespace amp
