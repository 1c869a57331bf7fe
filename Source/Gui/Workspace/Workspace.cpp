#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
Workspace::Workspace (const Services& s) : services (s), levels (s.telemetry)
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
        timeline.refresh (now, services.waveforms);
        mixer.refresh (now);
        activeTrack = SessionView (now.root()).get<"ui">().get<"selection">().get<"activeTrack">().value_or (activeTrack);
        forgetMissing();
        changed = true;
    }
    return std::exchange (changed, false);
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
    activeTrack = id;
    changed     = true;
}

void Workspace::selectClip (const juce::String& id)
{
    clips   = { id };
    changed = true;
}

void Workspace::toggleClip (const juce::String& id)
{
    if (clips.erase (id) == 0)
        clips.insert (id);
    changed = true;
}

void Workspace::selectClips (std::set<juce::String> ids)
{
    changed = changed || clips != ids;
    clips   = std::move (ids);
}

void Workspace::deselectClips()
{
    changed = changed || ! clips.empty();
    clips.clear();
}
} // namespace amp::gui
