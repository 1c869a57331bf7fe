#pragma once
#include "App/RenderToFile.h"

namespace amp
{
/** Work that takes long. */
struct BackgroundTask
{
    juce::String title; // "Freezing Kick"
    std::function<Result<> (const RenderProgress&, const OnMessageThread&)> work; // [any thread]
    std::function<Result<> (const Result<>& worked)> done; // [message thread] @returns what becomes of it all
};

/** Does such work while the program goes on, and tells the user how it went. Thread: message. */
class TaskRunner
{
public:
    virtual ~TaskRunner() = default;
    virtual void start (BackgroundTask) = 0;
};

/** Gives work to what does it in the background; with none, does it at once. @returns its Error if it was done at once. */
inline Result<> start (TaskRunner* background, BackgroundTask task)
{
    if (background != nullptr)
    {
        background->start (std::move (task));
        return {};
    }
    return task.done (task.work ([] (double) { return true; }, [] (const std::function<void()>& call) { call(); }));
}
} // namespace amp
