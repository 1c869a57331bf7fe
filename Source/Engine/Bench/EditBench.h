#pragma once
#include "Core/Result.h"

#include <vector>

namespace amp::engine
{
/** How much CPU time of the message thread one kind of edit takes, until the engine has it. */
struct EditFigure
{
    juce::String name;
    double medianSeconds = 0, worstSeconds = 0;
};

/** Runs edits of each kind on a session of so many tracks with four clips each, while an engine follows it.
    Thread: message; takes some seconds. */
Result<std::vector<EditFigure>> benchEdits (int tracks);
}  // namespace amp::engine
