#pragma once
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
    bool muted = false, locked = false;

    double duration() const { return end - start; }
};

/** A track as the timeline draws it. */
struct TrackRow
{
    juce::String id, name, type;
    juce::Colour colour;
    int height = 0;
    bool locked = false;
    std::vector<ClipItem> clips; // by start

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

    TimeFormat time;
    std::optional<juce::Range<double>> loop;
    bool isLooping = false, snaps = true;
    juce::String resolution; // of the snapping grid

    /** A time on the grid, or as it is if snapping is off. */
    double snapped (double seconds) const { return snaps ? time.grid.snapped (seconds, resolution) : seconds; }

private:
    TrackRow makeRow (const NodePtr& root, const NodePtr& track, Waveforms&) const;

    std::vector<TrackRow> tracks;
    std::vector<int> tops { 0 };
    double lastEnd = 0;
    NodePtr media;
    juce::String trackMode;
    uint64_t waveGeneration = 0;
};
} // namespace amp::gui
