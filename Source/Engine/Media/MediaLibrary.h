#pragma once
#include "Core/MediaSource.h"
#include "Engine/Media/StretchQueue.h"

namespace amp::engine
{
/** The files of a session as media at the engine's sample rate: those that have it are read in place, the others are
   converted once, into a file without a name. What is stretched or shifted is heard at once from a quick stretcher, and
   from the better one as soon as that has made it.

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

    /** The media of a path as the session states it; null while it is on its way, and if it cannot be had. */
    std::shared_ptr<const Media> find (const juce::String& path);

    /** The same for a file that is stretched or shifted. */
    std::shared_ptr<const Media> find (const MediaWish&);

    /** Gives up what is being made, and lets go of what was made, for wishes that are not in the set. */
    void keepOnly (const std::set<MediaWish>&);

    /** Called on the library's thread when media arrived that find() did not have: call collect() on the message
     * thread. */
    std::function<void()> onArrival = [] {};

    /** Takes in what has arrived. @returns the paths for which find() now has another answer. */
    std::set<juce::String> collect();

    /** Why media cannot be had, by path. */
    const std::map<juce::String, Error>& problems() const { return failed; }

    /** Forgets the problems, so that find() tries again. */
    void retry() { failed.clear(); }

    /** True while media is on its way that cannot be heard yet. */
    bool isBusy() const { return maker.remaining() > 0; }

    /** What is still being stretched while its quick version plays. */
    const StretchQueue& stretching() const { return queue; }

    /** Leaves it at the quick versions. */
    void cancelStretching() { queue.keepOnly ({}); }

private:
    using Opened = StretchQueue::Made;

    Opened open (const juce::String& path) const;
    void keep (const juce::String& path, Opened);

    MediaSource& source;
    const double sampleRate;
    const Mode mode;
    std::map<juce::String, std::shared_ptr<const Media>> media;  // shared with the schedules
    std::map<juce::String, Error> failed;
    std::map<MediaWish, std::shared_ptr<const Media>> stretched;  // likewise; quick until its better one came
    BackgroundMaker<juce::String, Opened> maker;
    StretchQueue queue;
};
}  // namespace amp::engine
