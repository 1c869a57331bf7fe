#pragma once
#include "Model/Node.h"

namespace amp
{
/** What one state of a session has that another has not, in a few lines: "Tracks: 12, saved 9". Empty if none of it differs. Thread: any. */
juce::StringArray compareInWords (const NodePtr& saved, const NodePtr& recovered);
} // namespace amp
