#pragma once
#include "Gui/Workspace/TimelineItems.h"
#include "Model/Lookup.h"

#include <unordered_map>

namespace amp::gui
{
/** Which tracks play into which group bus, and how groups stand on the timeline: a row for the group where its first track is, and
    its tracks below, unless it is folded. Thread: message. */
class Groups
{
public:
    explicit Groups (const NodePtr& root);

    /** The rows in the order in which they are shown. What a folded group hides goes to `hidden`.
        @param rows  of all tracks, in the session's order. */
    std::vector<TrackRow> arrange (std::vector<TrackRow> rows, std::vector<TrackRow>& hidden) const;

private:
    TrackRow folderOf (const BusView&, std::span<const TrackRow> rows, const std::vector<size_t>& members) const;

    std::vector<BusView> buses;
    std::unordered_map<juce::String, size_t> busOfTrack;
};
} // namespace amp::gui
