#include "App/Versions/SoundOfVersions.h"

#include "App/SoundDifference.h"
#include "Core/BackgroundThread.h"
#include "Core/Ids.h"
#include "Core/Text.h"

namespace amp
{
SoundOfVersions::SoundOfVersions (gui::Jobs& j, std::function<Document()> o)
    : jobs (j),
      of (std::move (o)),
      folder (juce::File (toText (cacheFolder ("compared"))).getChildFile (newId ("pair")))
{}

SoundOfVersions::~SoundOfVersions()
{
    *isAlive = false;
    finish();
    folder.deleteRecursively (false);
}

void SoundOfVersions::finish()
{
    if (const auto job = running.lock())
        job->isCancelled = true;
    if (! worker.joinable())
        return;
    calls->serveUntilEnd();
    worker.join();
}

void SoundOfVersions::render (const NodePtr& a, const NodePtr& b, Done done)
{
    finish();
    calls = std::make_shared<MessageThreadCalls>();
    auto job = jobs.start ("Rendering A and B", true);
    running = job;
    const auto into = folder.getChildFile (juce::String (++count)).getFullPathName().toStdString();
    worker = backgroundThread ([document = of(), a, b, into, job = std::move (job), messageThread = calls, done = std::move (done), alive = isAlive]() mutable {
        auto found = compareSound (
            document, a, b, into, {}, {},
            [&] (double part) {
                job->progress = part;
                return ! job->isCancelled;
            },
            [&] (const std::function<void()>& call) { messageThread->call (call); });
        Result<gui::SoundOfStates> answer = found ? Result<gui::SoundOfStates> (gui::SoundOfStates {}) : Result<gui::SoundOfStates> (found.error());
        if (found)
        {
            answer->a = juce::File (toText (found->a));
            answer->b = juce::File (toText (found->b));
            answer->loudness = found->loudness;
            answer->whole = found->whole.level;
            for (const auto& track : found->tracks)
                answer->strips.push_back ({ track.id, track.level });
        }
        const auto wasCancelled = job->isCancelled.load();
        job.reset();
        messageThread->end();
        juce::MessageManager::callAsync ([alive, wasCancelled, done = std::move (done), answer = std::move (answer)] {
            if (*alive && ! wasCancelled)
                done (answer);
        });
    });
}
}  // namespace amp
