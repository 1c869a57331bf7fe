#pragma once
#include "Model/Node.h"

/** The same pattern layer with another name for one of its parts, wherever it is named. Pure. */
namespace amp::pattern
{
/** A track, for sounds or MIDI: its key and id, its sequence, mixer lines that include it and apply; in scenes too. */
NodePtr withTrackRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to);

/** A mixer line: its key and name, and the sends to it; in scenes too. */
NodePtr withLineRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to);

/** A scene: its key and name, and apply. */
NodePtr withSceneRenamed (const NodePtr& pattern, const juce::String& from, const juce::String& to);
}  // namespace amp::pattern
