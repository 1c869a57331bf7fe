#pragma once
#include "Engine/Effects/EffectEdits.h"

namespace amp::engine
{
/** The text of a preset's file, see PresetFolder. Numbers are written the same everywhere. Thread: any. */
std::string presetText (const std::string& pluginId, const effectEdits::Settings&);

/** @returns an Error "line 3" and the reason if it is no preset of that effect. */
Result<effectEdits::Settings> parsePreset (const std::string& pluginId, std::string_view text);
}  // namespace amp::engine
