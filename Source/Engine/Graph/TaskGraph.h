#pragma once
#include "Engine/Render/Part.h"

#include <atomic>
#include <memory>
#include <vector>

namespace amp::engine
{
/** A part's turn among those that several threads take, and the turns that wait for it, by index. */
struct Task
{
    Part* part = nullptr;  ///< null: the part that whoever renders brings along
    uint32_t needs = 0;    ///< turns that must be over before it
    std::vector<uint32_t> next {};
};

/** Turns of which each waits only for those that it needs, and how far some chunks in a row have come with them.

    The chunks overlap: a turn may render the next chunk as soon as all that read what it gave for this one have done
   so. So a sum that has to wait for all tracks holds nobody up, who can go on with the tracks' next chunk.

    construction, destruction  [message thread]
    begin()                    [rendering thread] while nobody else is at it
    partOf(), finish()         [any thread that renders], realtime-safe
*/
class TaskGraph
{
public:
    /** A turn of one chunk: its number counts the tasks of the first chunk, then those of the second, and so on. */
    using Job = uint32_t;

    static constexpr size_t mostJobs = 65'534, mostChunks = 32;

    /** The needs must not go in circles. At most mostJobs. */
    explicit TaskGraph (std::vector<Task>);

    size_t size() const noexcept { return tasks.size(); }

    /** Which of so many threads should render a job: always the same, and neighbours that need nothing, and what reads
        them, the same one. Their signals stay in the cache of its core. */
    size_t homeOf (Job job, size_t threads) const noexcept AMP_REALTIME
    {
        return seats[job % tasks.size()] * threads / starting;
    }

    /** How many chunks can be begun at once, 1..mostChunks. */
    size_t chunksAtOnce() const noexcept { return ahead; }

    /** All turns of so many chunks wait again. Calls ready (job) for those that need nothing. */
    template <typename Ready>
    void begin (size_t chunks, const Ready& ready) noexcept AMP_REALTIME
    {
        jobs = static_cast<Job> (chunks * tasks.size());
        for (Job job = 0; job < jobs; ++job)
            waitingFor[job].store (needsOf (job), std::memory_order_relaxed);
        for (Job job = 0; job < tasks.size(); ++job)
            if (tasks[job].needs == 0)
                ready (job);
    }

    Part* partOf (Job job) const noexcept AMP_REALTIME { return tasks[job % tasks.size()].part; }
    size_t chunkOf (Job job) const noexcept AMP_REALTIME { return job / tasks.size(); }

    /** A turn is over. Calls ready (job) for each that waited for it last. */
    template <typename Ready>
    void finish (Job job, const Ready& ready) noexcept AMP_REALTIME
    {
        const auto count = static_cast<Job> (tasks.size()), task = job % count, first = job - task;
        const auto release = [&] (Job waiting) {
            if (waitingFor[waiting].fetch_sub (1, std::memory_order_acq_rel) == 1)
                ready (waiting);
        };
        for (const auto after : tasks[task].next)
            release (first + after);
        if (const auto following = first + count; following < jobs)
        {
            release (following + task);
            for (const auto read : reads[task])
                release (following + read);
        }
    }

private:
    uint32_t needsOf (Job job) const noexcept
    {
        const auto& task = tasks[job % tasks.size()];
        const auto ofChunkBefore = job < tasks.size() ? 0 : 1 + task.next.size();  // itself, and those that read it
        return task.needs + static_cast<uint32_t> (ofChunkBefore);
    }

    const std::vector<Task> tasks;
    std::vector<std::vector<uint32_t>> reads;  // by task: those that it needs
    const size_t starting;                     // tasks that need nothing
    std::vector<uint32_t> seats;               // by task: which of those it is, or the first that it reads
    const size_t ahead;
    Job jobs = 0;                                         // that were begun
    std::unique_ptr<std::atomic<uint32_t>[]> waitingFor;  // by job: needs that are left
};
}  // namespace amp::engine
