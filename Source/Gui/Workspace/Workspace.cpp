#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
Workspace::Workspace (const Services& s) : services (s), levels (s.telemetry), timeline (s.waveforms)
{
    refresh();
    if (activeTrack.isEmpty() && ! timeline.rows().empty())
        activeTrack = timeline.rows().front().id;
}

bool Workspace::refresh()
{
    const auto now   = services.session.now();
    const auto waves = services.waveforms.generation();
    if (now.revision() != shownRevision || waves != shownWaves)
    {
        shownRevision = now.revision();
        shownWaves    = waves;
        timeline.refresh (now);
        mixer.refresh (now);
        readSelection (now.root());
        forgetMissing();
        changed = true;
    }
    return std::exchange (changed, false);
}

void Workspace::readSelection (const NodePtr& root)
{
    const auto selection = SessionView (root).get<"ui">().get<"selection">();
    const auto range     = SessionView (root).get<"timeline">().get<"selection">();
    activeTrack          = selection.get<"activeTrack">().value_or (activeTrack);
    trackSet.clear();
    for (const auto& id : selection.get<"selectedTracks">())
        trackSet.insert (id.toString());

    timeRange.reset();
    if (range.get<"active">() && range.get<"endTime">() > range.get<"startTime">())
    {
        timeRange = TimeRange { range.get<"startTime">(), range.get<"endTime">() };
        for (const auto& id : range.get<"tracks">())
            if (timeline.indexOf (id.toString()) >= 0)
                timeRange->tracks.push_back (id.toString());
    }
}

void Workspace::forgetMissing()
{
    std::erase_if (clips, [this] (const juce::String& id) { return timeline.findClip (id) == nullptr; });
    if (timeline.find (activeTrack) == nullptr)
        activeTrack = timeline.rows().empty() ? juce::String() : timeline.rows().front().id;
}

std::optional<Outcome> Workspace::run (const juce::String& command, Given given, Gesture gesture)
{
    Arguments arguments;
    for (const auto& [name, value] : given)
        arguments.set (name, value);
    return run (command, arguments, gesture);
}

std::optional<Outcome> Workspace::run (const juce::String& command, const Arguments& arguments, Gesture gesture)
{
    auto outcome = services.registry.run (command, services.session, arguments, gesture);
    if (outcome)
        return *outcome;
    if (onError != nullptr)
        onError (outcome.error());
    return {};
}

void Workspace::switchStrip (StripSwitch which, const juce::String& id, bool on, juce::ModifierKeys keys)
{
    const auto command   = which == StripSwitch::mute ? "mixer.mute" : "mixer.solo";
    const auto parameter = which == StripSwitch::mute ? "muted" : "soloed";
    if (! keys.isCtrlDown() && ! keys.isAltDown())
    {
        run (command, { { "id", id }, { parameter, on } });
        return;
    }

    const auto gesture = newGesture();
    for (const auto& strip : mixer.all())
    {
        const auto isMixed = strip.kind == StripItem::Kind::track || strip.kind == StripItem::Kind::bus;
        if (! isMixed) // the others cannot be muted, or have their own group
            continue;
        const auto isOn  = which == StripSwitch::mute ? strip.muted : strip.soloed;
        const auto wanted = keys.isAltDown() ? on : strip.id == id;
        if (isOn != wanted)
            run (command, { { "id", strip.id }, { parameter, wanted } }, gesture);
    }
    endGesture();
    changed = true; // the clicked button may show what is not so
}

void Workspace::noteCommand (const juce::String& id)
{
    run ("view.lastCommand", { { "command", id } });
}

void Workspace::hint (const juce::String& text)
{
    if (std::exchange (lastHint, text) != text && onHint != nullptr)
        onHint (text);
}

void Workspace::selectTrack (const juce::String& id)
{
    if (activeTrack != id)
        run ("view.select", { { "track", id } });
    if (! trackSet.empty() && ! trackSet.contains (id))
        selectTracks ({});
    activeTrack = id;
    select ({});
    changed = true;
}

void Workspace::select (const Selected& what)
{
    changed = changed || latest != what;
    latest  = what;
}

void Workspace::selectTracks (const std::set<juce::String>& ids)
{
    if (trackSet == ids)
        return;
    juce::Array<juce::var> list;
    for (const auto& row : timeline.rows())
        if (ids.contains (row.id))
            list.add (row.id);
    run ("view.selectTracks", { { "tracks", list } });
    trackSet = ids;
    changed  = true;
}

void Workspace::selectTime (const TimeRange& range)
{
    juce::Array<juce::var> list;
    for (const auto& id : range.tracks)
        list.add (id);
    clips.clear();
    run ("view.selectTime", { { "start", range.start }, { "end", range.end }, { "tracks", list } });
    timeRange = range;
    changed   = true;
}

void Workspace::deselectTime()
{
    if (! timeRange)
        return;
    run ("view.selectTime");
    timeRange.reset();
    changed = true;
}

void Workspace::selectClip (const juce::String& id)
{
    deselectTime();
    clips = { id };
    select ({ Selected::Kind::clips });
    changed = true;
}

void Workspace::toggleClip (const juce::String& id)
{
    deselectTime();
    if (clips.erase (id) == 0)
        clips.insert (id);
    select ({ clips.empty() ? Selected::Kind::strip : Selected::Kind::clips });
    changed = true;
}

void Workspace::selectClips (std::set<juce::String> ids)
{
    changed = changed || clips != ids;
    clips   = std::move (ids);
    if (! clips.empty())
    {
        deselectTime();
        select ({ Selected::Kind::clips });
    }
}

void Workspace::deselectClips()
{
    changed = changed || ! clips.empty();
    clips.clear();
    if (latest.is (Selected::Kind::clips))
        select ({});
}
} // namespace amp::gui
