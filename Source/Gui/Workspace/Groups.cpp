#include "Gui/Workspace/Groups.h"

#include "Gui/Theme/Theme.h"

#include <algorithm>
#include <optional>

namespace amp::gui
{
Groups::Groups (const NodePtr& root)
{
    const auto mixer = SessionView (root).get<"mixer">();
    std::unordered_map<juce::String, size_t> byId, byChannel;
    for (const auto bus : mixer.get<"buses">())
        if (bus.get<"type">() == "group")
        {
            byId.emplace (bus.id(), buses.size());
            for (const auto& channel : bus.get<"channels">())
                byChannel.emplace (channel.toString(), buses.size());
            buses.push_back (bus);
        }
    if (buses.empty())
        return;
    for (const auto channel : mixer.get<"channels">())
    {
        auto found = byChannel.find (channel.id());
        if (const auto output = channel.get<"output">(); output && byId.contains (*output))
            busOfTrack.emplace (channel.get<"trackId">(), byId.at (*output));
        else if (found != byChannel.end())
            busOfTrack.emplace (channel.get<"trackId">(), found->second);
    }
}

TrackRow Groups::folderOf (const BusView& bus, std::span<const TrackRow> rows, const std::vector<size_t>& members) const
{
    TrackRow row;
    row.id       = bus.id();
    row.name     = bus.get<"name">();
    row.type     = "group";
    row.colour   = rows[members.front()].colour;
    row.height   = size::minimalTrackHeight;
    row.isFolder = true;
    row.isFolded = bus.get<"collapsed">();
    for (const auto member : members)
        for (const auto& clip : rows[member].clips)
            row.covered.push_back ({ clip.start, clip.end });

    // Ranges that touch become one: what is drawn is where anything of the group sounds.
    std::sort (row.covered.begin(), row.covered.end(), [] (auto& a, auto& b) { return a.getStart() < b.getStart(); });
    std::vector<juce::Range<double>> merged;
    for (const auto& range : row.covered)
        if (! merged.empty() && range.getStart() <= merged.back().getEnd())
            merged.back() = merged.back().getUnionWith (range);
        else
            merged.push_back (range);
    row.covered = std::move (merged);
    return row;
}

std::vector<TrackRow> Groups::arrange (std::vector<TrackRow> rows, std::vector<TrackRow>& hidden) const
{
    if (busOfTrack.empty())
        return rows;

    std::vector<std::vector<size_t>> members (buses.size());
    std::vector<std::optional<size_t>> busOf (rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        if (const auto bus = busOfTrack.find (rows[i].id); bus != busOfTrack.end())
        {
            busOf[i] = bus->second;
            members[bus->second].push_back (i);
        }

    std::vector<TrackRow> shown;
    std::vector<bool> isDone (buses.size());
    for (size_t i = 0; i < rows.size(); ++i)
    {
        const auto bus = busOf[i];
        if (! bus)
        {
            rows[i].depth = 0;
            rows[i].group = {};
            shown.push_back (std::move (rows[i]));
            continue;
        }
        if (isDone[*bus])
            continue;
        isDone[*bus] = true;
        shown.push_back (folderOf (buses[*bus], rows, members[*bus]));
        const auto isFolded = shown.back().isFolded;
        for (const auto member : members[*bus])
        {
            rows[member].depth = 1;
            rows[member].group = buses[*bus].id();
            (isFolded ? hidden : shown).push_back (std::move (rows[member]));
        }
    }
    return shown;
}
} // namespace amp::gui
