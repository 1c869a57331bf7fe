#pragma once
#include "Core/Result.h"
#include "Gui/Workspace/Preferences.h"

#include <string>

namespace amp
{
/** "…/audiomage/preferences.json" in the user's configuration folder. */
std::string preferencesPath();

/** What the file says; what it lacks, or says in a way that cannot be, has its default. A file that is not there is no error.
    @returns an Error if the file cannot be read or is no JSON; then the defaults hold. Thread: any. */
Result<gui::Preferences> loadPreferences (const std::string& path);

/** Replaces the file. Thread: any. */
Result<> savePreferences (const std::string& path, const gui::Preferences&);
} // namespace amp
