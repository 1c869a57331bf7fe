#pragma once
#include "Engine/Engine.h"
#include "Pattern/Apply/Performance.h"

namespace amp
{
/** The pattern layer of an open session while it plays: what waits is played ahead by the engine, and becomes an edit once its
    step has passed. Thread: message. */
class LivePattern : private juce::Timer
{
public:
    LivePattern (Session& session, engine::Engine& e)
        : performance (session, [&e] { return pattern::Performance::Position { e.isPlaying(), e.nextStep() }; }),
          engine (e)
    {
        performance.onChange = [this] { changed(); };
    }

    pattern::Performance performance;

    /** Told when what waits has changed. */
    std::function<void()> onChange;

private:
    void changed()
    {
        engine.playAhead (performance.plan());
        if (onChange != nullptr)
            onChange();
        if (performance.pending().entries().empty())
            stopTimer();
        else
            startTimerHz (50);
    }

    void timerCallback() override
    {
        [[maybe_unused]] const auto done = performance.commitDue();  // what fails waits no longer, as its status shows
    }

    engine::Engine& engine;
};
} // namespace amp
