#pragma once
#include "Core/Clock.h"
#include "Model/Node.h"

namespace amp
{
/** A session without tracks: identities, times, a master and a project of that name. Thread: any. */
NodePtr newSession (const juce::String& projectName, const Clock&);
} // namespace amp
