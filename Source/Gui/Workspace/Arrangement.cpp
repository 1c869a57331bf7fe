#include "Gui/Workspace/Arrangement.h"

#include "Core/Laws.h"
#include "Gui/Theme/ClipColours.h"
#include "Model/ClipFade.h"
#include "Model/TempoMap.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
const juce::Identifier tracksKey { "tracks" }, mediaKey { "media" };

/** A track whose height was never changed has that of the session's track mode. */
int heightOf (const TrackView& track, const juce::String& mode)
{
    const auto own = static_cast<int> (track.get<"height">());
    return own != size::trackHeight ? own : mode == "compact" ? size::compactTrackHeight : mode == "minimal" ? size::minimalTrackHeight : own;
}

ClipItem itemOf (const TrackView& track, const ClipView& clip, juce::Colour trackColour, Waveforms& waveforms)
{
    ClipItem item;
    item.id    = clip.id();
    item.file  = clip.get<"filePath">().value_or (juce::String());
    item.name  = clip.get<"name">().isNotEmpty() ? clip.get<"name">() : item.file.fromLastOccurrenceOf ("/", false, false);
    item.start = startOf (track, clip);
    item.offset = clip.get<"offset">();

    auto duration = clip.get<"duration">();
    if (duration <= 0.0 && item.file.isNotEmpty())
        duration = std::max (0.0, waveforms.duration (item.file) - item.offset);
    item.end     = item.start + duration;
    item.fadeIn  = clip.get<"fadeIn">();
    item.fadeOut = clip.get<"fadeOut">();
    item.gain    = laws::fromDecibels (clip.get<"gain">());
    item.colour  = parseColour (clip.get<"color">().value_or (juce::String()).toStdString(), trackColour);
    item.fadeCurve  = fadeCurveNamed (clip.get<"fadeCurve">());
    item.isReversed = clip.get<"reversed">();
    item.isMissing  = item.file.isNotEmpty() && waveforms.isMissing (item.file);
    item.muted   = clip.get<"muted">();
    item.locked  = clip.get<"locked">() || track.get<"locked">();
    return item;
}

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
} // namespace

std::span<const ClipItem> TrackRow::between (double start, double end) const
{
    const auto first = std::upper_bound (latestEnd.begin(), latestEnd.end(), start) - latestEnd.begin();
    const auto last  = std::lower_bound (clips.begin(), clips.end(), end, [] (const ClipItem& c, double t) { return c.start < t; }) - clips.begin();
    return first < last ? std::span (clips).subspan (static_cast<size_t> (first), static_cast<size_t> (last - first)) : std::span<const ClipItem>();
}

TrackRow Arrangement::makeRow (const NodePtr& root, const NodePtr& node, Waveforms& waveforms) const
{
    const TrackView track (node);
    TrackRow row;
    row.source = node;
    row.id     = track.id();
    row.name   = track.get<"name">();
    row.type   = track.get<"type">();
    row.colour = parseColour (track.get<"color">().toStdString(), clipColours[0].colour);
    row.height = heightOf (track, trackMode);
    row.locked = track.get<"locked">();

    if (const auto implied = impliedClip (root, track); implied != nullptr)
        row.clips.push_back (itemOf (track, ClipView (implied), row.colour, waveforms));
    for (const auto clip : playingLane (track).get<"clips">())
        row.clips.push_back (itemOf (track, clip, row.colour, waveforms));

    std::stable_sort (row.clips.begin(), row.clips.end(), [] (const ClipItem& a, const ClipItem& b) { return a.start < b.start; });
    auto latest = 0.0;
    for (const auto& item : row.clips)
        row.latestEnd.push_back (latest = std::max (latest, item.end));
    return row;
}

