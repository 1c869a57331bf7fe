#include "Gui/Workspace/LoopRange.h"

namespace amp::gui
{
namespace
{
constexpr int firstBars = 4;
}

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

void toggleLoop (Workspace& workspace)
{
    if (workspace.arrangement().loop)
    {
        workspace.run ("loop.toggle");
        return;
    }
    auto range = selectedRange (workspace);
    if (range.isEmpty())
    {
        const auto& grid = workspace.arrangement().time.grid;
        const auto bar   = grid.positionAt (workspace.services.transport.position()).bar;
        range            = { grid.secondsAt ({ .bar = bar }), grid.secondsAt ({ .bar = bar + firstBars }) };
    }
    workspace.run ("loop.set", { { "start", range.getStart() }, { "end", range.getEnd() }, { "on", true } });
}

void setLoopEnd (Workspace& workspace, LoopEnd which)
{
    const auto isStart = which == LoopEnd::start;
    const auto& song   = workspace.arrangement();
    const auto here    = song.snapped (workspace.services.transport.position());
    const auto bar     = song.time.grid.bar();
    const auto start   = isStart ? here : song.loop && song.loop->getStart() < here ? song.loop->getStart() : std::max (0.0, here - bar);
    const auto end     = ! isStart ? here : song.loop && song.loop->getEnd() > here ? song.loop->getEnd() : here + bar;
    workspace.run ("loop.set", { { "start", start }, { "end", end }, { "on", song.isLooping } });
}
} // namespace amp::gui
