#include "Analysis/Peaks/PeakBuilder.h"

#include "Analysis/Peaks/PeakAccumulator.h"
#include "Analysis/Peaks/PeakFile.h"
#include "Core/BackgroundThread.h"
#include "Core/Ids.h"

#include <algorithm>
#include <new>

namespace amp
{
/** A sound that was asked for. Everything but `isCancelled` is guarded by the builder's mutex. */
struct PeakBuilder::Job
{
    enum class State { waiting, building, done };

    std::string key;
    Open open;
    Priority priority = Priority::background;
    int64_t order = 0;
    State state = State::waiting;
    std::shared_ptr<const Peaks> peaks;
    std::optional<Error> error;
    std::atomic<bool> isCancelled { false };
};

int PeakBuilder::defaultWorkers()
{
    return std::clamp (static_cast<int> (std::thread::hardware_concurrency()) - 1, 1, 4);
}

PeakBuilder::PeakBuilder (Vfs& files, std::string cacheFolder, Changed listener, int workerCount)
    : vfs (files),
      folder (std::move (cacheFolder)),
      changed (std::move (listener))
{
    for (int i = 0; i < workerCount; ++i)
        workers.push_back (backgroundThread ([this] { work(); }));
}

PeakBuilder::~PeakBuilder()
{
    {
        const std::lock_guard lock (mutex);
        isStopping = true;
        for (auto& [key, job] : jobs)
            job->isCancelled = true;
    }

    wake.notify_all();
    for (auto& worker : workers)
        worker.join();
}

void PeakBuilder::request (const std::string& key, Priority priority, Open open)
{
    {
        const std::lock_guard lock (mutex);
        auto& job = jobs[key];
        if (job != nullptr)
        {
            job->priority = priority;
            return;
        }

        job = std::make_shared<Job>();
        job->key = key;
        job->open = std::move (open);
        job->priority = priority;
        job->order = requests++;
    }

    wake.notify_one();
}

void PeakBuilder::cancel (const std::string& key)
{
    {
        const std::lock_guard lock (mutex);
        const auto found = jobs.find (key);
        if (found == jobs.end())
            return;

        found->second->isCancelled = true;
        jobs.erase (found);
    }

    idle.notify_all();
}

std::shared_ptr<const Peaks> PeakBuilder::find (const std::string& key) const
{
    const std::lock_guard lock (mutex);
    const auto found = jobs.find (key);
    return found == jobs.end() ? nullptr : found->second->peaks;
}

std::optional<Error> PeakBuilder::error (const std::string& key) const
{
    const std::lock_guard lock (mutex);
    const auto found = jobs.find (key);
    return found == jobs.end() ? std::nullopt : found->second->error;
}

void PeakBuilder::waitUntilIdle()
{
    std::unique_lock lock (mutex);
    idle.wait (lock, [this] {
        return building == 0 && std::all_of (jobs.begin(), jobs.end(), [] (const auto& job) {
                   return job.second->state == Job::State::done;
               });
    });
}

/** Waits for work. @returns the most urgent sound, the oldest among equals; nullptr to stop. */
std::shared_ptr<PeakBuilder::Job> PeakBuilder::takeJob()
{
    std::unique_lock lock (mutex);
    std::shared_ptr<Job> best;
    wake.wait (lock, [&] {
        for (const auto& [key, job] : jobs)
            if (job->state == Job::State::waiting &&
                (best == nullptr || std::tuple (job->priority, best->order) > std::tuple (best->priority, job->order)))
                best = job;
        return isStopping || best != nullptr;
    });

    if (isStopping)
        return nullptr;

    best->state = Job::State::building;
    ++building;
    return best;
}

void PeakBuilder::work()
{
    while (const auto job = takeJob())
    {
        try
        {
            if (const auto built = build (*job); ! built)
                fail (*job, built.error());
        }
        catch (const std::bad_alloc&)
        {
            fail (*job, { juce::String (job->key), "needs more memory for its waveform than there is" });
        }

        {
            const std::lock_guard lock (mutex);
            job->state = Job::State::done;
            job->open = {};
            --building;
        }

        idle.notify_all();
    }
}

Result<> PeakBuilder::build (Job& job)
{
    auto sound = job.open();
    if (! sound)
        return sound.error();

    auto& source = *sound->frames;
    const peakfile::Identity identity { sound->hash, { source.channels(), source.frames() }, source.sampleRate() };
    if (! isPlainId (sound->hash))
        return Error { juce::String (job.key), "has no hash that could name its peaks" };
    if (! identity.layout.isPossible())
        return Error { juce::String (job.key), "is too long for a waveform" };

    const auto path = folder + "/" + sound->hash + ".peaks";
    if (auto cached = peakfile::open (path, identity))
    {
        show (job, std::move (*cached));
        return {};
    }

    const auto peaks = accumulate (job, source);
    if (! peaks)
        return peaks.error();
    if (job.isCancelled)
        return {};

    // From memory to the file. Where that fails the peaks stay in memory, which is as good to look at.
    if (vfs.makeFolders (folder) && peakfile::write (vfs, path, identity, **peaks))
        if (auto mapped = peakfile::open (path, identity))
            show (job, std::move (*mapped));

    return {};
}

Result<std::shared_ptr<const Peaks>> PeakBuilder::accumulate (Job& job, FrameSource& source)
{
    constexpr int framesAtOnce = 1 << 14;
    std::vector<std::vector<float>> samples (static_cast<size_t> (source.channels()),
                                             std::vector<float> (framesAtOnce));
    std::vector<float*> channels;
    for (auto& channel : samples)
        channels.push_back (channel.data());

    PeakAccumulator accumulator ({ source.channels(), source.frames() }, source.sampleRate());
    show (job, accumulator.peaks());

    for (int64_t first = 0; first < source.frames() && ! job.isCancelled; first += framesAtOnce)
    {
        const auto count = static_cast<int> (std::min<int64_t> (framesAtOnce, source.frames() - first));
        if (auto read = source.read (first, channels.data(), count); ! read)
            return read.error();

        const auto before = accumulator.peaks()->framesReady();
        accumulator.add (channels.data(), count);
        if (accumulator.peaks()->framesReady() != before && ! job.isCancelled)
            changed (job.key);
    }

    return accumulator.peaks();
}

void PeakBuilder::fail (Job& job, const Error& reason)
{
    {
        const std::lock_guard lock (mutex);
        job.error = reason;
    }

    if (! job.isCancelled)
        changed (job.key);
}

void PeakBuilder::show (Job& job, std::shared_ptr<const Peaks> peaks)
{
    {
        const std::lock_guard lock (mutex);
        job.peaks = std::move (peaks);
    }

    if (! job.isCancelled)
        changed (job.key);
}
}  // namespace amp
