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
    addBusCommands (registry);
    addRoutingCommands (registry);
    addMixerSnapshotCommands (registry);
    addTimelineCommands (registry);
    addTempoCommands (registry);
    addAutomationCommands (registry);
}
}  // namespace amp
