#include "Gui/Pattern/StepPen.h"

namespace amp::gui
{
namespace
{
constexpr auto wholeRange = 100.0; // pixels of a drag from nothing to full velocity
constexpr auto threshold  = 4;     // pixels before a press becomes a drag

int spacingBefore (const PatternRow& row, int step)
{
    auto before = -1;
    for (const auto& event : row.events)
        if (event.step < step)
            before = std::max (before, event.step);
    return before < 0 ? 4 : step - before;
}
} // namespace

StepPen::StepPen (PatternBoard& b, const juce::String& t, int step, bool everyNth)
    : board (b), track (t), first (step), gesture (b.workspace.newGesture()), doing (Doing::setting), latest (step)
{
    const auto* row = board.rows().find (track);
    if (row == nullptr)
        return;
    if (everyNth)
        spacing = spacingBefore (*row, step);
    if (const auto* event = row->at (step); event != nullptr && ! everyNth)
    {
        doing         = Doing::pressed;
        startVelocity = velocity = event->velocity;
        return;
    }
    if (row->at (step) == nullptr)
        set (step);
}

void StepPen::set (int step)
{
    const auto* row = board.rows().find (track);
    if (row == nullptr || row->at (step) != nullptr)
        return;
    board.run ("pattern.event.add", { { "track", track }, { "step", step }, { "velocity", newVelocity } }, gesture);
    board.refresh();
}

void StepPen::erase (int step)
{
    while (const auto* row = board.rows().find (track))
    {
        const auto* event = row->at (step);
        if (event == nullptr || ! board.run ("pattern.event.remove", { { "track", track }, { "event", static_cast<juce::int64> (event->id) } }, gesture))
            return;
        board.refresh();
    }
}

void StepPen::moveTo (int step, int up)
{
    if (doing == Doing::pressed)
    {
        if (step != first)
            doing = Doing::erasing, erase (first);
        else if (std::abs (up) >= threshold)
            doing = Doing::velocity;
    }
    if (doing == Doing::velocity)
    {
        const auto* row   = board.rows().find (track);
        const auto* event = row != nullptr ? row->at (first) : nullptr;
        const auto wanted = juce::jlimit (0.0, 1.0, startVelocity + up / wholeRange);
        if (event == nullptr || std::exchange (velocity, wanted) == wanted)
            return;
        board.run ("pattern.event.set", { { "track", track }, { "event", static_cast<juce::int64> (event->id) }, { "velocity", wanted } }, gesture);
        board.refresh();
        return;
    }
    if (doing != Doing::setting && doing != Doing::erasing)
        return;
    for (auto at = std::min (step, latest); at <= std::max (step, latest); ++at)
        if (doing == Doing::erasing)
            erase (at);
        else if ((at - first) % spacing == 0)
            set (at);
    latest = step;
}

void StepPen::finish()
{
    if (doing == Doing::pressed)
        erase (first);
    board.workspace.endGesture();
}

juce::String StepPen::hint() const
{
    switch (doing)
    {
        case Doing::setting: return spacing > 1 ? "Setting every " + juce::String (spacing) + " steps" : juce::String ("Setting steps");
        case Doing::erasing: return "Taking steps away";
        case Doing::velocity: return "Velocity " + juce::String (velocity * 100.0, 0) + " %";
        case Doing::pressed: break;
    }
    return "Along: take away. Up and down: velocity.";
}

void toggleStep (PatternBoard& board, const juce::String& track, int step)
{
    StepPen (board, track, step, false).finish();
}
} // namespace amp::gui
