#pragma once
#include <juce_core/juce_core.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace amp::gui
{
/** Work in the background, as the status bar shows it. Whoever does the work keeps it; when the last one lets go, the chip is gone.

    progress, isCancelled   [any thread]
*/
struct Job
{
    explicit Job (juce::String t, bool can) : title (std::move (t)), canCancel (can) {}

    const juce::String title; // "Export", with what it works on
    const bool canCancel;
    std::atomic<double> progress { -1.0 }; // 0..1; below 0: not known
    std::atomic<bool> isCancelled { false }; // the worker stops soon, and leaves nothing half done
};

/** All jobs of the program. Thread: any. */
class Jobs
{
public:
    /** Begins to show a job. */
    std::shared_ptr<Job> start (const juce::String& title, bool canCancel)
    {
        auto job = std::make_shared<Job> (title, canCancel);
        const std::scoped_lock lock (mutex);
        jobs.push_back (job);
        return job;
    }

    /** Those that go on, the oldest first. */
    std::vector<std::shared_ptr<Job>> running()
    {
        const std::scoped_lock lock (mutex);
        std::vector<std::shared_ptr<Job>> alive;
        std::erase_if (jobs, [&] (const std::weak_ptr<Job>& job) {
            auto held = job.lock();
            if (held != nullptr)
                alive.push_back (held);
            return held == nullptr;
        });
        return alive;
    }

private:
    std::mutex mutex;
    std::vector<std::weak_ptr<Job>> jobs;
};
} // namespace amp::gui
