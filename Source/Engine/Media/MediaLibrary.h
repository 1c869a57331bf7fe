#pragma once
#include "Core/MediaSource.h"
#include "Engine/Schedule/Media.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace amp::engine
{
/** The files of a session as media at the engine's sample rate: those that have it are read in place, the others are
   converted once, into a file without a name.

    Thread: message, all of it. Files are opened and converted on a thread of the library's own, or, if it waits, by
   find() itself.
*/
class MediaLibrary
{
public:
    enum class Mode {
        waits,      ///< find() returns when the media is there
        background  ///< find() returns at once; onArrival is called when more has come
    };

    MediaLibrary (MediaSource&, double sampleRate, Mode);
    ~MediaLibrary();

    MediaLibrary (const MediaLibrary&) = delete;
    MediaLibrary& operator= (const MediaLibrary&) = delete;

    /** The media of a path as the session states it; null while it is on its way, and if it cannot be had. */
    std::shared_ptr<const Media> find (const juce::String& path);

    /** Called on the library's thread when media arrived that find() did not have: call collect() on the message
     * thread. */
    std::function<void()> onArrival = [] {};

    /** Takes in what has arrived. @returns the paths for which find() now has another answer. */
    std::set<juce::String> collect();

    /** Why media cannot be had, by path. */
    const std::map<juce::String, Error>& problems() const { return failed; }

    /** Forgets the problems, so that find() tries again. */
    void retry() { failed.clear(); }

    /** True while media is on its way. */
    bool isBusy() const { return ! underway.empty(); }

private:
    using Opened = Result<std::shared_ptr<const Media>>;

    Opened open (const juce::String& path) const;
    void keep (const juce::String& path, Opened);
    void work();

    MediaSource& source;
    const double sampleRate;
    const Mode mode;
    std::map<juce::String, std::shared_ptr<const Media>> media;  // shared with the schedules
    std::map<juce::String, Error> failed;
    std::set<juce::String> underway;

    std::mutex mutex;  // of what follows
    std::condition_variable moreToDo;
    std::deque<juce::String> wanted;
    std::map<juce::String, Opened> arrived;
    bool isLeaving = false;
    std::thread worker;
};
}  // namespace amp::engine
