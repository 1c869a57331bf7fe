#pragma once
#include "Analysis/Peaks/Peaks.h"
#include "Core/Media/FrameSource.h"
#include "Core/Vfs.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace amp
{
/** Makes and keeps the peaks of sounds, on its own threads.

    A sound goes by any key its users agree on, such as the path of its file. Its peaks are read from the cache folder,
    or built and put there, under the hash of its content. What is asked for as visible is built first. A folder that
    cannot be written to costs no more than building again next time.

    | function                     | thread           | promise                                             |
    |------------------------------|------------------|-----------------------------------------------------|
    | request, cancel, find, error | any              | short lock, never waits for a file                  |
    | waitUntilIdle                | any but a worker | waits until everything asked for is built or failed |
    | Open, Changed (called)       | a worker         | no lock is held; perhaps once more after cancel     |
*/
class PeakBuilder
{
public:
    struct Sound
    {
        std::string hash;  ///< of the content: 1 to 64 of A-Z a-z 0-9 _ -
        std::unique_ptr<FrameSource> frames;
    };

    /** Opens a sound; may take long. */
    using Open = std::function<Result<Sound>()>;

    /** Told that find() or error() of a key now answers differently, or that its peaks have grown. */
    using Changed = std::function<void (const std::string& key)>;

    enum class Priority { background, nearby, visible };

    /** @param cacheFolder  made when the first file is written.  @param workers  1 or more. */
    PeakBuilder (Vfs&, std::string cacheFolder, Changed, int workers = defaultWorkers());

    /** Stops what is being built and waits for it. */
    ~PeakBuilder();

    PeakBuilder (const PeakBuilder&) = delete;
    PeakBuilder& operator= (const PeakBuilder&) = delete;

    /** Asks for the peaks of a sound. Asking again only changes the priority; a failed sound stays failed until it is
        cancelled. */
    void request (const std::string& key, Priority, Open);

    /** Forgets a sound, and stops building it. Whoever holds its peaks keeps them as they are. */
    void cancel (const std::string& key);

    /** Nothing until the sound is open; then its peaks, which may still grow. */
    std::shared_ptr<const Peaks> find (const std::string& key) const;

    /** Why there are no peaks, or not all. */
    std::optional<Error> error (const std::string& key) const;

    void waitUntilIdle();

    /** One for each core but one, 1 to 4. */
    static int defaultWorkers();

private:
    struct Job;

    void work();
    std::shared_ptr<Job> takeJob();
    Result<> build (Job&);
    Result<std::shared_ptr<const Peaks>> accumulate (Job&, FrameSource&);
    void fail (Job&, const Error&);
    void show (Job&, std::shared_ptr<const Peaks>);

    Vfs& vfs;
    const std::string folder;
    const Changed changed;

    mutable std::mutex mutex;
    std::condition_variable wake, idle;
    std::map<std::string, std::shared_ptr<Job>> jobs;
    int64_t requests = 0;
    int building = 0;
    bool isStopping = false;
    std::vector<std::thread> workers;
};
}  // namespace amp
