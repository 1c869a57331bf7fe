#pragma once
#include "Core/Fade.h"
#include "Gui/Time/TimeFormat.h"
#include "Gui/Workspace/Waveforms.h"
#include "Model/Lookup.h"
#include "Model/Snapshot.h"

#include <juce_graphics/juce_graphics.h>

namespace amp::gui
{
/** A clip as the timeline draws it. Times are seconds from the session's start, but for offset and fades. */
struct ClipItem
{
    juce::String id, name, file;
    double start = 0, end = 0, offset = 0, fadeIn = 0, fadeOut = 0;
    double gain = 1; // linear
    juce::Colour colour;
    FadeCurve fadeCurve = FadeCurve::linear;
    bool muted = false, locked = false, isReversed = false;
    bool isMissing = false; // its file cannot be read

    double duration() const { return end - start; }
    bool operator== (const ClipItem&) const = default;
};

/** A marker or a region as the ruler draws it; a marker's end is its start. */
struct MarkItem
{
    juce::String id, name;
    double start = 0, end = 0;
    juce::Colour colour;

    bool isRegion() const { return end > start; }
    bool operator== (const MarkItem&) const = default;
};

/** A track as the timeline draws it. */
struct TrackRow
{
    juce::String id, name, type;
    juce::Colour colour;
    int height = 0;
    bool locked = false;
    std::vector<ClipItem> clips; // by start
    uint64_t version = 0;        // changes with anything that is drawn of the row

    /** The clips that touch a range of time. */
    std::span<const ClipItem> between (double start, double end) const;

private:
    friend class Arrangement;
    NodePtr source;
    std::vector<double> latestEnd; // of this clip and all before it
};

/** An index of what lies on the timeline, made from a snapshot. Tracks that did not change since the last refresh are kept.

    Thread: message.
*/
class Arrangement
{
public:
    /** @returns true if anything that is drawn is different now. */
    bool refresh (const Snapshot&, Waveforms&);

    const std::vector<TrackRow>& rows() const { return tracks; }
    const TrackRow* find (const juce::String& trackId) const;
    const ClipItem* findClip (const juce::String& clipId) const;

    /** The row of a track, or -1. */
    int indexOf (const juce::String& trackId) const;
    int indexOfClip (const juce::String& clipId) const;

    /** The upper edge of a row, from that of the first; of the row after the last: the height of all. */
    int top (int row) const { return tops[static_cast<size_t> (row)]; }
    int height() const { return tops.back(); }

    /** The row at a height, or -1 outside all. */
    int rowAt (int y) const;

    /** Where the last clip ends. */
    double end() const { return lastEnd; }

    /** Changes whenever refresh() finds something different. */
    uint64_t version() const { return changes; }

    /** Markers and regions, by start. */
    const std::vector<MarkItem>& marks() const { return markList; }

    TimeFormat time;
    std::optional<juce::Range<double>> loop;
    bool isLooping = false, snaps = true;
    juce::String resolution; // of the snapping grid

    /** A time on the grid, or as it is if snapping is off. */
    double snapped (double seconds) const { return snaps ? time.grid.snapped (seconds, resolution) : seconds; }

private:
    TrackRow makeRow (const NodePtr& root, const NodePtr& track, Waveforms&) const;

    bool refreshMarks (const NodePtr& root);

    std::vector<TrackRow> tracks;
    std::vector<int> tops { 0 };
    std::vector<MarkItem> markList;
    double lastEnd = 0;
    uint64_t lastVersion = 0, changes = 0;
    NodePtr media;
    juce::String trackMode;
    uint64_t waveGeneration = 0;
};
} // namespace amp::gui
