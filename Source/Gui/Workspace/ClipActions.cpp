#include "Gui/Workspace/ClipActions.h"

namespace amp::gui
{
std::vector<ClipItem> ClipActions::editable()
{
    std::vector<ClipItem> clips;
    auto refused = 0;
    for (const auto& row : workspace.arrangement().rows())
        for (const auto& clip : row.clips)
            if (workspace.isSelected (clip.id))
            {
                if (clip.locked)
                    ++refused;
                else
                    clips.push_back (clip);
            }
    if (refused > 0)
        workspace.hint (juce::String (refused) + (refused == 1 ? " clip is locked" : " clips are locked"));
    return clips;
}

void ClipActions::split (const std::set<juce::String>& clips, double seconds)
{
    if (clips.empty())
        return;

    std::set<juce::String> halves;
    const auto gesture = workspace.newGesture();
    for (const auto& id : clips)
        if (const auto outcome = workspace.run ("clip.split", { { "clip", id }, { "time", seconds } }, gesture); outcome && ! outcome->ids.empty())
            halves.insert (outcome->ids.back());
    workspace.endGesture();
    workspace.selectClips (halves);
}

std::set<juce::String> ClipActions::across (double seconds) const
{
    std::set<juce::String> crossed;
    const auto isTrack = workspace.selectedClips().empty();
    for (const auto& row : workspace.arrangement().rows())
        for (const auto& clip : row.between (seconds, seconds))
            if (! clip.locked && clip.start < seconds && clip.end > seconds
                && (isTrack ? row.id == workspace.selectedTrack() : workspace.isSelected (clip.id)))
                crossed.insert (clip.id);
    return crossed;
}

void ClipActions::splitAt (double seconds)
{
    split (across (seconds), seconds);
}

void ClipActions::duplicate()
{
    const auto clips = editable();
    if (clips.empty())
        return;

    auto start = clips.front().start, end = clips.front().end;
    for (const auto& clip : clips)
    {
        start = std::min (start, clip.start);
        end   = std::max (end, clip.end);
    }

    std::set<juce::String> copies;
    const auto gesture = workspace.newGesture();
    for (const auto& clip : clips)
        if (const auto outcome = workspace.run ("clip.duplicate", { { "clip", clip.id }, { "startTime", clip.start + end - start } }, gesture);
            outcome && ! outcome->ids.empty())
            copies.insert (outcome->ids.back());
    workspace.endGesture();
    workspace.selectClips (copies);
}

void ClipActions::remove()
{
    const auto gesture = workspace.newGesture();
    for (const auto& clip : editable())
        workspace.run ("clip.remove", { { "clip", clip.id } }, gesture);
    workspace.endGesture();
}

void ClipActions::nudge (double seconds)
{
    const auto clips = editable();
    auto by          = seconds;
    for (const auto& clip : clips)
        by = std::max (by, -clip.start);
    if (by == 0.0)
        return;

    const auto gesture = workspace.newGesture();
    for (const auto& clip : clips)
        workspace.run ("clip.move", { { "clip", clip.id }, { "startTime", clip.start + by } }, gesture);
    workspace.endGesture();
}

void ClipActions::toggleMute()
{
    const auto clips   = editable();
    const auto isMuted = std::all_of (clips.begin(), clips.end(), [] (const ClipItem& clip) { return clip.muted; });
    const auto gesture = workspace.newGesture();
    for (const auto& clip : clips)
        workspace.run ("clip.mute", { { "clip", clip.id }, { "muted", ! isMuted } }, gesture);
    workspace.endGesture();
}

void ClipActions::selectAll()
{
    std::set<juce::String> all;
    for (const auto& row : workspace.arrangement().rows())
        for (const auto& clip : row.clips)
            all.insert (clip.id);
    workspace.selectClips (all);
}
} // namespace amp::gui
