#pragma once
#include "Gui/Workspace/TimelineItems.h"

namespace amp::gui
{
/** How the steps of a scene look, or, for an empty name, those of the live loop. No rows if there is no such scene. */
PatternPicture pictureOfScene (const NodePtr& root, const juce::String& scene);
} // namespace amp::gui
