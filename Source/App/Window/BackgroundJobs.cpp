#include "App/Window/BackgroundJobs.h"

#include "Core/BackgroundThread.h"

#include <juce_events/juce_events.h>

namespace amp
{
BackgroundJobs::~BackgroundJobs()
{
    *isAlive = false;
    for (auto& run : waiting)
        run->job->isCancelled = true;
    if (! worker.joinable())
        return;
    waiting.front()->messageThread.serveUntilEnd();
    worker.join();
}

void BackgroundJobs::Run::work()
{
    worked = task.work (
        [this] (double done) {
            job->progress = done;
            return ! job->isCancelled;
        },
        [this] (const std::function<void()>& call) { messageThread.call (call); });
    messageThread.end();
}

void BackgroundJobs::start (BackgroundTask task)
{
    auto job = jobs.start (task.title, true);
    waiting.push_back (std::make_shared<Run> (Run { std::move (task), std::move (job) }));
    if (waiting.size() == 1)
        next();
}

void BackgroundJobs::next()
{
    worker = backgroundThread ([this, run = waiting.front(), alive = isAlive] {
        run->work();
        juce::MessageManager::callAsync ([this, alive] {
            if (*alive)
                finish();
        });
    });
}

void BackgroundJobs::finish()
{
    worker.join();
    const auto run = waiting.front();
    waiting.pop_front();
    if (! waiting.empty())
        next();

    const auto wasCancelled = run->job->isCancelled.load();
    const auto worked = wasCancelled ? Result<> (Error { run->task.title, "cancelled" }) : run->worked;
    run->job.reset();
    const auto ended = run->task.done (worked);
    if (! wasCancelled && onEnd != nullptr)
        onEnd (run->task.title, ended);
}
} // namespace amp
