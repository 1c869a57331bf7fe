#include "Persistence/Media/SampleFolders.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>

namespace amp
{
namespace
{
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> extensions { ".wav",  ".wave", ".aif", ".aiff",
                                                       ".aifc", ".flac", ".ogg", ".mp3" };

bool isAudio (const fs::path& path)
{
    auto extension = path.extension().string();
    std::transform (extension.begin(), extension.end(), extension.begin(), [] (unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : static_cast<char> (c);
    });
    return std::find (extensions.begin(), extensions.end(), extension) != extensions.end();
}

/** Calls use (entry) for what is in a folder; for nothing if it cannot be read. */
template <typename Use>
void forEachEntry (const fs::path& folder, Use&& use)
{
    std::error_code failed;
    for (fs::directory_iterator at (folder, failed), end; ! failed && at != end; at.increment (failed))
        use (*at);
}

std::vector<std::string> filesIn (const fs::path& folder)
{
    std::vector<std::string> paths;
    forEachEntry (folder, [&] (const fs::directory_entry& entry) {
        std::error_code failed;
        if (entry.is_regular_file (failed) && isAudio (entry.path()))
            paths.push_back (entry.path().string());
    });
    std::sort (paths.begin(), paths.end());
    return paths;
}

/** A relative path that stays where it is. */
bool isName (const std::string& name)
{
    const fs::path path (name);
    return ! name.empty() && path.is_relative() && name.find ('\0') == std::string::npos &&
           std::none_of (path.begin(), path.end(), [] (const fs::path& part) { return part == ".." || part == "."; });
}
}  // namespace

SampleFolders::SampleFolders (const MediaRoots& roots) : folders (roots.samples)
{
    if (roots.sessionFolder.empty())
        return;

    folders.push_back (roots.sessionFolder + "/samples");
    std::set<std::string> media;
    forEachEntry (roots.sessionFolder, [&] (const fs::directory_entry& entry) {
        if (entry.path().filename().string().ends_with (" Media"))
            media.insert (entry.path().string());
    });
    folders.insert (folders.end(), media.begin(), media.end());
}

std::string SampleFolders::find (const std::string& name, int64_t number) const
{
    if (! isName (name))
        return {};

    for (const auto& folder : folders)
        if (const auto files = filesIn (fs::path (folder) / name); ! files.empty())
        {
            const auto count = static_cast<int64_t> (files.size());
            return files[static_cast<size_t> ((number % count + count) % count)];
        }
    return {};
}

std::vector<std::string> SampleFolders::names() const
{
    std::set<std::string> found;
    for (const auto& folder : folders)
        forEachEntry (folder, [&] (const fs::directory_entry& entry) {
            if (! filesIn (entry.path()).empty())
                found.insert (entry.path().filename().string());
        });
    return { found.begin(), found.end() };
}
}  // namespace amp
