#pragma once
#include "Gui/Workspace/TimelineItems.h"

namespace amp::gui
{
/** How the steps of a scene look, or, for an empty name, those of the live loop. No rows if there is no such scene.
    @param sequence  the only track that is shown; empty: all */
PatternPicture pictureOfScene (const NodePtr& root, const juce::String& scene, const juce::String& sequence = {});
} // namespace amp::gui
