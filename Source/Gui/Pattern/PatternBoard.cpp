#include "Gui/Pattern/PatternBoard.h"

#include "Model/TempoMap.h"
#include "Pattern/Loop/MapClock.h"

namespace amp::gui
{
PatternBoard::PatternBoard (Workspace& w) : workspace (w), sounds (PatternServices::of (w.services.session).sounds), live (PatternServices::of (w.services.session).performance)
{
    if (live == nullptr)
    {
        still = std::make_unique<pattern::Performance> (w.services.session, [] { return pattern::Performance::Position(); });
        live  = still.get();
    }
    refresh();
}

void PatternBoard::changed() const
{
    if (onChange != nullptr)
        onChange();
}

bool PatternBoard::refresh()
{
    const auto now = workspace.services.session.now();
    auto isNew     = actual.refresh (now.root());
    if (draft != nullptr && draftOf != now.revision())
        replay();
    isNew = shown.refresh (draft != nullptr ? draft->now().root() : now.root()) || isNew;

    if (shown.find (selected) == nullptr)
        selected = shown.all().empty() ? juce::String() : shown.all().front().id;
    return isNew;
}

std::optional<Outcome> PatternBoard::run (const juce::String& command, Workspace::Given given, Gesture gesture)
{
    Arguments arguments;
    for (const auto& [name, value] : given)
        arguments.set (name, value);
    return run (command, arguments, gesture);
}

std::optional<Outcome> PatternBoard::run (const juce::String& command, const Arguments& arguments, Gesture gesture)
{
    if (! holding)
        return workspace.run (command, arguments, gesture);

    if (draft == nullptr)
        replay();
    auto outcome = workspace.services.registry.run (command, *draft, arguments, gesture);
    if (! outcome)
    {
        if (workspace.onError != nullptr)
            workspace.onError (outcome.error());
        return {};
    }
    held.push_back ({ command, arguments, gesture });
    workspace.markChanged();
    return *outcome;
}

/** Does what is held again on the session as it is now; what no longer fits is left out. */
void PatternBoard::replay()
{
    const auto now = workspace.services.session.now();
    draft          = std::make_unique<Session> (now.root());
    draftOf        = now.revision();
    std::erase_if (held, [this] (const Held& one) { return ! workspace.services.registry.run (one.command, *draft, one.arguments, one.gesture).ok(); });
}

void PatternBoard::hold (bool on)
{
    if (on == holding)
        return;
    if (! on)
        applyHeld();
    holding = on;
    changed();
}

juce::StringArray PatternBoard::heldTracks() const
{
    juce::StringArray tracks;
    for (const auto& one : held)
        tracks.addIfNotAlreadyThere (one.arguments.text ("track"));
    return tracks;
}

void PatternBoard::applyHeld()
{
    if (held.empty())
        return;
    pattern::Change change;
    change.timing   = timing;
    change.session  = draft->now().root();
    change.trackIds = heldTracks();
    change.merges   = true;
    const auto done = live->apply (std::move (change));
    if (! done && workspace.onError != nullptr)
        workspace.onError (done.error());
    if (done)
        discardHeld();
}

void PatternBoard::discardHeld()
{
    held.clear();
    draft.reset();
    workspace.markChanged();
    changed();
}

void PatternBoard::select (const juce::String& track, int step)
{
    selected = track;
    cursor   = juce::jlimit (0, pattern::stepsPerLoop - 1, step);
    reveal (cursor);
    changed();
}

bool PatternBoard::reveal (int step)
{
    const auto before = firstStep;
    if (step < firstStep || step >= firstStep + visibleSteps)
        firstStep = step / visibleSteps * visibleSteps;
    firstStep = juce::jlimit (0, pattern::stepsPerLoop - visibleSteps, firstStep);
    return firstStep != before;
}

double PatternBoard::position() const
{
    return pattern::MapClock (tempoOf (workspace.services.session.now().root())).stepAt (workspace.services.transport.position());
}

int PatternBoard::playingStep() const
{
    return isPlaying() ? pattern::loopStep (static_cast<int64_t> (std::floor (position()))) : -1;
}
} // namespace amp::gui
