#include "Gui/Arrange/ClipMove.h"

namespace amp::gui
{
namespace
{
bool accepts (const TrackRow& row, const ClipItem& clip)
{
    return ! row.locked && (clip.file.isEmpty() || row.type == "audio" || row.type == "ai-generated");
}
} // namespace

ClipMove::ClipMove (Workspace& w, const ClipItem& clip, const LanePoint& at)
    : workspace (w), held (clip), grabbedAt (at.seconds), grabbedRow (at.row)
{
    const auto& rows = workspace.arrangement().rows();
    for (int row = 0; row < static_cast<int> (rows.size()); ++row)
        for (const auto& item : rows[static_cast<size_t> (row)].clips)
            if (! item.locked && workspace.isSelected (item.id))
                originals.emplace (item.id, Preview { item, row });
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
    const auto gesture = workspace.newGesture();
    for (const auto& [id, to] : shown)
        if (const auto& from = originals.at (id); from.item.start != to.item.start || from.row != to.row)
        {
            if (copies)
                copyClip (id, from, to, gesture);
            else
                moveClip (id, from, to, gesture);
        }
    workspace.endGesture();
    if (! made.empty())
        workspace.selectClips (made);
}

void ClipMove::moveClip (const juce::String& id, const Preview& from, const Preview& to, Gesture gesture)
{
    Arguments arguments;
    arguments.set ("clip", id);
    arguments.set ("startTime", to.item.start);
    if (to.row != from.row)
        arguments.set ("track", workspace.arrangement().rows()[static_cast<size_t> (to.row)].id);
    workspace.run ("clip.move", arguments, gesture);
}

void ClipMove::copyClip (const juce::String& id, const Preview& from, const Preview& to, Gesture gesture)
{
    const auto copied = workspace.run ("clip.duplicate", { { "clip", id }, { "startTime", to.item.start } }, gesture);
    if (! copied || copied->ids.empty())
        return;
    const auto& copy = copied->ids.back();
    made.insert (copy);
    if (to.row != from.row)
        moveClip (copy, from, to, gesture);
}
} // namespace amp::gui
