#include "Gui/Shell/EditActions.h"

namespace amp::gui
{
namespace
{
/** The range of time that is selected, or that the selected clips cover. */
juce::Range<double> selectedRange (const Workspace& workspace)
{
    if (const auto& time = workspace.selectedTime())
        return { time->start, time->end };
    juce::Range<double> range;
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id))
            range = range.isEmpty() ? juce::Range<double> (clip->start, clip->end) : range.getUnionWith ({ clip->start, clip->end });
    return range;
}

/** Sets one end of the loop to the playhead and keeps the other, or a bar if there is none. */
void setLoopEnd (Workspace& workspace, bool isStart)
{
    const auto& song = workspace.arrangement();
    const auto here  = song.snapped (workspace.services.transport.position());
    const auto bar   = song.time.grid.bar();
    const auto start = isStart ? here : song.loop && song.loop->getStart() < here ? song.loop->getStart() : std::max (0.0, here - bar);
    const auto end   = ! isStart ? here : song.loop && song.loop->getEnd() > here ? song.loop->getEnd() : here + bar;
    workspace.run ("loop.set", { { "start", start }, { "end", end }, { "on", song.isLooping } });
}
} // namespace

void addTransportActions (Actions& actions, Workspace& w)
{
    auto& transport = w.services.transport;
    actions.add ({ .id = "transport.play", .title = "Play or pause", .menu = "Transport", .keys = { "spacebar" }, .run = [&transport] {
                      if (transport.isPlaying())
                          transport.pause();
                      else
                          transport.play();
                  } });
    actions.add ({ .id = "transport.stop", .title = "Stop", .menu = "Transport", .keys = { "shift + spacebar" }, .run = [&transport] { transport.stop(); } });
    actions.add ({ .id = "transport.start", .title = "To the start", .menu = "Transport", .keys = { "home" }, .run = [&transport] { transport.locate (0.0); } });
    actions.add ({ .id = "transport.end", .title = "To the end", .menu = "Transport", .keys = { "end" },
                   .run = [&w, &transport] { transport.locate (w.arrangement().end()); } });

    actions.add ({ .id = "loop.toggle", .title = "Loop", .menu = "Transport", .keys = { "L" }, .run = [&w] { w.run ("loop.toggle"); },
                   .whyNot = [&w] { return w.arrangement().loop ? juce::String() : juce::String ("no loop is set"); },
                   .isOn = [&w] { return w.arrangement().isLooping; }, .startsGroup = true });
    actions.add ({ .id = "loop.selection", .title = "Loop the selection", .menu = "Transport", .keys = { "ctrl + L" }, .run = [&w] {
                      const auto range = selectedRange (w);
                      w.run ("loop.set", { { "start", range.getStart() }, { "end", range.getEnd() }, { "on", true } });
                  },
                   .whyNot = [&w] { return selectedRange (w).isEmpty() ? juce::String ("neither clips nor time are selected") : juce::String(); } });
    actions.add ({ .id = "loop.start", .title = "Loop from here", .menu = "Transport", .keys = { "," }, .run = [&w] { setLoopEnd (w, true); } });
    actions.add ({ .id = "loop.end", .title = "Loop to here", .menu = "Transport", .keys = { "." }, .run = [&w] { setLoopEnd (w, false); },
                   .whyNot = [&w] {
                       return w.arrangement().snapped (w.services.transport.position()) > 0.0 ? juce::String() : juce::String ("the playhead stands at the start");
                   } });
    actions.add ({ .id = "metronome.toggle", .title = "Metronome", .menu = "Transport", .keys = { "K", "ctrl + M" }, .run = [&w] { w.run ("metronome.toggle"); },
                   .isOn = [&w] {
                       const auto state = w.services.session.now();
                       return SessionView (state.root()).get<"transport">().get<"isMetronomeEnabled">();
                   },
                   .startsGroup = true });
}
} // namespace amp::gui