bool Arrangement::refresh (const Snapshot& state, Waveforms& waveforms)
{
    const SessionView session (state.root());
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

    const auto loopStart = transport.get<"loopStart">(), loopEnd = transport.get<"loopEnd">();
    take (time, formatOf (state.root()));
    take (loop, loopStart && loopEnd && *loopEnd > *loopStart ? std::optional (juce::Range<double> (*loopStart, *loopEnd)) : std::nullopt);
    take (isLooping, transport.get<"isLooping">());
    take (snaps, timeline.get<"snapToGrid">());
    take (resolution, timeline.get<"gridResolution">());

    // What every row depends on; if it changed, all rows are made again.
    auto all         = false;
    const auto whole = [&all] (auto& place, const auto& value) {
        all   = all || place != value;
        place = value;
    };
    whole (media, state.root()->child (mediaKey));
    whole (trackMode, session.get<"ui">().get<"view">().get<"trackMode">());
    whole (waveGeneration, waveforms.generation());

    const auto& list = state.root()->child (tracksKey);
    const auto count = list != nullptr ? list->children.size() : 0;
    changed          = changed || count != tracks.size();
    std::vector<TrackRow> next;
    next.reserve (count);
    for (size_t i = 0; i < count; ++i)
    {
        const auto& node = list->children[i];
        if (! all && i < tracks.size() && tracks[i].source == node)
            next.push_back (std::move (tracks[i]));
        else
        {
            next.push_back (makeRow (state.root(), node, waveforms));
            next.back().version = ++lastVersion;
            changed             = true;
        }
    }
    tracks  = std::move (next);
    changed = refreshMarks (state.root()) || changed;

    tops.assign (1, 0);
    lastEnd = 0;
    for (const auto& row : tracks)
    {
        tops.push_back (tops.back() + row.height);
        lastEnd = std::max (lastEnd, row.latestEnd.empty() ? 0.0 : row.latestEnd.back());
    }
    changes += changed ? 1 : 0;
    return changed;
}

bool Arrangement::refreshMarks (const NodePtr& root)
{
    const auto timeline = SessionView (root).get<"timeline">();
    std::vector<MarkItem> next;
    for (const auto marker : timeline.get<"markers">())
        next.push_back ({ marker.id(), marker.get<"name">(), marker.get<"time">(), marker.get<"time">(),
                          parseColour (marker.get<"color">().toStdString(), nordDark.marker) });
    for (const auto region : timeline.get<"regions">())
        next.push_back ({ region.id(), region.get<"name">(), region.get<"startTime">(), region.get<"endTime">(),
                          parseColour (region.get<"color">().toStdString(), nordDark.marker) });

    std::stable_sort (next.begin(), next.end(), [] (const MarkItem& a, const MarkItem& b) { return a.start < b.start; });
    return std::exchange (markList, next) != next;
}

int Arrangement::indexOf (const juce::String& trackId) const
{
    const auto found = std::find_if (tracks.begin(), tracks.end(), [&] (const TrackRow& row) { return row.id == trackId; });
    return found == tracks.end() ? -1 : static_cast<int> (found - tracks.begin());
}

const TrackRow* Arrangement::find (const juce::String& trackId) const
{
    const auto index = indexOf (trackId);
    return index < 0 ? nullptr : &tracks[static_cast<size_t> (index)];
}

int Arrangement::indexOfClip (const juce::String& clipId) const
{
    const auto holds = [&] (const TrackRow& row) {
        return std::any_of (row.clips.begin(), row.clips.end(), [&] (const ClipItem& c) { return c.id == clipId; });
    };
    const auto found = std::find_if (tracks.begin(), tracks.end(), holds);
    return found == tracks.end() ? -1 : static_cast<int> (found - tracks.begin());
}

const ClipItem* Arrangement::findClip (const juce::String& clipId) const
{
    for (const auto& row : tracks)
        for (const auto& item : row.clips)
            if (item.id == clipId)
                return &item;
    return nullptr;
}

int Arrangement::rowAt (int y) const
{
    if (y < 0 || y >= height())
        return -1;
    return static_cast<int> (std::upper_bound (tops.begin(), tops.end(), y) - tops.begin()) - 1;
}
} // namespace amp::gui
