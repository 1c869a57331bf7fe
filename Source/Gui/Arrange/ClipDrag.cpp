#include "Gui/Arrange/ClipDrag.h"

namespace amp::gui
{
ClipDrag::ClipDrag (Workspace& w, const ClipItem& clip, Part part, double at)
    : workspace (w), original (clip), held (part), grabbedAt (at), originalRow (w.arrangement().indexOfClip (clip.id))
{
    if (held != Part::body)
        originals.emplace (clip.id, Preview { clip, originalRow });
    else
        for (const auto& id : workspace.selectedClips())
            if (const auto* item = workspace.arrangement().findClip (id); item != nullptr && ! item->locked)
                originals.emplace (id, Preview { *item, workspace.arrangement().indexOfClip (id) });
    shown = originals;
}

void ClipDrag::moveTo (double seconds, int row, bool free)
{
    if (held == Part::body)
        moveBody (seconds, row, free);
    else
        moveEdge (seconds, free);
}

void ClipDrag::moveBody (double seconds, int row, bool free)
{
    const auto& song = workspace.arrangement();
    const auto wanted = original.start + seconds - grabbedAt;
    auto by          = (free ? wanted : song.snapped (wanted)) - original.start;
    auto down        = row < 0 ? 0 : row - originalRow;

    const auto lastRow = static_cast<int> (song.rows().size()) - 1;
    for (const auto& [id, from] : originals)
    {
        by   = std::max (by, -from.item.start);
        down = juce::jlimit (-from.row, lastRow - from.row, down);
    }
    for (const auto& [id, from] : originals)
    {
        auto& to      = shown.at (id);
        to.item.start = from.item.start + by;
        to.item.end   = from.item.end + by;
        to.row        = from.row + down;
    }
}

void ClipDrag::moveEdge (double seconds, bool free)
{
    const auto& song  = workspace.arrangement();
    const auto target = free ? seconds : song.snapped (seconds);
    auto& item        = shown.at (original.id).item;

    if (held == Part::startEdge)
    {
        const auto earliest = std::max (0.0, original.start - original.offset);
        item.start          = juce::jlimit (earliest, original.end - leastLength, target);
        item.offset         = original.offset + item.start - original.start;
    }
    else
    {
        const auto length = workspace.services.waveforms.duration (original.file);
        const auto latest = length > 0.0 ? original.start + length - original.offset : std::numeric_limits<double>::max();
        item.end          = juce::jlimit (original.start + leastLength, std::max (latest, original.start + leastLength), target);
    }
}

void ClipDrag::finish()
{
    const auto gesture = workspace.newGesture();
    for (const auto& [id, to] : shown)
    {
        const auto& from = originals.at (id);
        if (from.item.start == to.item.start && from.item.end == to.item.end && from.row == to.row)
            continue;

        if (held == Part::startEdge)
            workspace.run ("clip.trim", { { "clip", id }, { "start", to.item.start } }, gesture);
        else if (held == Part::endEdge)
            workspace.run ("clip.trim", { { "clip", id }, { "end", to.item.end } }, gesture);
        else if (from.row == to.row)
            workspace.run ("clip.move", { { "clip", id }, { "startTime", to.item.start } }, gesture);
        else
            workspace.run ("clip.move", { { "clip", id }, { "startTime", to.item.start },
                                          { "track", workspace.arrangement().rows()[static_cast<size_t> (to.row)].id } }, gesture);
    }
    workspace.endGesture();
}
} // namespace amp::gui
