#include "Gui/Shell/EditActions.h"
#include "Gui/Workspace/ClipActions.h"

// The Clip menu: what is done with the selected clips and with the selected range of time.
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

void addTimeActions (Actions& actions, Workspace& w)
{
    const auto needsRange = [&w] { return w.selectedTime() ? juce::String() : juce::String ("no range of time is selected"); };
    const auto run        = [&w] (const char* command, bool isWhole) {
        return [&w, command, isWhole] {
            const auto range = *w.selectedTime();
            Arguments arguments;
            arguments.set ("start", range.start);
            arguments.set ("end", range.end);
            if (! isWhole)
                arguments.set ("tracks", listOf (range.tracks));
            w.run (command, arguments);
        };
    };
    actions.add ({ .id = "time.insert", .title = "Insert time", .menu = "Clip", .keys = { "ctrl + shift + I" }, .run = run ("time.insert", true), .whyNot = needsRange, .startsGroup = true });
    actions.add ({ .id = "time.remove", .title = "Delete time", .menu = "Clip", .keys = { "ctrl + shift + delete", "ctrl + shift + backspace" }, .run = run ("time.remove", true), .whyNot = needsRange });
    actions.add ({ .id = "time.duplicate", .title = "Duplicate time", .menu = "Clip", .keys = { "ctrl + shift + D" }, .run = run ("time.duplicate", true), .whyNot = needsRange });
    actions.add ({ .id = "region.fromSelection", .title = "Region from the selection", .menu = "Clip", .run = [&w] {
                      const auto range = *w.selectedTime();
                      w.run ("region.add", { { "startTime", range.start }, { "endTime", range.end } });
                  },
                   .whyNot = needsRange });
}
} // namespace

void addClipActions (Actions& actions, Workspace& w)
{
    const auto needsClip = [&w] { return ClipActions (w).whyNoClip(); };
    const auto position  = [&w] { return w.services.transport.position(); };
    const auto run       = [&w] (const char* command) { return [&w, command] { ClipActions (w).run (command); }; };

    actions.add ({ .id = "clip.split", .title = "Split at playhead", .menu = "Clip", .keys = { "ctrl + E" }, .run = [&w, position] { ClipActions (w).splitAt (position()); },
                   .whyNot = [&w, position] {
                       return w.selectedTime() || ! ClipActions (w).across (position()).empty() ? juce::String() : juce::String ("no clip lies under the playhead");
                   } });
    actions.add ({ .id = "clip.join", .title = "Join", .menu = "Clip", .keys = { "ctrl + J" }, .run = [&w] {
                      // What does not play on as one clip is made into a new file, where that can be done.
                      const auto canRender = w.services.registry.find ("clip.consolidate") != nullptr;
                      const auto joined    = ! canRender || ClipActions (w).canJoin();
                      ClipActions (w).run (joined ? "clip.join" : "clip.consolidate");
                  },
                   .whyNot = [&w] { return ClipActions (w).whyNoClip(); } });
    actions.add ({ .id = "clip.crossfade", .title = "Crossfade", .menu = "Clip", .keys = { "ctrl + alt + X" }, .run = run ("clip.crossfade"), .whyNot = needsClip });
    actions.add ({ .id = "clip.fadeIn", .title = "Fade in to here", .menu = "Clip", .keys = { "alt + I" }, .run = [&w, position] { ClipActions (w).fade (true, position()); }, .whyNot = needsClip,
                   .startsGroup = true });
    actions.add ({ .id = "clip.fadeOut", .title = "Fade out from here", .menu = "Clip", .keys = { "alt + O" }, .run = [&w, position] { ClipActions (w).fade (false, position()); },
                   .whyNot = needsClip });
    actions.add ({ .id = "clip.normalise", .title = "Normalise", .menu = "Clip", .keys = { "ctrl + alt + N" }, .run = run ("clip.normalise"), .whyNot = [&w, needsClip] {
                      return w.services.registry.find ("clip.normalise") == nullptr ? juce::String ("the peaks cannot be read here") : needsClip();
                  } });
    actions.add ({ .id = "clip.reverse", .title = "Reverse", .menu = "Clip", .keys = { "ctrl + alt + R" }, .run = run ("clip.reverse"), .whyNot = needsClip });
    actions.add ({ .id = "clip.toggleMute", .title = "Mute clips", .menu = "Clip", .keys = { "ctrl + alt + M" }, .run = [&w] { ClipActions (w).toggleMute(); }, .whyNot = needsClip });
    actions.add ({ .id = "clip.toggleLock", .title = "Lock clips", .menu = "Clip", .keys = { "ctrl + alt + L" }, .run = [&w] { ClipActions (w).toggleLock(); },
                   .whyNot = [&w] { return w.selectedClips().empty() ? juce::String ("no clip is selected") : juce::String(); } });
    actions.add ({ .id = "take.make", .title = "Move to a new take", .menu = "Clip", .run = run ("take.make"), .whyNot = needsClip });
    addTimeActions (actions, w);
}
} // namespace amp::gui
