#pragma once
#include "Gui/Time/TimeFormat.h"
#include "Gui/Workspace/RowMaker.h"
#include "Model/Snapshot.h"

#include <optional>

namespace amp::gui
{
/** An index of what lies on the timeline, made from a snapshot. Tracks that did not change since the last refresh are kept.

    Thread: message.
*/
class Arrangement
{
public:
    explicit Arrangement (Waveforms& w) : maker (w) {}

    /** @returns true if anything that is drawn is different now. */
    bool refresh (const Snapshot&);

    const std::vector<TrackRow>& rows() const { return tracks; }
    const TrackRow* find (const juce::String& trackId) const;

    /** A clip that sounds, or nullptr: those of takes are not among them. */
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

    /** Markers, changes of tempo and meter, and regions, by start. */
    const std::vector<MarkItem>& marks() const { return markList; }
    const MarkItem* findMark (const juce::String& id) const;

    TimeFormat time;
    std::optional<juce::Range<double>> loop;
    bool isLooping = false, snaps = true;
    juce::String resolution; // of the snapping grid
    double waveZoom = 1;     // of the waveforms' amplitude
    double verticalZoom = 1; // of the tracks' height
    bool showsWaves = true, showsAutomation = false;

    /** A time on the grid, or as it is if snapping is off. */
    double snapped (double seconds) const { return snaps ? time.grid.snapped (seconds, resolution) : seconds; }

    /** The times at which something begins or ends on the timeline, for walking from edge to edge: the next one before (-1) or
        after (+1) a time on some rows, or nothing. */
    std::optional<double> nextEdge (double seconds, int direction, int firstRow, int lastRow) const;

private:

    /** What of a folder's row is drawn. */
    struct FolderState
    {
        juce::String name;
        bool isFolded = false;
        std::vector<juce::Range<double>> covered {};
        bool operator== (const FolderState&) const = default;
    };

    bool refreshRows (const NodePtr& root);
    std::vector<TrackRow> makeRows (const NodePtr& root, bool all);
    bool refreshMarks (const NodePtr& root);

    RowMaker maker;
    std::vector<TrackRow> tracks, hidden; // hidden: in folded groups
    std::vector<int> tops { 0 };
    std::vector<MarkItem> markList;
    mutable std::unordered_map<juce::String, int> rowOfClip; // made when it is asked for
    std::unordered_map<juce::String, int> rowOfTrack;
    double lastEnd = 0;
    uint64_t lastVersion = 0, changes = 0;
    NodePtr trackList, mixerNode;
};
} // namespace amp::gui
