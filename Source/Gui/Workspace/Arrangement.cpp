#include "Gui/Workspace/Arrangement.h"

#include "Gui/Workspace/Groups.h"
#include "Model/TempoMap.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
TimeFormat formatOf (const NodePtr& root)
{
    const SessionView session (root);
    const auto project = session.get<"project">();
    TimeFormat format;
    format.kind       = TimeFormat::kindOf (session.get<"ui">().get<"view">().get<"timeFormat">());
    format.sampleRate = static_cast<double> (project.get<"sampleRate">());
    format.grid       = BarGrid (tempoOf (root));
    return format;
}

std::optional<juce::Range<double>> rangeOf (std::optional<double> start, std::optional<double> end)
{
    return start && end && *end > *start ? std::optional (juce::Range<double> (*start, *end)) : std::nullopt;
}
} // namespace

bool Arrangement::refresh (const Snapshot& state)
{
    const auto root = state.root();
    const SessionView session (root);
    const auto transport = session.get<"transport">();
    const auto timeline  = session.get<"timeline">();
    auto changed         = false;
    const auto take      = [&changed] (auto& place, auto&& value) {
        if (place != value)
        {
            place   = std::forward<decltype (value)> (value);
            changed = true;
        }
    };
    take (time, formatOf (root));
    take (loop, rangeOf (transport.get<"loopStart">(), transport.get<"loopEnd">()));
    take (isLooping, transport.get<"isLooping">());
    take (snaps, timeline.get<"snapToGrid">());
    take (resolution, timeline.get<"gridResolution">());
    take (showsWaves, timeline.get<"showWaveforms">());
    take (showsAutomation, timeline.get<"showAutomation">());
    take (verticalZoom, timeline.get<"verticalZoom">());
    take (waveZoom, session.get<"ui">().get<"zoom">().get<"waveform">());

    changed = refreshRows (root) || changed;
    changed = refreshMarks (root) || changed;
    changes += changed ? 1 : 0;
    return changed;
}

std::vector<TrackRow> Arrangement::makeRows (const NodePtr& root, bool all)
{
    std::unordered_map<juce::String, TrackRow*> before;
    if (! all)
        for (auto* list : { &tracks, &hidden })
            for (auto& row : *list)
                before.emplace (row.id, &row);

    std::vector<TrackRow> next;
    const auto list = root->child ("tracks");
    if (list == nullptr)
        return next;
    next.reserve (list->children.size());
    for (const auto& node : list->children)
        if (const auto old = before.find (node->idOrKey()); old != before.end() && old->second->source == node)
            next.push_back (std::move (*old->second));
        else
        {
            next.push_back (maker.make (root, node));
            next.back().version = ++lastVersion;
        }
    return next;
}

bool Arrangement::refreshRows (const NodePtr& root)
{
    const auto all   = maker.prepare (root);
    const auto list  = root->child ("tracks");
    const auto mixer = root->child ("mixer");
    if (! all && list == trackList && mixer == mixerNode)
        return false;

    const auto sameTracks = ! all && list == trackList;
    const auto before     = lastVersion;
    std::unordered_map<juce::String, std::pair<FolderState, uint64_t>> folders;
    std::vector<juce::String> orderBefore;
    for (const auto& row : tracks)
    {
        orderBefore.push_back (row.id);
        if (row.isFolder)
            folders.emplace (row.id, std::pair (FolderState { row.name, row.isFolded, row.covered }, row.version));
    }

    auto rows = makeRows (root, all);
    hidden.clear();
    tracks    = Groups (root).arrange (std::move (rows), hidden);
    trackList = list;
    mixerNode = mixer;

    auto isOther = ! sameTracks || orderBefore.size() != tracks.size();
    tops.assign (1, 0);
    rowOfTrack.clear();
    rowOfClip.clear();
    lastEnd = 0;
    for (auto& row : tracks)
    {
        if (row.isFolder)
        {
            const FolderState now { row.name, row.isFolded, row.covered };
            const auto old = folders.find (row.id);
            row.version    = old != folders.end() && old->second.first == now ? old->second.second : ++lastVersion;
        }
        const auto index = tops.size() - 1;
        isOther          = isOther || orderBefore[index] != row.id || row.version > before;
        rowOfTrack.emplace (row.id, static_cast<int> (index));
        tops.push_back (tops.back() + row.fullHeight());
        lastEnd = std::max (lastEnd, row.latestEnd.empty() ? 0.0 : row.latestEnd.back());
    }
    for (const auto& row : hidden)
        lastEnd = std::max (lastEnd, row.latestEnd.empty() ? 0.0 : row.latestEnd.back());
    return isOther;
}

int Arrangement::indexOf (const juce::String& trackId) const
{
    const auto found = rowOfTrack.find (trackId);
    return found == rowOfTrack.end() ? -1 : found->second;
}

const TrackRow* Arrangement::find (const juce::String& trackId) const
{
    const auto at = indexOf (trackId);
    return at < 0 ? nullptr : &tracks[static_cast<size_t> (at)];
}

int Arrangement::indexOfClip (const juce::String& clipId) const
{
    if (rowOfClip.empty())
        for (size_t row = 0; row < tracks.size(); ++row)
            for (const auto& clip : tracks[row].clips)
                rowOfClip.emplace (clip.id, static_cast<int> (row));
    const auto found = rowOfClip.find (clipId);
    return found == rowOfClip.end() ? -1 : found->second;
}

const ClipItem* Arrangement::findClip (const juce::String& clipId) const
{
    const auto row = indexOfClip (clipId);
    if (row < 0)
        return nullptr;
    const auto& clips = tracks[static_cast<size_t> (row)].clips;
    const auto found  = std::find_if (clips.begin(), clips.end(), [&] (const ClipItem& clip) { return clip.id == clipId; });
    return found == clips.end() ? nullptr : &*found;
}

int Arrangement::rowAt (int y) const
{
    if (y < 0 || y >= height())
        return -1;
    return static_cast<int> (std::upper_bound (tops.begin(), tops.end(), y) - tops.begin()) - 1;
}

const MarkItem* Arrangement::findMark (const juce::String& id) const
{
    const auto found = std::find_if (markList.begin(), markList.end(), [&] (const MarkItem& m) { return m.id == id; });
    return found == markList.end() ? nullptr : &*found;
}

std::optional<double> Arrangement::nextEdge (double seconds, int direction, int firstRow, int lastRow) const
{
    constexpr auto same = 1e-6;
    std::optional<double> nearest;
    const auto consider = [&] (double edge) {
        const auto distance = (edge - seconds) * direction;
        if (distance > same && (! nearest || distance < (*nearest - seconds) * direction))
            nearest = edge;
    };
    for (auto row = std::max (0, firstRow); row <= std::min (lastRow, static_cast<int> (tracks.size()) - 1); ++row)
        for (const auto& clip : tracks[static_cast<size_t> (row)].clips)
        {
            consider (clip.start);
            consider (clip.end);
        }
    return nearest;
}
} // namespace amp::gui
