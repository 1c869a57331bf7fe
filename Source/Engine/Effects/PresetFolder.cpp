#include "Engine/Effects/PresetFolder.h"

#include "Core/Text.h"
#include "Core/Vfs/PosixVfs.h"
#include "Core/Vfs/SafeReplace.h"
#include "Engine/Effects/PresetText.h"

#include <algorithm>
#include <cstdlib>

namespace amp::engine
{
namespace
{
constexpr std::string_view ending { ".preset" };
constexpr int64_t longestFile = 1 << 16;  // bytes
constexpr int longestName = 100;          // characters
}  // namespace

PresetFolder::PresetFolder (Vfs& where, std::string folder) : files (where), path (std::move (folder)) {}

std::shared_ptr<PresetFolder> PresetFolder::ofUser()
{
    static PosixVfs vfs;
    const auto* config = std::getenv ("XDG_CONFIG_HOME");
    const auto* home = std::getenv ("HOME");
    const auto base = config != nullptr && *config == '/' ? std::string (config)
                                                          : std::string (home != nullptr ? home : "/tmp") + "/.config";
    return std::make_shared<PresetFolder> (vfs, base + "/audiomage/presets");
}

Result<std::string> PresetFolder::fileOf (const std::string& pluginId, const juce::String& name) const
{
    if (name.trim().isEmpty() || name.length() > longestName || name.startsWithChar ('.') ||
        name.containsAnyOf ("/\\\n\r\t"))
        return Error { name, "a preset's name has 1 to 100 characters, does not begin with a dot and holds no slash" };
    return folderOf (pluginId) + "/" + name.toStdString() + std::string (ending);
}

std::vector<juce::String> PresetFolder::names (const std::string& pluginId)
{
    std::vector<juce::String> found;
    if (const auto listed = files.list (folderOf (pluginId)))
        for (const auto& file : *listed)
            if (file.size() > ending.size() && file.ends_with (ending))
                found.push_back (toText (file.substr (0, file.size() - ending.size())));
    std::sort (found.begin(), found.end());
    return found;
}

bool PresetFolder::has (const std::string& pluginId, const juce::String& name)
{
    const auto file = fileOf (pluginId, name);
    const auto status = file ? files.status (*file) : Result<std::optional<Vfs::Status>> (file.error());
    return status && status->has_value();
}

Result<effectEdits::Settings> PresetFolder::load (const std::string& pluginId, const juce::String& name)
{
    const auto file = fileOf (pluginId, name);
    if (! file)
        return file.error();
    const auto text = files.readAll (*file, longestFile);
    if (! text)
        return text.error();

    auto settings = parsePreset (pluginId, *text);
    if (! settings)
        return settings.error().within (toText (*file));
    settings->preset = name;
    return settings;
}

Result<>
PresetFolder::save (const std::string& pluginId, const juce::String& name, const effectEdits::Settings& settings)
{
    const auto file = fileOf (pluginId, name);
    if (! file)
        return file.error();
    if (auto made = files.makeFolders (folderOf (pluginId)); ! made)
        return made;
    return safeReplace (files, *file, presetText (pluginId, settings));
}

Result<> PresetFolder::rename (const std::string& pluginId, const juce::String& from, const juce::String& to)
{
    const auto before = fileOf (pluginId, from), after = fileOf (pluginId, to);
    if (! before || ! after)
        return ! before ? before.error() : after.error();
    if (! has (pluginId, from))
        return Error { from, "there is no preset of this name among your own" };
    if (has (pluginId, to))
        return Error { to, "there is a preset of this name already" };
    return files.rename (*before, *after);
}

Result<> PresetFolder::remove (const std::string& pluginId, const juce::String& name)
{
    const auto file = fileOf (pluginId, name);
    if (! file)
        return file.error();
    if (! has (pluginId, name))
        return Error { name, "there is no preset of this name among your own" };
    return files.unlink (*file);
}
}  // namespace amp::engine
