#pragma once
#include "Core/Result.h"
#include "Model/Node.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace amp::gui
{
struct Job; // Gui/Workspace/Jobs.h

/** An audio file that a session plays. */
struct MediaUse
{
    juce::String path;    // as the session states it
    juce::String hash;    // SHA-256; empty: not known, and the file is looked for by its name
    juce::int64 size = 0; // bytes
    int uses = 0;         // by how many tracks and clips
};

/** The audio files that tracks and clips of a session play, by path. A pure function. */
std::vector<MediaUse> mediaOf (const NodePtr& root);

/** The files of a session that are not where it says; App looks. Thread: message. */
class MissingMedia
{
public:
    virtual ~MissingMedia() = default;

    virtual std::vector<MediaUse> missing() = 0;

    /** Files by the path that the session states. */
    using Found = std::map<juce::String, juce::File>;

    /** Looks through a folder, and those inside it, in the background. One search at a time: the one before is cancelled.
        @param done  told once, on the message thread, what was found; not at all if it was cancelled.
        @returns     the job, which can be cancelled. */
    virtual std::shared_ptr<Job> search (const juce::File& folder, std::function<void (const Result<Found>&)> done) = 0;

    /** Files were put in their place: they are to be played. */
    virtual void tryAgain() = 0;
};
} // namespace amp::gui
