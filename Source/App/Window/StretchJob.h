#pragma once
#include "Engine/Engine.h"
#include "Gui/Workspace/Jobs.h"

namespace amp
{
/** Shows as a job that sounds of a session are being stretched at their best while quick versions play. Cancelled, it stays at
    those. Thread: message. */
class StretchJob : private juce::Timer
{
public:
    /** Both must outlive this. */
    StretchJob (engine::Engine&, gui::Jobs&);
    ~StretchJob() override { stopTimer(); }

    /** Looks how far it is. Runs by itself four times a second. */
    void update();

private:
    void timerCallback() override { update(); }

    engine::Engine& engine;
    gui::Jobs& jobs;
    std::shared_ptr<gui::Job> job;
    int most = 0; // sounds at once, since the job began
};
} // namespace amp
