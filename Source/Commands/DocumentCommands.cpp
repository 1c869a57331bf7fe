#include "Commands/DocumentCommands.h"

namespace amp
{
void addDocumentCommands (Registry& registry)
{
    addSessionCommands (registry);
    addTrackCommands (registry);
    addClipCommands (registry);
    addTakeCommands (registry);
    addTimeCommands (registry);
    addMarkCommands (registry);
    addGroupCommands (registry);
    addMixerCommands (registry);
    addTimelineCommands (registry);
    addTempoCommands (registry);
    addAutomationCommands (registry);
}
}  // namespace amp
