#include "Gui/Workspace/ClipActions.h"

namespace amp::gui
{
namespace
{
juce::Array<juce::var> listOf (const std::vector<juce::String>& texts)
{
    juce::Array<juce::var> list;
    for (const auto& text : texts)
        list.add (text);
    return list;
}
} // namespace

juce::String ClipActions::whyNoClip() const
{
    if (! workspace.selectedClips().empty())
        return {};
    if (const auto& range = workspace.selectedTime())
        for (const auto& id : range->tracks)
            if (const auto* row = workspace.arrangement().find (id); row != nullptr && ! row->between (range->start, range->end).empty())
                return {};
    return "no clip is selected";
}

juce::String ClipActions::whyNothing() const
{
    return workspace.selectedClips().empty() && ! workspace.selectedTime() ? juce::String ("no clip is selected") : juce::String();
}

std::vector<ClipItem> ClipActions::editable()
{
    std::vector<ClipItem> clips;
    auto refused    = 0;
    const auto take = [&] (const ClipItem& clip) {
        if (clip.locked)
            ++refused;
        else
            clips.push_back (clip);
    };
    if (const auto& range = workspace.selectedTime())
        for (const auto& id : range->tracks)
        {
            if (const auto* row = workspace.arrangement().find (id))
                for (const auto& clip : row->between (range->start, range->end))
                    if (clip.end > range->start && clip.start < range->end)
                        take (clip);
        }
    else
        for (const auto& id : workspace.selectedClips())
            if (const auto* clip = workspace.arrangement().findClip (id))
                take (*clip);
    if (refused > 0)
        workspace.hint (juce::String (refused) + (refused == 1 ? " clip is locked" : " clips are locked"));
    return clips;
}

juce::Array<juce::var> ClipActions::ids()
{
    juce::Array<juce::var> list;
    for (const auto& clip : editable())
        list.add (clip.id);
    return list;
}

bool ClipActions::canJoin()
{
    auto clips = editable();
    std::sort (clips.begin(), clips.end(), [this] (const ClipItem& a, const ClipItem& b) {
        const auto rowOfA = workspace.arrangement().indexOfClip (a.id), rowOfB = workspace.arrangement().indexOfClip (b.id);
        return rowOfA != rowOfB ? rowOfA < rowOfB : a.start < b.start;
    });
    for (size_t i = 1; i < clips.size(); ++i)
        if (workspace.arrangement().indexOfClip (clips[i].id) == workspace.arrangement().indexOfClip (clips[i - 1].id)
            && (clips[i].file != clips[i - 1].file || ! shapes::continues (clips[i - 1], clips[i])))
            return false;
    return clips.size() > 1;
}

void ClipActions::run (const char* command, Workspace::Given given)
{
    const auto clips = ids();
    if (clips.isEmpty())
        return;
    Arguments arguments;
    arguments.set ("clips", clips);
    for (const auto& [name, value] : given)
        arguments.set (name, value);
    workspace.run (command, arguments);
}

void ClipActions::runOnTime (const char* command)
{
    const auto range = *workspace.selectedTime();
    workspace.run (command, { { "start", range.start }, { "end", range.end }, { "tracks", listOf (range.tracks) } });
}

void ClipActions::split (const std::set<juce::String>& clips, double seconds)
{
    if (clips.empty())
        return;
    const auto outcome = workspace.run ("clip.split", { { "clips", listOf ({ clips.begin(), clips.end() }) }, { "time", seconds } });
    if (outcome)
        workspace.selectClips ({ outcome->ids.begin(), outcome->ids.end() });
}

std::set<juce::String> ClipActions::across (double seconds) const
{
    std::set<juce::String> crossed;
    const auto isTrack = workspace.selectedClips().empty();
    for (const auto& row : workspace.arrangement().rows())
        if (! isTrack || row.id == workspace.selectedTrack())
            for (const auto& clip : row.between (seconds, seconds))
                if (! clip.locked && clip.start < seconds && clip.end > seconds && (isTrack || workspace.isSelected (clip.id)))
                    crossed.insert (clip.id);
    return crossed;
}

void ClipActions::splitAt (double seconds)
{
    if (workspace.selectedTime())
        runOnTime ("time.split");
    else
        split (across (seconds), seconds);
}

void ClipActions::duplicate()
{
    if (const auto range = workspace.selectedTime())
    {
        runOnTime ("time.duplicate");
        const auto length = range->end - range->start;
        return workspace.selectTime ({ range->end, range->end + length, range->tracks });
    }
    const auto clips = ids();
    if (clips.isEmpty())
        return;
    if (const auto outcome = workspace.run ("clip.duplicate", { { "clips", clips } }))
        workspace.selectClips ({ outcome->ids.begin(), outcome->ids.end() });
}

void ClipActions::remove()
{
    if (workspace.selectedTime())
        runOnTime ("time.clear");
    else
        run ("clip.remove");
}

void ClipActions::nudge (double seconds)
{
    auto by = seconds;
    for (const auto& clip : editable())
        by = std::max (by, -clip.start);
    if (by != 0.0)
        run ("clip.move", { { "by", by } });
}

void ClipActions::toggleMute()
{
    const auto clips   = editable();
    const auto isMuted = std::all_of (clips.begin(), clips.end(), [] (const ClipItem& clip) { return clip.muted; });
    run ("clip.mute", { { "muted", ! isMuted } });
}

void ClipActions::toggleLock()
{
    juce::Array<juce::var> all;
    auto isLocked = true;
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id))
        {
            all.add (id);
            isLocked = isLocked && clip->locked;
        }
    if (! all.isEmpty())
        workspace.run ("clip.lock", { { "clips", all }, { "locked", ! isLocked } });
}

