#include "Gui/Shell/EditActions.h"
#include "Gui/Workspace/LoopRange.h"

namespace amp::gui
{
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

    actions.add ({ .id = "loop.toggle", .title = "Loop", .menu = "Transport", .keys = { "L" }, .run = [&w] { toggleLoop (w); },
                   .isOn = [&w] { return w.arrangement().isLooping; }, .startsGroup = true });
    actions.add ({ .id = "loop.selection", .title = "Loop the selection", .menu = "Transport", .keys = { "ctrl + L" }, .run = [&w] {
                      const auto range = selectedRange (w);
                      w.run ("loop.set", { { "start", range.getStart() }, { "end", range.getEnd() }, { "on", true } });
                  },
                   .whyNot = [&w] { return selectedRange (w).isEmpty() ? juce::String ("neither clips nor time are selected") : juce::String(); } });
    actions.add ({ .id = "loop.start", .title = "Loop from here", .menu = "Transport", .keys = { "," }, .run = [&w] { setLoopEnd (w, LoopEnd::start); } });
    actions.add ({ .id = "loop.end", .title = "Loop to here", .menu = "Transport", .keys = { "." }, .run = [&w] { setLoopEnd (w, LoopEnd::end); },
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
