#pragma once
#include "Core/Clock.h"
#include "Model/Node.h"

namespace amp
{
/** The same session with the identities and times that an imported file may lack: ids of session and project, a name, createdAt.
    What is there stays. @param name  of the file without its extension. Thread: any. */
NodePtr withIdentity (const NodePtr& root, const juce::String& name, const Clock&);
} // namespace amp
