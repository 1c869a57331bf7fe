#include "Gui/Keys/Keys.h"

// What musicians have in their fingers from elsewhere. Tab never stands here: it moves the keyboard focus.
namespace amp::gui
{
std::span<const KeyPreset> keyPresets()
{
    static const KeyPreset presets[] {
        { "audiomage", "AudioMage", {} },
        { "live", "Like Live", {
            { "loop.toggle", { "ctrl + L" } },
            { "loop.selection", {} },
            { "metronome.toggle", { "O" } },
            { "view.follow", { "ctrl + shift + F" } },
            { "view.zoomBack", { "X" } },
            { "view.mixer", { "ctrl + alt + M" } },
            { "transport.record", { "F9" } },
            { "track.mute", { "0" } },
            { "track.arm", { "C" } },
            { "track.rename", { "ctrl + R", "F2" } },
            { "edit.quantise", { "ctrl + U" } },
            { "clip.join", { "ctrl + J" } },
            { "document.export", { "ctrl + shift + R" } },
        } },
        { "reaper", "Like Reaper", {
            { "transport.record", { "ctrl + R" } },
            { "clip.split", { "S" } },
            { "track.solo", { "F6" } },
            { "view.nextRegion", { "ctrl + F6" } },
            { "track.mute", { "F5" } },
            { "track.arm", { "F7" } },
            { "loop.toggle", { "R" } },
            { "view.mixer", { "ctrl + M" } },
            { "metronome.toggle", { "K" } },
            { "view.snap", { "alt + S" } },
            { "clip.join", { "ctrl + shift + G" } },
            { "document.import", { "insert", "ctrl + I" } },
            { "document.export", { "ctrl + alt + R" } },
            { "marker.add", { "M" } },
            { "spellbook.open", { "shift + /", "ctrl + K", "ctrl + shift + P" } },
        } },
        { "logic", "Like Logic", {
            { "transport.record", { "R" } },
            { "loop.toggle", { "C" } },
            { "clip.split", { "ctrl + T" } },
            { "track.add", { "ctrl + alt + N" } },
            { "transport.start", { "return", "home" } },
            { "view.trackInspector", { "I" } },
            { "view.pianoRoll", { "P" } },
            { "view.projectBrowser", { "Y" } },
            { "track.arm", { "ctrl + R" } },
        } },
        { "ardour", "Like Ardour", {
            { "transport.record", { "shift + R" } },
            { "track.arm", { "shift + B" } },
            { "clip.split", { "S" } },
            { "track.solo", { "alt + S" } },
            { "track.add", { "ctrl + shift + N" } },
            { "metronome.toggle", { "`" } },
            { "view.follow", { "ctrl + F" } },
            { "loop.start", { "alt + ," } },
            { "loop.end", { "alt + ." } },
            { "view.mixer", { "alt + M" } },
            { "view.fit", { "F" } },
            { "edit.redo", { "ctrl + shift + Z", "ctrl + R", "ctrl + Y" } },
            { "document.export", { "alt + E" } },
            { "marker.previous", { "Q" } },
            { "marker.next", { "W" } },
            { "transport.panic", { "ctrl + `" } },
        } },
    };
    return presets;
}
} // namespace amp::gui
