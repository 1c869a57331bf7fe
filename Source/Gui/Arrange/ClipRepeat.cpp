#include "Gui/Arrange/ClipRepeat.h"

namespace amp::gui
{
namespace
{
constexpr size_t mostShown = 200;
} // namespace

ClipRepeat::ClipRepeat (Workspace& w, const ClipItem& clip) : workspace (w), held (clip), until (clip.end) {}

void ClipRepeat::moveTo (const LanePoint& at)
{
    until = std::max (held.end, at.isFree ? at.seconds : workspace.arrangement().snapped (at.seconds));
    copies.clear();
    for (const auto& id : workspace.selectedClips())
    {
        const auto* clip = workspace.arrangement().findClip (id);
        if (clip == nullptr || clip->locked || clip->duration() <= 0.0)
            continue;
        const auto row = workspace.arrangement().indexOfClip (id);
        for (auto end = clip->end; until - end > shapes::leastLength && copies.size() < mostShown; end += clip->duration())
        {
            auto copy                      = *clip;
            static_cast<ClipShape&> (copy) = shapes::part (*clip, clip->start, std::min (clip->end, clip->start + until - end));
            copy.end += end - clip->start;
            copy.start = end;
            copies.emplace (id + "-" + juce::String (copies.size()), Preview { copy, row });
        }
    }
}

juce::String ClipRepeat::hint() const
{
    const auto times = held.duration() > 0.0 ? (until - held.start) / held.duration() : 1.0;
    return juce::String (times, 2) + " times, to " + workspace.arrangement().time.text (until);
}

void ClipRepeat::finish()
{
    juce::Array<juce::var> ids;
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id); clip != nullptr && ! clip->locked && clip->end < until)
            ids.add (id);
    if (! ids.isEmpty() && ! copies.empty())
        workspace.run ("clip.repeat", { { "clips", ids }, { "until", until } });
}
} // namespace amp::gui
