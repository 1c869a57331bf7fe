#include "App/Window/StretchJob.h"

namespace amp
{
StretchJob::StretchJob (engine::Engine& e, gui::Jobs& j) : engine (e), jobs (j)
{
    startTimerHz (4);
}

void StretchJob::update()
{
    const auto now = engine.stretching();
    if (now.sounds == 0)
    {
        job.reset();
        most = 0;
        return;
    }
    if (job == nullptr)
        job = jobs.start ("Stretching sounds", true);
    if (job->isCancelled)
        return engine.cancelStretching();
    most          = std::max (most, now.sounds);
    job->progress = (most - now.sounds + now.fraction) / most;
}
} // namespace amp
