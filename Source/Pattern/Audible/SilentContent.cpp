#include "Pattern/Audible/SilentContent.h"

namespace amp::pattern
{
namespace
{
/** What the clips of a track have in common. */
struct Clips
{
    juce::Array<juce::var> muted;
    juce::String missing;  // the first file
    int count = 0, missingCount = 0;
    bool playsNow = false;
    std::optional<double> next;  // where the next one begins that can be heard
    double last = 0;             // where the last one of them begins
};

Clips clipsOf (const NodePtr& root, const TrackView& track, const SilenceQuestion& question)
{
    Clips all;
    const auto look = [&] (const ClipView& clip) {
        ++all.count;
        if (clip.get<"muted">())
            return all.muted.add (clip.id());
        const auto file = clip.get<"filePath">().value_or (juce::String());
        if (file.isNotEmpty() && question.isMissing != nullptr && question.isMissing (file))
        {
            if (all.missingCount++ == 0)
                all.missing = file;
            return;
        }
        const auto start = startOf (track, clip), length = lengthOf (track, clip);
        all.playsNow = all.playsNow || (start <= question.time && (length <= 0.0 || question.time < start + length));
        all.last = std::max (all.last, start);
        if (start > question.time)
            all.next = std::min (start, all.next.value_or (start));
    };
    for (const auto clip : playingLane (track).get<"clips">())
        look (clip);
    if (const auto implied = impliedClip (root, track); implied != nullptr)
        look (ClipView (implied));
    return all;
}

SilenceReason missing (const juce::String& file, int count)
{
    const auto more = count > 1 ? " and " + juce::String (count - 1) + " more cannot be found" : " cannot be found";
    return { "The file " + file.quoted() + more, "Look for it", { { "media.relink", {} } } };
}
}  // namespace

std::vector<SilenceReason> silentContent (const NodePtr& root, const TrackView& track, const SilenceQuestion& question)
{
    const auto name = track.get<"name">();
    if (track.get<"type">() == "midi" || track.get<"type">() == "instrument")
        return { { name + " has notes for an instrument, and no instrument can play them yet" } };
    if (isFrozen (track))
    {
        const auto file = track.get<"frozen">().get<"filePath">();
        if (question.isMissing != nullptr && question.isMissing (file))
            return { missing (file, 1) };
        return {};
    }
    const auto clips = clipsOf (root, track, question);
    if (clips.count == 0)
        return { { "There is nothing on " + name } };

    std::vector<SilenceReason> reasons;
    if (clips.missingCount > 0)
        reasons.push_back (missing (clips.missing, clips.missingCount));
    if (clips.muted.size() == clips.count)
    {
        SilenceReason muted { clips.count == 1 ? "Its only clip is muted" : "All its clips are muted",
                              clips.count == 1 ? "Unmute the clip" : "Unmute the clips",
                              { { "clip.mute", {} } } };
        muted.remedy[0].arguments.set ("clips", clips.muted);
        muted.remedy[0].arguments.set ("muted", false);
        reasons.push_back (std::move (muted));
    }
    else if (! clips.playsNow && clips.missingCount < clips.count)
        reasons.push_back ({ "No clip that could be heard lies at the playhead",
                             clips.next ? "Go to the next clip" : "Go to the last clip",
                             {},
                             clips.next.value_or (clips.last) });
    return reasons;
}
}  // namespace amp::pattern
