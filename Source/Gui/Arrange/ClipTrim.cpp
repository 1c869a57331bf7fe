#include "Gui/Arrange/ClipTrim.h"

namespace amp::gui
{
ClipTrim::ClipTrim (Workspace& w, const ClipItem& clip, ClipZone z, const LanePoint& at)
    : workspace (w), held (clip), zone (z), grabbedAt (at.seconds)
{
    const auto& rows = workspace.arrangement().rows();
    for (int row = 0; row < static_cast<int> (rows.size()); ++row)
        for (const auto& item : rows[static_cast<size_t> (row)].clips)
            if (! item.locked && workspace.isSelected (item.id))
                originals.emplace (item.id, Preview { item, row });
    shown = originals;
}

ClipItem ClipTrim::changed (const ClipItem& clip, double by) const
{
    auto next            = clip;
    const auto fileStart = clip.file.isEmpty() ? 0.0 : std::max (0.0, clip.start - clip.offset);
    const auto length    = workspace.services.waveforms.duration (clip.file);
    const auto fileEnd   = length > 0.0 ? clip.start + length - clip.offset : std::numeric_limits<double>::max();

    switch (zone)
    {
        case ClipZone::startEdge:
            next.start  = std::clamp (clip.start + by, std::min (fileStart, clip.start), clip.end - leastLength);
            next.offset = std::max (0.0, clip.offset + next.start - clip.start);
            break;
        case ClipZone::endEdge: next.end = std::clamp (clip.end + by, clip.start + leastLength, std::max (fileEnd, clip.end)); break;
        case ClipZone::fadeIn: next.fadeIn = std::clamp (clip.fadeIn + by, 0.0, std::max (0.0, clip.duration() - clip.fadeOut)); break;
        case ClipZone::fadeOut: next.fadeOut = std::clamp (clip.fadeOut - by, 0.0, std::max (0.0, clip.duration() - clip.fadeIn)); break;
        case ClipZone::body:
        case ClipZone::none: break;
    }
    next.fadeIn  = std::min (next.fadeIn, next.duration());
    next.fadeOut = std::min (next.fadeOut, next.duration());
    return next;
}

void ClipTrim::moveTo (const LanePoint& at)
{
    auto by = at.seconds - grabbedAt;
    if (! at.isFree && (zone == ClipZone::startEdge || zone == ClipZone::endEdge))
    {
        const auto edge = zone == ClipZone::startEdge ? held.start : held.end;
        by              = workspace.arrangement().snapped (edge + by) - edge;
    }
    for (const auto& [id, from] : originals)
        shown.at (id).item = changed (from.item, by);
}

juce::String ClipTrim::hint() const
{
    const auto& clip = shown.at (held.id).item;
    const auto& time = workspace.arrangement().time;
    switch (zone)
    {
        case ClipZone::startEdge: return "Start " + time.text (clip.start);
        case ClipZone::endEdge: return "End " + time.text (clip.end);
        case ClipZone::fadeIn: return "Fade in " + juce::String (clip.fadeIn, 3) + " s";
        case ClipZone::fadeOut: return "Fade out " + juce::String (clip.fadeOut, 3) + " s";
        case ClipZone::body:
        case ClipZone::none: break;
    }
    return {};
}

void ClipTrim::finish()
{
    const auto gesture = workspace.newGesture();
    for (const auto& [id, to] : shown)
    {
        if (to.item == originals.at (id).item)
            continue;
        if (zone == ClipZone::startEdge)
            workspace.run ("clip.trim", { { "clip", id }, { "start", to.item.start } }, gesture);
        else if (zone == ClipZone::endEdge)
            workspace.run ("clip.trim", { { "clip", id }, { "end", to.item.end } }, gesture);
        else if (zone == ClipZone::fadeIn)
            workspace.run ("clip.fade", { { "clip", id }, { "fadeIn", to.item.fadeIn } }, gesture);
        else
            workspace.run ("clip.fade", { { "clip", id }, { "fadeOut", to.item.fadeOut } }, gesture);
    }
    workspace.endGesture();
}
} // namespace amp::gui
