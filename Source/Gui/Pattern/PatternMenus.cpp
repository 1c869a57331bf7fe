#include "Gui/Pattern/PatternMenus.h"

#include "Gui/Pattern/PatternSounds.h"
#include "Gui/Pattern/TimelinePrint.h"

namespace amp::gui
{
juce::String freeName (const juce::String& wish, const std::function<bool (const juce::String&)>& isTaken)
{
    auto name = wish;
    for (int i = 2; isTaken (name); ++i)
        name = wish + " " + juce::String (i);
    return name;
}

namespace
{
juce::String freeTrackName (const PatternBoard& board, const juce::String& wish)
{
    return freeName (wish, [&] (const juce::String& name) { return board.rows().find (name) != nullptr; });
}

void addMidiTrack (PatternBoard& board, int channel)
{
    const auto name = freeTrackName (board, "midi " + juce::String (channel + 1));
    if (board.workspace.run ("pattern.midiTrack.add", { { "id", name }, { "channel", channel } }))
        board.selected = name;
}

/** A rhythm of so many pulses in a bar, over the whole loop. */
void addRhythms (juce::PopupMenu& menu, PatternBoard& board, const juce::String& track)
{
    juce::PopupMenu rhythms;
    for (const auto pulses : { 2, 3, 4, 5, 7, 8, 11, 16 })
        rhythms.addItem (juce::String (pulses) + " in a bar", [&board, track, pulses] {
            board.run ("pattern.sequence.euclid", { { "track", track }, { "pulses", pulses }, { "length", pattern::stepsPerBar }, { "velocity", 0.8 } });
        });
    menu.addSubMenu ("Even rhythm", rhythms);

    juce::PopupMenu turns;
    for (const auto& [text, by] : { std::pair ("1 step later", 1), std::pair ("1 step earlier", -1), std::pair ("1 beat later", 4), std::pair ("1 beat earlier", -4) })
        turns.addItem (text, [&board, track, steps = by] { board.run ("pattern.sequence.rotate", { { "track", track }, { "steps", steps } }); });
    menu.addSubMenu ("Turn the loop", turns);
    menu.addItem ("Clear all steps", [&board, track] { board.run ("pattern.sequence.clear", { { "track", track } }); });
}
} // namespace

void addPatternTrack (PatternBoard& board, const juce::String& sound)
{
    const auto name = freeTrackName (board, sound);
    if (board.workspace.run ("pattern.track.add", { { "id", name }, { "sound", sound } }))
        board.selected = name;
}

void moveTrack (PatternBoard& board, const juce::String& track, int by)
{
    const auto& rows = board.rows().all();
    const auto index = board.rows().indexOf (track);
    if (index < 0)
        return;
    const auto isMidi = rows[static_cast<size_t> (index)].isMidi;
    const auto first  = isMidi ? static_cast<int> (std::count_if (rows.begin(), rows.end(), [] (const PatternRow& r) { return ! r.isMidi; })) : 0;
    board.workspace.run ("pattern.track.move", { { "track", track }, { "index", std::max (0, index - first + by) } });
}

juce::PopupMenu soundMenu (PatternBoard& board, const juce::String& current, std::function<void (const juce::String&)> choose)
{
    juce::PopupMenu menu;
    auto* sounds = board.sounds;
    if (sounds == nullptr)
        return menu;
    for (const auto& group : sounds->groups())
    {
        juce::PopupMenu sub;
        for (const auto& name : group.names)
            sub.addItem (name, true, name == current, [choose, name] { choose (name); });
        menu.addSubMenu (group.title, sub, true, nullptr, group.names.contains (current));
    }
    return menu;
}

juce::PopupMenu addTrackMenu (PatternBoard& board)
{
    auto menu = soundMenu (board, {}, [&board] (const juce::String& name) { addPatternTrack (board, name); });
    if (board.sounds == nullptr)
        for (const auto* name : { "bd", "sd", "hh", "cp", "bass" })
            menu.addItem (name, [&board, name] { addPatternTrack (board, name); });
    juce::PopupMenu channels;
    for (int channel = 0; channel < 16; ++channel)
        channels.addItem ("Channel " + juce::String (channel + 1), [&board, channel] { addMidiTrack (board, channel); });
    menu.addSeparator();
    menu.addSubMenu ("MIDI track", channels);
    return menu;
}

juce::PopupMenu trackMenu (PatternBoard& board, const juce::String& track, std::function<void()> rename)
{
    juce::PopupMenu menu;
    const auto* row = board.rows().find (track);
    if (row == nullptr)
        return menu;
    menu.addSectionHeader (track);
    menu.addItem ("Rename", std::move (rename));
    menu.addItem ("Move up", [&board, track] { moveTrack (board, track, -1); });
    menu.addItem ("Move down", [&board, track] { moveTrack (board, track, 1); });
    menu.addSeparator();
    addRhythms (menu, board, track);
    menu.addSeparator();
    menu.addItem ("Put on the timeline", [&board, track] { printOnTimeline (board.workspace, {}, track); });
    if (board.workspace.services.registry.find ("pattern.bounceAudio") != nullptr && ! row->isMidi)
        menu.addItem ("Bounce to audio", [&board, track] { board.workspace.run ("pattern.bounceAudio", { { "track", track } }); });
    if (board.workspace.services.registry.find ("pattern.bounceMidi") != nullptr)
        menu.addItem ("Save as MIDI file...", [&board, track] { saveAsMidi (board.workspace, track); });
    menu.addSeparator();
    menu.addItem ("Delete track", [&board, track] { board.workspace.run ("pattern.track.remove", { { "track", track } }); });
    return menu;
}
} // namespace amp::gui
