#pragma once
#include "Core/BackgroundThread.h"
#include "Core/Result.h"
#include "Gui/Workspace/Jobs.h"

#include <juce_events/juce_events.h>

#include <functional>
#include <thread>

namespace amp
{
/** Work beside the window, shown as a job that can be cancelled; one at a time. Thread: message, on which it answers. */
class BackgroundWork
{
public:
    explicit BackgroundWork (gui::Jobs& j) : jobs (j) {}

    /** Cancels what goes on and waits for it; nobody is told then. */
    ~BackgroundWork()
    {
        *isAlive = false;
        if (const auto job = running.lock())
            job->isCancelled = true;
        finish();
    }

    bool isBusy() const { return *isWorking; }

    /** @param work  on a thread of its own; looks at Job::isCancelled.
        @param done  told what it came to, on the message thread.
        @returns     an Error, and neither is called, while something goes on. */
    template <typename Answer>
    Result<> start (const juce::String& title, std::function<Answer (gui::Job&)> work, std::function<void (Answer)> done)
    {
        if (isBusy())
            return Error { title, "has to wait until the work that goes on is done" };
        finish();
        *isWorking = true;
        auto job = jobs.start (title, true);
        running = job;
        worker = backgroundThread ([work = std::move (work), done = std::move (done), job = std::move (job), alive = isAlive, working = isWorking]() mutable {
            auto answer = work (*job);
            job.reset();
            juce::MessageManager::callAsync ([alive, working, done = std::move (done), answer = std::move (answer)] {
                *working = false;
                if (*alive)
                    done (answer);
            });
        });
        return {};
    }

private:
    void finish()
    {
        if (worker.joinable())
            worker.join();
    }

    gui::Jobs& jobs;
    std::weak_ptr<gui::Job> running;
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true), isWorking = std::make_shared<bool> (false);
};

/** What a work that can be cancelled is told to ask. */
inline std::function<bool (double)> progressOf (gui::Job& job)
{
    return [&job] (double part) {
        job.progress = part;
        return ! job.isCancelled;
    };
}
} // namespace amp
