#pragma once
#include "App/BackgroundTask.h"
#include "App/Window/MessageThreadCalls.h"
#include "Gui/Workspace/Jobs.h"

#include <deque>
#include <thread>

namespace amp
{
/** Does the long work of one session one after the other, each with a chip in the status bar that cancels it. Thread: message. */
class BackgroundJobs : public TaskRunner
{
public:
    /** Jobs must outlive this. */
    explicit BackgroundJobs (gui::Jobs& j) : jobs (j) {}

    /** Cancels what is left, and waits for what runs; nothing is told then. */
    ~BackgroundJobs() override;

    void start (BackgroundTask) override;

    /** Told when a task has ended: well, or with an Error. What was cancelled is not told. */
    std::function<void (const juce::String& title, const Result<>&)> onEnd;

private:
    /** One task, shared with its thread. */
    struct Run
    {
        BackgroundTask task;
        std::shared_ptr<gui::Job> job;
        MessageThreadCalls messageThread {};
        Result<> worked {};

        void work();
    };

    void next();
    void finish();

    gui::Jobs& jobs;
    std::deque<std::shared_ptr<Run>> waiting; // the first one runs
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by an end that arrives late
};
} // namespace amp
