#pragma once
#include "Model/Node.h"

namespace amp
{
/** What a session holds that the engine does not play yet, as sentences for a person; empty if everything sounds.
    A render says them, so that nobody takes silence for the music. Thread: any. */
std::vector<juce::String> notPlayed (const NodePtr& root);
} // namespace amp