void ClipActions::selectAll()
{
    std::set<juce::String> all;
    for (const auto& row : workspace.arrangement().rows())
        for (const auto& clip : row.clips)
            all.insert (clip.id);
    workspace.selectClips (all);
}

void ClipActions::copy (bool cuts)
{
    const auto* command = cuts ? "edit.cut" : "edit.copy";
    if (workspace.selectedTime())
        return runOnTime (command);
    if (cuts)
        return run (command);
    juce::Array<juce::var> all;
    for (const auto& id : workspace.selectedClips())
        all.add (id);
    if (! all.isEmpty() && workspace.run (command, { { "clips", all } }))
        workspace.hint ("Copied " + juce::String (all.size()) + (all.size() == 1 ? " clip" : " clips"));
}

void ClipActions::paste (double seconds, int slot)
{
    const auto outcome = workspace.run ("edit.paste", { { "time", seconds }, { "track", workspace.selectedTrack() }, { "slot", slot } });
    if (! outcome)
        return;
    std::set<juce::String> pasted;
    const auto state = workspace.services.session.now();
    for (const auto& id : outcome->ids)
        if (findClip (state.root(), id))
            pasted.insert (id);
    workspace.refresh();
    workspace.markChanged();
    workspace.selectClips (pasted);
}

std::vector<juce::String> ClipActions::slots() const
{
    std::vector<juce::String> names;
    const auto state = workspace.services.session.now();
    for (const auto slot : SessionView (state.root()).get<"timeline">().get<"clipboard">())
    {
        // The first name in the payload says most.
        const auto name = slot.get<"payload">().fromFirstOccurrenceOf ("\"name\":\"", false, false).upToFirstOccurrenceOf ("\"", false, false);
        const auto kind = slot.get<"kind">() == "time" ? juce::String ("Range") : juce::String ("Clips");
        names.push_back (name.isEmpty() ? kind : kind + ": " + name.substring (0, 40));
    }
    return names;
}

void ClipActions::fade (bool isIn, double seconds)
{
    const auto gesture = workspace.newGesture();
    const auto range   = workspace.selectedTime();
    for (const auto& clip : editable())
    {
        const auto from = range ? range->start : seconds, to = range ? range->end : seconds;
        const auto length = std::clamp (isIn ? to - clip.start : clip.end - from, 0.0, clip.duration());
        if (length > 0.0 && length < clip.duration() + 1e-9)
            workspace.run ("clip.fade", { { "clip", clip.id }, { isIn ? "fadeIn" : "fadeOut", length } }, gesture);
    }
    workspace.endGesture();
}
} // namespace amp::gui
