#include "Gui/Arrange/ClipMove.h"

namespace amp::gui
{
namespace
{
bool accepts (const TrackRow& row, const ClipItem& clip)
{
    return ! row.locked && ! row.isFolder && (clip.file.isEmpty() || row.type == "audio" || row.type == "ai-generated");
}
} // namespace

ClipMove::ClipMove (Workspace& w, const ClipItem& clip, const LanePoint& at)
    : workspace (w), held (clip), grabbedAt (at.seconds), grabbedRow (at.row)
{
    for (const auto& id : workspace.selectedClips())
        if (const auto* item = workspace.arrangement().findClip (id); item != nullptr && ! item->locked)
            originals.emplace (id, Preview { *item, workspace.arrangement().indexOfClip (id) });
    shown = originals;
}

bool ClipMove::fits (int rowsDown) const
{
    const auto& rows = workspace.arrangement().rows();
    return std::all_of (originals.begin(), originals.end(), [&] (const auto& entry) {
        const auto row = entry.second.row + rowsDown;
        return row >= 0 && row < static_cast<int> (rows.size()) && accepts (rows[static_cast<size_t> (row)], entry.second.item);
    });
}

void ClipMove::moveTo (const LanePoint& at)
{
    const auto wanted = held.start + at.seconds - grabbedAt;
    auto by           = (at.isFree ? wanted : workspace.arrangement().snapped (wanted)) - held.start;
    auto down         = at.row < 0 ? 0 : at.row - grabbedRow;

    for (const auto& [id, from] : originals)
        by = std::max (by, -from.item.start);
    if (at.keys.isShiftDown())
        by = 0.0;
    isRefused = ! fits (down);
    if (isRefused)
        down = 0;
    copies = at.keys.isCtrlDown();

    for (const auto& [id, from] : originals)
    {
        auto& to      = shown.at (id);
        to.item.start = from.item.start + by;
        to.item.end   = from.item.end + by;
        to.row        = from.row + down;
    }
}

juce::String ClipMove::hint() const
{
    if (isRefused)
        return "The track is locked or takes no audio";
    const auto& to    = shown.at (held.id);
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (to.row)];
    return juce::String (copies ? "Copy to " : "Move to ") + workspace.arrangement().time.text (to.item.start) + " on " + track.name;
}

void ClipMove::finish()
{
    const auto& first = *shown.begin();
    const auto by     = first.second.item.start - originals.at (first.first).item.start;
    const auto down   = first.second.row - originals.at (first.first).row;
    if (by == 0.0 && down == 0)
        return;

    juce::Array<juce::var> ids, tracks;
    for (const auto& [id, to] : shown)
    {
        ids.add (id);
        tracks.add (workspace.arrangement().rows()[static_cast<size_t> (to.row)].id);
    }
    Arguments arguments;
    arguments.set ("clips", ids);
    arguments.set ("by", by);
    if (down != 0)
        arguments.set ("tracks", tracks);
    const auto done = workspace.run (copies ? "clip.duplicate" : "clip.move", arguments);
    if (copies && done)
        workspace.selectClips ({ done->ids.begin(), done->ids.end() });
}
} // namespace amp::gui
