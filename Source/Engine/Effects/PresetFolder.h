#pragma once
#include "Core/Vfs.h"
#include "Engine/Effects/EffectEdits.h"

#include <memory>

namespace amp::engine
{
/** The presets of effects that a person has saved: one small text file each, FOLDER/pluginId/name.preset.

        audiomage-preset 1
        plugin audiomage.compressor
        wet 100
        threshold -20.5

    Thread: message. Files are read when they are asked for.
*/
class PresetFolder
{
public:
    /** files: must outlive the folder. Nothing is made until something is saved. */
    PresetFolder (Vfs& files, std::string path);

    /** $XDG_CONFIG_HOME/audiomage/presets, else ~/.config/audiomage/presets. */
    static std::shared_ptr<PresetFolder> ofUser();

    /** Names in the order of the alphabet; empty if there are none. */
    std::vector<juce::String> names (const std::string& pluginId);

    bool has (const std::string& pluginId, const juce::String& name);

    /** @returns an Error with the file and the line if it cannot be read or is no preset of that effect. */
    Result<effectEdits::Settings> load (const std::string& pluginId, const juce::String& name);

    /** Replaces one of that name. @returns an Error if the name cannot be that of a file, or it is not in place. */
    Result<> save (const std::string& pluginId, const juce::String& name, const effectEdits::Settings&);

    /** @returns an Error if there is none of the first name or already one of the second. */
    Result<> rename (const std::string& pluginId, const juce::String& from, const juce::String& to);

    Result<> remove (const std::string& pluginId, const juce::String& name);

private:
    std::string folderOf (const std::string& pluginId) const { return path + "/" + pluginId; }
    Result<std::string> fileOf (const std::string& pluginId, const juce::String& name) const;

    Vfs& files;
    const std::string path;
};
}  // namespace amp::engine
