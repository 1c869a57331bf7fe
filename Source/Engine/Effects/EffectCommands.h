#pragma once
#include "Commands/Registry.h"
#include "Engine/Effects/PresetFolder.h"

namespace amp::engine
{
/** The verbs for effects, their presets and side-chains. Thread: message.
    presets: where the user's presets lie. */
void addEffectCommands (Registry&, std::shared_ptr<PresetFolder> presets = PresetFolder::ofUser());

/** Of these, the verbs for presets and for comparing two settings. */
void addPresetCommands (Registry&, std::shared_ptr<PresetFolder>);
}  // namespace amp::engine
